import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Seen } from '../../../components/popup/page-state.ts';
import { lookAt } from '../../../entrypoints/popup/look-at.ts';
import type { PageSummary } from '../../../messaging/calls.ts';
import { answer } from '../../../messaging/channel.ts';
import { CodedError } from '../../../messaging/errors.ts';
import { EMPTY, FULL } from '../../components/popup/samples.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';

const reading: PageSummary = { ...EMPTY, state: 'reading' };

/** A page script that gives these answers in turn, the last one for ever. */
function page(...answers: (() => PageSummary | Promise<PageSummary>)[]): void {
  const summary = () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? reading;
  answer(onlyThese<'tab'>({ 'page.summary': summary }), { kind: 'tab' });
}

function background(state: () => 'ready' | 'loading'): void {
  const handlers = onlyThese<'own'>({
    'knowledge.status': () => ({ state: state(), knowledge: null, packs: [] }),
  });
  answer(handlers, { kind: 'own', admit: () => {} });
}

/** Looks, with the clock running as fast as it is asked; gives what was told, in order. */
async function look(signal = new AbortController().signal): Promise<Partial<Seen>[]> {
  const told: Partial<Seen>[] = [];
  const end = lookAt(1, (change) => told.push(change), signal);
  await vi.runAllTimersAsync();
  await end;
  return told;
}

describe('lookAt', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    wire();
  });
  afterEach(() => vi.useRealTimers());

  test('tells what the page found, then how the facts stand', async () => {
    page(() => FULL);
    background(() => 'ready');
    expect(await look()).toEqual([{ summary: FULL }, { knowledge: 'ready' }]);
  });

  test('asks again while the page is reading', async () => {
    page(
      () => reading,
      () => reading,
      () => FULL,
    );
    background(() => 'ready');
    const summaries = (await look()).flatMap(({ summary }) => summary ?? []);
    expect(summaries.map(({ state }) => state)).toEqual(['reading', 'reading', 'ready']);
  });

  test('a page that reads for long is slow, not endless', async () => {
    page(() => reading);
    background(() => 'ready');
    expect((await look()).at(-1)).toEqual({ isSlow: true });
  });

  test('a page that does not answer at all is slow', async () => {
    page(() => new Promise<PageSummary>(() => {}));
    background(() => 'ready');
    expect((await look())[0]).toEqual({ isSlow: true });
  });

  test('no page script is no failure', async () => {
    background(() => 'ready');
    expect(await look()).toEqual([{ summary: null }, { knowledge: 'ready' }]);
  });

  test('failures are told by their code', async () => {
    page(() => Promise.reject(new CodedError('page-unreadable', 'a PDF')));
    background(() => {
      throw new CodedError('storage-blocked', 'private window');
    });
    expect(await look()).toEqual([{ error: 'page-unreadable' }, { error: 'storage-blocked' }]);
  });

  test('asks again while the packs come in, and tells when they are there', async () => {
    page(() => FULL);
    let asked = 0;
    background(() => (++asked < 3 ? 'loading' : 'ready'));
    const states = (await look()).flatMap(({ knowledge }) => knowledge ?? []);
    expect(states).toEqual(['loading', 'loading', 'ready']);
  });

  test('a silent background delays nothing', async () => {
    page(() => FULL);
    expect(await look()).toEqual([{ summary: FULL }, { error: 'no-answer' }]);
  });

  test('tells nothing once it is aborted', async () => {
    page(() => FULL);
    background(() => 'ready');
    expect(await look(AbortSignal.abort())).toEqual([]);
  });
});
