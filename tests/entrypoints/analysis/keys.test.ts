// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchKeys } from '../../../entrypoints/analysis/keys.ts';
import { beginLife } from '../../../entrypoints/annotator/life.ts';

let life = beginLife(() => true);
let log: string[] = [];
let isCardOpen = false;
let isPinned = false;
let isCovered = false;
let isCursorShown = false;
let focused: Element | null = null;

beforeEach(() => {
  document.body.innerHTML = '<input><a href="#x">More</a><button>Play</button>';
  life = beginLife(() => true);
  log = [];
  isCardOpen = false;
  isPinned = false;
  isCovered = false;
  isCursorShown = false;
  focused = null;
  watchKeys(
    {
      isCardOpen: () => isCardOpen,
      closeCard: () => log.push('close'),
      unpin: () => isPinned && log.push('unpin') > 0,
      isCardCovered: () => isCovered,
      isCursorShown: () => isCursorShown,
      focusedAtCursor: () => focused,
      clearCursor: () => log.push('clear'),
      openAtCursor: () => log.push('open'),
    },
    life,
  );
});
afterEach(() => life.stop());

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Presses a key; true when the page hears of it. */
function press(key: string, more: Record<string, unknown> = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  for (const [name, value] of Object.entries({ isTrusted: true, ...more })) {
    Object.defineProperty(event, name, { value });
  }
  const heard = vi.fn<() => void>();
  document.addEventListener('keydown', heard, { once: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  document.removeEventListener('keydown', heard);
  return heard.mock.calls.length > 0 && !event.defaultPrevented;
}

describe('watchKeys', () => {
  it('closes the card on Escape, of which the page hears nothing', () => {
    isCardOpen = true;
    expect(press('Escape')).toBe(false);
    expect(log).toEqual(['close']);
  });

  it('closes the open card before the pinned one', () => {
    [isCardOpen, isPinned] = [true, true];
    expect(press('Escape')).toBe(false);
    isCardOpen = false;
    expect(press('Escape')).toBe(false);
    expect(log).toEqual(['close', 'unpin']);
  });

  it('takes the cursor away on Escape without a card, which is the page’s too', () => {
    expect(press('Escape')).toBe(true);
    expect(log).toEqual(['clear']);
  });

  it.each([
    ['open', () => void (isCardOpen = true)],
    ['pinned', () => void (isPinned = true)],
  ])('leaves Escape to what the page has opened over a card that is %s', (_, arrange) => {
    arrange();
    isCovered = true;
    expect(press('Escape')).toBe(true);
    expect(log).toEqual([]);
  });

  it('opens the card on Enter while the cursor is shown', () => {
    isCursorShown = true;
    expect(press('Enter')).toBe(false);
    expect(log).toEqual(['open']);
  });

  it('opens the card though a link has the focus that the reader has gone on from', () => {
    isCursorShown = true;
    focus('a');
    focused = document.activeElement;
    expect(press('Enter')).toBe(false);
    expect(log).toEqual(['open']);
  });

  it.each([
    ['the reader has gone to a link since', () => focus('a'), {}],
    [
      'the reader went on from a field',
      () => {
        focus('input');
        focused = document.activeElement;
      },
      {},
    ],
    ['no cursor is shown', () => void (isCursorShown = false), {}],
    ['a card is open', () => void (isCardOpen = true), {}],
    ['the reader is in a field', () => document.querySelector('input')?.focus(), {}],
    ['a modifier is held', () => {}, { ctrlKey: true }],
    ['no reader pressed it', () => {}, { isTrusted: false }],
  ])('leaves Enter to the page where %s', (_, arrange, more) => {
    isCursorShown = true;
    arrange();
    expect(press('Enter', more)).toBe(true);
    expect(log).toEqual([]);
  });

  it('leaves all other keys to the page', () => {
    isCardOpen = true;
    isCursorShown = true;
    expect(['a', 'Tab', ' ', 'ArrowDown'].every((key) => press(key))).toBe(true);
    expect(log).toEqual([]);
  });
});
