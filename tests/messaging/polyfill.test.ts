import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onlyThese } from './handlers.ts';
import type { Handlers } from '../../messaging/channel.ts';

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: object, respond: Respond) => unknown;

/** `chrome` as a version without promises and without `browser` had it: callbacks, lastError, messages as JSON. */
function makeChrome() {
  const listeners = new Set<Listener>();
  const runtime: { id: string; lastError: { message: string } | undefined } & Record<string, unknown> = {
    id: 'real-wrapper',
    lastError: undefined,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
      hasListener: (listener: Listener) => listeners.has(listener),
    },
    sendMessage: (message: unknown, callback: Respond) => {
      const sent = JSON.stringify(message);
      const end = (failure: string | undefined, answer?: string): void =>
        queueMicrotask(() => {
          runtime.lastError = failure ? { message: failure } : undefined;
          callback(answer === undefined ? undefined : JSON.parse(answer));
          runtime.lastError = undefined;
        });
      if (listeners.size === 0) return end('Could not establish connection. Receiving end does not exist.');
      const respond = (answer: unknown): void => end(undefined, JSON.stringify(answer));
      const kept = [...listeners].map((listener) =>
        listener(JSON.parse(sent), { id: 'real-wrapper' }, respond),
      );
      if (!kept.includes(true)) end('The message port closed before a response was received.');
    },
  };
  return { runtime };
}

vi.stubGlobal('browser', undefined);
vi.stubGlobal('chrome', makeChrome());
const { default: polyfill } = await import('webextension-polyfill');
vi.doMock('wxt/browser', () => ({ browser: polyfill }));
const { answer, ask } = await import('../../messaging/channel.ts');
const { CodedError } = await import('../../messaging/errors.ts');

describe("the channel over the polyfill's own wrapper", () => {
  const annotate = vi.fn<Handlers<'own'>['tab.annotate']>();
  const handlers = onlyThese<'own'>({
    'tab.annotate': annotate,
    'knowledge.status': async () => ({ state: 'ready', knowledge: 'k1', packs: [] }),
    'sites.reconcile': () => ({ origins: ['https://news.test/*'] }),
  });
  let stop: () => void;

  beforeEach(() => {
    annotate.mockReset().mockReturnValue(null);
    stop = answer(handlers, { kind: 'own', admit: () => {} });
  });
  afterEach(() => stop());

  it('is the real wrapper around our chrome', () => {
    expect(polyfill).not.toBe(Reflect.get(globalThis, 'chrome'));
    expect(polyfill.runtime.id).toBe('real-wrapper');
  });

  it('brings params and results across', async () => {
    await expect(ask('own', 'tab.annotate', { tabId: 5 })).resolves.toBeNull();
    expect(annotate).toHaveBeenCalledExactlyOnceWith({ tabId: 5 }, { id: 'real-wrapper' });
    await expect(ask('own', 'knowledge.status', {})).resolves.toMatchObject({ knowledge: 'k1' });
  });

  it('brings coded errors across', async () => {
    annotate.mockImplementation(() => {
      throw new CodedError('no-permission', 'No access.');
    });
    await expect(ask('own', 'tab.annotate', { tabId: 5 })).rejects.toMatchObject({
      name: 'CodedError',
      code: 'no-permission',
      message: 'No access.',
    });
  });

  it('says so where nobody answers', async () => {
    stop();
    await expect(ask('own', 'sites.reconcile', {})).rejects.toMatchObject({ code: 'no-answer' });
  });
});
