import { browser, type Browser } from 'wxt/browser';
import type { CallName, ParamsOf, ResultOf, TableName } from './calls.ts';
import { CodedError, isErrorCode, type ErrorCode } from './errors.ts';

export type Sender = Browser.runtime.MessageSender;

/** A handler for each call of a table: one that is missing does not compile. */
export type Handlers<T extends TableName> = {
  [C in CallName<T>]: (params: ParamsOf<T, C>, sender: Sender) => ResultOf<T, C> | Promise<ResultOf<T, C>>;
};

/** Decides whether a call is served, by its shape and by who asks; throws a coded error where it is not. */
export type Admit = (call: { name: string; params: unknown }, sender: Sender) => void;

export interface AnswerOptions<T extends TableName> {
  kind: T;
  /** Told of each failure that is not a coded error. */
  onBug?: (error: unknown) => void;
}

/** A call on its way. The marker tells it from any other message that a listener may see. */
interface Envelope {
  from: typeof MARKER;
  table: TableName;
  call: string;
  params: unknown;
}
const MARKER = 'silicon-gloss';

type Answer = { ok: unknown } | { error: { code: ErrorCode; message: string } };

/** Milliseconds until a call without an answer is sent once more; a stopped background takes 15 to 50 to wake. */
const RETRY_AFTER = 100;

/**
 * Asks the background. Rejects with a coded error: the handler's own, `no-answer` when nobody answered twice, or
 * `gone` when the extension was removed, disabled or replaced under a running page script.
 */
export async function ask<T extends 'page' | 'own', C extends CallName<T>>(
  table: T,
  call: C,
  params: ParamsOf<T, C>,
): Promise<ResultOf<T, C>> {
  const envelope: Envelope = { from: MARKER, table, call, params };
  const send = () => deliver<ResultOf<T, C>>(() => browser.runtime.sendMessage(envelope));
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'no-answer') throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    return send();
  }
}

/** Asks the page script of a tab's top frame. `no-answer` where none runs; never sent twice. */
export function askTab<C extends CallName<'tab'>>(
  tabId: number,
  call: C,
  params: ParamsOf<'tab', C>,
): Promise<ResultOf<'tab', C>> {
  const envelope: Envelope = { from: MARKER, table: 'tab', call, params };
  return deliver(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/**
 * Answers the calls of one table, and nothing else: other messages are left to other listeners. Returns the function
 * that stops it. The answer goes by `sendResponse`, the one form that native Chrome, Firefox and the polyfill share.
 */
export function answer(handlers: Handlers<'tab'>, options: AnswerOptions<'tab'>): () => void;
export function answer<T extends 'page' | 'own'>(
  handlers: Handlers<T>,
  options: AnswerOptions<T> & { admit: Admit },
): () => void;
export function answer<T extends TableName>(
  handlers: Handlers<T>,
  options: AnswerOptions<T> & { admit?: Admit },
): () => void {
  const known = new Map<string, Handler>(Object.entries(handlers));
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: Answer) => void) => {
    if (!isEnvelope(message) || message.table !== options.kind) return undefined;
    void reply(known.get(message.call), message, { ...options, sender }).then(sendResponse, options.onBug);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

type Handler = (params: unknown, sender: Sender) => unknown;

interface Circumstances {
  sender: Sender;
  admit?: Admit;
  onBug?: (error: unknown) => void;
}

async function reply(handler: Handler | undefined, envelope: Envelope, at: Circumstances): Promise<Answer> {
  const { call: name, params } = envelope;
  try {
    if (!handler) throw new CodedError('unknown-call', `There is no call ${envelope.table}/${name}.`);
    at.admit?.({ name, params }, at.sender);
    return { ok: await handler(params, at.sender) };
  } catch (error) {
    if (error instanceof CodedError) return { error: { code: error.code, message: error.message } };
    at.onBug?.(error);
    return {
      error: { code: 'bug', message: `${name} failed: ${error instanceof Error ? error.message : error}` },
    };
  }
}

/** Sends, and turns the answer back into a result or a coded error. */
async function deliver<R>(send: () => Promise<unknown>): Promise<R> {
  let received: unknown;
  try {
    received = await send();
  } catch (cause) {
    throw isGone(cause)
      ? new CodedError('gone', 'The extension was updated or removed. Reload the page.', { cause })
      : new CodedError('no-answer', `Nobody answered: ${cause instanceof Error ? cause.message : cause}`, {
          cause,
        });
  }
  if (!isRecord(received)) throw new CodedError('no-answer', 'Nobody answered.');
  if ('ok' in received) return received.ok as R; // What our own handler returned, by its type.
  const { code, message } = isRecord(received.error) ? received.error : {};
  throw new CodedError(isErrorCode(code) ? code : 'bug', String(message));
}

/** Chrome says it in words and takes the id away; the old script lives on in its page. */
function isGone(cause: unknown): boolean {
  return !browser.runtime?.id || (cause instanceof Error && cause.message.includes('context invalidated'));
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    isRecord(message) &&
    message.from === MARKER &&
    typeof message.table === 'string' &&
    typeof message.call === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
