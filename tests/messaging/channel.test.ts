import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSummary } from '../../messaging/calls.ts';
import { answer, ask, askTab, type Admit, type Handlers } from '../../messaging/channel.ts';
import { CodedError } from '../../messaging/errors.ts';
import { onlyThese } from './handlers.ts';
import { wire, type Wire } from './wire.ts';

const summary: PageSummary = {
  state: 'reading',
  language: null,
  published: null,
  mentions: [],
  findings: [],
  counted: [],
};

function tabHandlers(over: Partial<Handlers<'tab'>> = {}): Handlers<'tab'> {
  return onlyThese<'tab'>({
    'page.summary': () => summary,
    'mention.go': () => ({ place: null, from: { left: 0, top: 0 } }),
    ...over,
  });
}

function ownHandlers(over: Partial<Handlers<'own'>> = {}): Handlers<'own'> {
  return onlyThese<'own'>({
    'tab.annotate': () => null,
    'knowledge.status': () => ({ state: 'ready', knowledge: 'k1', packs: [] }),
    'sites.reconcile': () => ({ origins: [] }),
    ...over,
  });
}

const anyone: Admit = () => {};
const nobody: Admit = ({ name }) => {
  throw new CodedError('not-allowed', `no ${name}`);
};
const failWith = (failure: Error) => () => Promise.reject(failure);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the pause before the second try pass. */
async function settle<T>(asked: Promise<T>): Promise<T> {
  const held = asked.catch(() => undefined);
  await vi.runAllTimersAsync();
  await held;
  return asked;
}

