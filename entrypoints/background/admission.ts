import { browser } from 'wxt/browser';
import type { Admit, Sender } from '../../messaging/channel.ts';
import { CodedError } from '../../messaging/errors.ts';
import { OWN_SHAPES, PAGE_SHAPES, type Fields } from './shapes.ts';

/** What a page may ask at most: bytes of params as UTF-8 JSON, and from one tab calls and new tabs a second. */
export const PAGE_LIMITS = { bytes: 64 * 1024, callsPerSecond: 200, tabsPerSecond: 1 } as const;

/** Page calls: from our script in the top frame of any page. `now` in milliseconds. */
export function admitPages(now: () => number): Admit {
  const mayAsk = rateOf(PAGE_LIMITS.callsPerSecond, now);
  const mayOpen = rateOf(PAGE_LIMITS.tabsPerSecond, now);
  return ({ name, params }, sender) => {
    if (sender.id !== browser.runtime.id || (sender.frameId ?? 0) !== 0) {
      throw new CodedError('not-allowed', `${name} is for our script in the top frame of a page.`);
    }
    if (!mayAsk(sender.tab?.id)) {
      const most = PAGE_LIMITS.callsPerSecond;
      throw new CodedError('too-many', `${name} was refused: a page may ask ${most} times a second.`);
    }
    if (name === 'desk.open' && !mayOpen(sender.tab?.id)) {
      throw new CodedError('too-many', `${name} was refused: a page may open one tab a second.`);
    }
    checkSize(name, params);
    checkShape(PAGE_SHAPES, name, params);
  };
}

/**
 * Own calls: from pages of the extension's origin. Chrome (since 80) and Firefox (since 126) both fill
 * `sender.origin` from the browser's process, so that a page which took over its renderer cannot forge it; `url` can
 * be, and is not asked.
 */
export function admitOwn(origin: string): Admit {
  return ({ name, params }, sender) => {
    if (!isOwn(sender, origin)) {
      throw new CodedError('not-allowed', `${name} is for pages of the extension.`);
    }
    checkShape(OWN_SHAPES, name, params);
  };
}

function isOwn(sender: Sender, origin: string): boolean {
  return sender.id === browser.runtime.id && sender.origin === origin;
}

function checkSize(name: string, params: unknown): void {
  let json: string | undefined;
  try {
    json = JSON.stringify(params);
  } catch (cause) {
    throw new CodedError('bad-params', `The params of ${name} are not JSON.`, { cause });
  }
  const { bytes } = PAGE_LIMITS;
  if (json && (json.length > bytes || new TextEncoder().encode(json).length > bytes)) {
    throw new CodedError('too-large', `The params of ${name} are larger than ${bytes} bytes.`);
  }
}

function checkShape(
  shapes: Record<string, (params: Fields) => boolean>,
  name: string,
  params: unknown,
): void {
  if (!isFields(params) || !shapes[name]?.(params)) {
    throw new CodedError('bad-params', `The params of ${name} have the wrong shape.`);
  }
}

function isFields(params: unknown): params is Fields {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}

/** Counts calls by tab within the running second; pages without a tab (a popup) count together. */
function rateOf(most: number, now: () => number): (tabId: number | undefined) => boolean {
  let second = 0;
  const calls = new Map<number | undefined, number>();
  return (tabId) => {
    const current = Math.floor(now() / 1000);
    if (current !== second) calls.clear();
    second = current;
    const count = (calls.get(tabId) ?? 0) + 1;
    calls.set(tabId, count);
    return count <= most;
  };
}
