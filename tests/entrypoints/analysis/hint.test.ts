// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../../core/analysis.ts';
import { Cards } from '../../../entrypoints/analysis/cards.ts';
import { marksOf, type Mark } from '../../../entrypoints/analysis/marks.ts';
import { beginLife } from '../../../entrypoints/annotator/life.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import type { CardDoor, PageSession } from '../../../messaging/page-session.ts';
import { articleIn } from '../page.ts';
import { analysisOf, mention } from './found.ts';

let calls: string[] = [];
let hints = 0;
let top = 900;
let isHidden = false;
let isFirst = true;
let session: PageSession;
let cards: Cards;
let marks: Mark[];
let analysis: Analysis;
/** What the page has at the middle of the mark's line. */
let met: Element | null;
/** What happens while the card script is on its way. */
let meanwhile: () => void;

async function answer(_: string, call: string): Promise<unknown> {
  calls.push(call);
  if (call === 'page.hint') return { isFirst };
  const act = meanwhile;
  meanwhile = () => {};
  act();
  session.card = {
    hint: () => hints++,
    show: () => {},
    isOpen: () => false,
  } as Partial<CardDoor> as CardDoor;
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  [calls, hints, top, isHidden, isFirst, meanwhile] = [[], 0, 900, false, true, () => {}];
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('innerWidth', 1000);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(
    () => [new DOMRect(10, top, 80, 20)] as unknown as DOMRectList,
  );
  session = { ...beginLife(() => true), tree: pageTree, ask: answer } as Partial<PageSession> as PageSession;
  cards = new Cards(session);
  const article = articleIn('The A100 is new.');
  const mentions = [mention(article.text, 'A100', 'chip/a100')];
  met = document.querySelector('p');
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => met);
  analysis = analysisOf(article, { mentions });
  marks = marksOf(article, analysis).flatMap((block) => block.marks);
  void cards.hint(() => marks);
});
afterEach(() => {
  session.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function scrollTo(to: number): void {
  top = to;
  window.dispatchEvent(new Event('scroll'));
}

function turn(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const open = (): Promise<void> | undefined => marks[0] && cards.open(marks[0], 'pointer', analysis);

function fade(opacity: string): void {
  document.querySelector('p')?.style.setProperty('opacity', opacity);
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
/** Lets the time pass in which it is looked again though nothing scrolls. */
const lapse = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);

describe('the hint', () => {
  it('is taken when a mark comes into view, and not before', async () => {
    await settled();
    expect(calls).toEqual([]);
    scrollTo(500);
    await vi.waitFor(() => expect(hints).toBe(1));
    expect(calls).toEqual(['page.card', 'page.hint']);
  });

  it('waits for a tab behind others to be looked at', async () => {
    isHidden = true;
    scrollTo(500);
    await settled();
    expect(calls).toEqual([]);
    turn(false);
    await vi.waitFor(() => expect(hints).toBe(1));
  });

  it.each([
    ['something lies over it', () => void (met = document.body)],
    ['it is transparent', () => fade('0')],
  ])('waits for a mark in view of which the reader sees nothing: %s', async (_, hide) => {
    hide();
    scrollTo(500);
    await lapse();
    expect(calls).toEqual([]);
    met = document.querySelector('p');
    fade('1');
    await lapse();
    expect(hints, 'it is looked again though nothing scrolls').toBe(1);
  });

  it.each([
    ['has come', () => scrollTo(500)],
    ['has lost its marks', () => cards.endHint()],
    ['has lost its extension', () => session.stop()],
    ['waits behind other tabs', () => turn(true)],
  ])('looks for no mark when it %s', async (_, act) => {
    await lapse();
    expect(vi.getTimerCount()).toBe(1);
    act();
    await lapse();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is no more where another page has shown it, and is not asked for again', async () => {
    isFirst = false;
    for (const to of [500, 400]) scrollTo(to);
    await vi.waitFor(() => expect(calls).toContain('page.hint'));
    scrollTo(300);
    await settled();
    expect([hints, calls]).toEqual([0, ['page.card', 'page.hint']]);
  });

  it.each([
    ['the tab was left', () => void (isHidden = true), () => turn(false)],
    ['the reader scrolled on', () => void (top = -900), () => scrollTo(500)],
  ])('waits on where %s while its script came', async (_, leave, comeBack) => {
    meanwhile = leave;
    scrollTo(500);
    await settled();
    expect([hints, calls]).toEqual([0, ['page.card']]);
    comeBack();
    await vi.waitFor(() => expect(hints).toBe(1));
  });

  it.each([
    ['a card was opened', () => void open()],
    ['the marks went', () => cards.endHint()],
    ['the extension went', () => session.stop()],
  ])('is not taken where %s while its script came', async (_, act) => {
    meanwhile = act;
    scrollTo(500);
    await settled();
    expect([hints, calls.includes('page.hint')]).toEqual([0, false]);
  });

  it('comes beside a mark of text that was loaded later', async () => {
    const later = marks;
    marks = [];
    scrollTo(500);
    await lapse();
    expect(hints).toBe(0);
    marks = later;
    await lapse();
    expect(hints).toBe(1);
  });

  it.each([
    ['is waited for anew where the marks were taken away and come again', () => cards.endHint(), 1],
    ['is not waited for anew where a card was opened', open, 0],
  ])('%s', async (_, act, expected) => {
    await act();
    void cards.hint(() => marks);
    scrollTo(500);
    await lapse();
    expect(hints).toBe(expected);
  });
});