describe('a call', () => {
  it('brings params to its handler and the result back', async () => {
    const { calls } = wire();
    const annotate = vi.fn<Handlers<'own'>['tab.annotate']>(() => null);
    answer(ownHandlers({ 'tab.annotate': annotate }), { kind: 'own', admit: anyone });
    await expect(ask('own', 'tab.annotate', { tabId: 7 })).resolves.toBeNull();
    expect(annotate).toHaveBeenCalledExactlyOnceWith({ tabId: 7 }, { id: fakeBrowser.runtime.id });
    expect(calls).toHaveLength(1);
  });

  it('to a tab goes to its top frame', async () => {
    wire();
    answer(tabHandlers(), { kind: 'tab' });
    await expect(askTab(3, 'page.summary', {})).resolves.toEqual(summary);
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(3, expect.anything(), {
      frameId: 0,
    });
  });

  it('waits for a handler that takes its time', async () => {
    wire();
    const reached = { place: 4, from: { left: 0, top: 300 } };
    const going = new Promise<typeof reached>((resolve) => setTimeout(() => resolve(reached), 50));
    answer(tabHandlers({ 'mention.go': () => going }), { kind: 'tab' });
    await expect(settle(askTab(3, 'mention.go', { step: 1 }))).resolves.toEqual(reached);
  });

  it('keeps the code and the words of a coded error', async () => {
    wire();
    const unreadable = new CodedError('page-unreadable', 'This page cannot be annotated.');
    answer(ownHandlers({ 'tab.annotate': failWith(unreadable) }), { kind: 'own', admit: anyone });
    const failure = await ask('own', 'tab.annotate', { tabId: 1 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CodedError);
    expect(failure).toMatchObject({ code: 'page-unreadable', message: 'This page cannot be annotated.' });
  });

  it('turns any other failure into a bug, told once', async () => {
    wire();
    const onBug = vi.fn<(error: unknown) => void>();
    const broken = new TypeError('x is undefined');
    answer(ownHandlers({ 'knowledge.status': failWith(broken) }), { kind: 'own', admit: anyone, onBug });
    await expect(ask('own', 'knowledge.status', {})).rejects.toMatchObject({
      code: 'bug',
      message: 'knowledge.status failed: x is undefined',
    });
    expect(onBug).toHaveBeenCalledExactlyOnceWith(broken);
  });

  it('that is refused never reaches its handler', async () => {
    wire();
    const annotate = vi.fn<Handlers<'own'>['tab.annotate']>(() => null);
    answer(ownHandlers({ 'tab.annotate': annotate }), { kind: 'own', admit: nobody });
    await expect(ask('own', 'tab.annotate', { tabId: 1 })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(annotate).not.toHaveBeenCalled();
  });
});

describe('a call without an answer', () => {
  it('is sent once more, since the background may have been stopped', async () => {
    const { calls } = wire();
    const asked = ask('own', 'knowledge.status', {});
    await vi.advanceTimersByTimeAsync(50);
    answer(ownHandlers(), { kind: 'own', admit: anyone });
    await expect(settle(asked)).resolves.toMatchObject({ knowledge: 'k1' });
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['nobody listens', []],
    ['others listen and stay silent', [() => undefined]],
  ])('fails after the second time where %s', async (_, others) => {
    const { calls, listeners } = wire();
    for (const other of others) listeners.add(other);
    await expect(settle(ask('own', 'knowledge.status', {}))).rejects.toMatchObject({ code: 'no-answer' });
    expect(calls).toHaveLength(2);
  });

  it('is not sent again to a tab: a step would be taken twice', async () => {
    const { calls } = wire();
    await expect(askTab(9, 'mention.go', { step: 1 })).rejects.toMatchObject({ code: 'no-answer' });
    expect(calls).toHaveLength(1);
  });

  it('is not sent again after an error of the handler', async () => {
    const { calls } = wire();
    const full = failWith(new CodedError('storage-full', 'No room.'));
    answer(ownHandlers({ 'knowledge.status': full }), { kind: 'own', admit: anyone });
    await expect(settle(ask('own', 'knowledge.status', {}))).rejects.toMatchObject({ code: 'storage-full' });
    expect(calls).toHaveLength(1);
  });
});

describe('an extension that has left its page script behind', () => {
  it.each([
    ['the browser says so', () => new Error('Extension context invalidated.'), 'test-extension-id'],
    ['its id is taken away', () => new TypeError("Cannot read properties of undefined (reading 'x')"), ''],
  ])('is gone when %s', async (_, failure, id) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => Promise.reject(failure()));
    fakeBrowser.runtime.id = id;
    await expect(ask('page', 'page.open', { language: 'it' })).rejects.toMatchObject({ code: 'gone' });
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('a listener', () => {
  let line: Wire;
  let stop: () => void;
  const call = { from: 'silicon-gloss', table: 'own', call: 'knowledge.status', params: {} };

  beforeEach(() => {
    line = wire();
    stop = answer(ownHandlers(), { kind: 'own', admit: anyone });
  });

  it('answers a call of its table', async () => {
    await expect(line.deliver(call)).resolves.toHaveProperty('ok.knowledge', 'k1');
  });

  it.each([
    ['another table', { ...call, table: 'page' }],
    ['a tab call', { ...call, table: 'tab' }],
    ['no marker', { ...call, from: undefined }],
    ['another marker', { ...call, from: 'another-extension' }],
    ['no call', { ...call, call: undefined }],
    ['a string', 'silicon-gloss'],
    ['null', null],
    ['a number', 1],
    ['a list', [call]],
  ])('leaves alone: %s', async (_, message) => {
    await expect(line.deliver(message)).resolves.toBeUndefined();
  });

  it.each(['pack.delete', 'constructor', '__proto__', 'toString', ''])('knows no call %j', async (name) => {
    await expect(line.deliver({ ...call, call: name })).resolves.toMatchObject({
      error: { code: 'unknown-call' },
    });
  });

  it('stops when told', () => {
    stop();
    expect(line.listeners.size).toBe(0);
  });
});

describe('an answer that is none of ours', () => {
  it.each([
    [{ error: { code: 'made-up', message: 'x' } }, 'bug'],
    [{ error: 'x' }, 'bug'],
    [{}, 'bug'],
    ['ok', 'no-answer'],
    [null, 'no-answer'],
  ])('%j becomes %s', async (received, code) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(received);
    await expect(settle(ask('own', 'knowledge.status', {}))).rejects.toMatchObject({ code });
  });
});
