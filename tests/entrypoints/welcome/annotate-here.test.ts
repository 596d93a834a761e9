// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { annotateHere } from '../../../entrypoints/welcome/annotate-here.ts';
import { CodedError } from '../../../messaging/errors.ts';
import {
  closePageSession,
  openPageSession,
  pageSession,
  type PageSession,
} from '../../../messaging/page-session.ts';
import { PAINT_RULES } from '../../../messaging/paint-rules.ts';

/** Scripts that were run, and what reached the background, in order. */
let events: string[];
let answerOf: (call: string) => unknown;
const told = { onRead: vi.fn<() => void>(), onFailure: vi.fn<(code: string) => void>() };

async function askBackground(_table: string, call: string): Promise<unknown> {
  events.push(call);
  return answerOf(call);
}

/** What the built scripts leave behind: the first one opens the session. */
const SCRIPTS: Record<string, () => void> = {
  '/annotator.js': () => openPageSession({ ask: askBackground } as unknown as PageSession),
  '/analysis.js': () => {},
  '/card.js': () => {},
};
let scripts: typeof SCRIPTS;

beforeEach(() => {
  events = [];
  told.onRead.mockReset();
  told.onFailure.mockReset();
  answerOf = () => null;
  scripts = { ...SCRIPTS };
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      if (!(node instanceof HTMLScriptElement)) throw new Error('only scripts are expected here');
      const src = new URL(node.src, 'https://own.example/').pathname;
      const run = scripts[src];
      events.push(src);
      run?.();
      node.dispatchEvent(new Event(run ? 'load' : 'error'));
    }
  });
});
afterEach(() => {
  closePageSession();
  document.adoptedStyleSheets = [];
});

const ask = (
  call:
    'page.open' | 'page.analyse' | 'page.card' | 'page.paint' | 'page.unpaint' | 'page.hint' | 'page.report',
) => pageSession()?.ask('page', call, {} as never);

test('the scripts come as the page script asks for them, and the background hears nothing of it', async () => {
  await annotateHere(told);
  expect(events).toEqual(['/annotator.js']);
  for (const call of ['page.analyse', 'page.card', 'page.paint', 'page.unpaint'] as const) {
    expect(await ask(call)).toBeNull();
  }
  expect(await ask('page.hint'), 'the example is no article').toEqual({ isFirst: false });
  expect(events).toEqual(['/annotator.js', '/analysis.js', '/card.js']);
});

test('the rules of the marks are those of any page', async () => {
  const replace = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  await annotateHere(told);
  expect(replace).toHaveBeenCalledExactlyOnceWith(PAINT_RULES);
  expect(document.adoptedStyleSheets).toEqual(replace.mock.contexts);
});

test('everything else is the background’s to answer', async () => {
  answerOf = () => ({ knowledge: 'k' });
  await annotateHere(told);
  expect(await ask('page.open')).toEqual({ knowledge: 'k' });
  expect(told.onRead).not.toHaveBeenCalled();
  await ask('page.report');
  expect(events).toEqual(['/annotator.js', 'page.open', 'page.report']);
  expect(told.onRead).toHaveBeenCalledOnce();
});

test('what the background refuses is told, and still refused', async () => {
  answerOf = () => {
    throw new CodedError('storage-blocked', 'no storage');
  };
  await annotateHere(told);
  await expect(ask('page.open')).rejects.toThrow('no storage');
  expect(told.onFailure).toHaveBeenCalledExactlyOnceWith('storage-blocked');
});

test.each([
  ['a script that is not there', () => delete scripts['/annotator.js'], 'could not be loaded'],
  ['a page script that does not start', () => (scripts['/annotator.js'] = () => {}), 'did not start'],
])('%s is a failure', async (_what, breakIt, message) => {
  breakIt();
  await expect(annotateHere(told)).rejects.toThrow(message);
});
