// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HitTest } from '../../../entrypoints/analysis/hit.ts';
import { watchPointer } from '../../../entrypoints/analysis/hover.ts';
import type { Mark } from '../../../entrypoints/analysis/marks.ts';
import { beginLife } from '../../../entrypoints/annotator/life.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import type { PageSession } from '../../../messaging/page-session.ts';

const MARK = { place: 0 } as Mark;

let life = beginLife(() => true);
let log: string[] = [];
let hasDrifted = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  document.body.innerHTML = '<p>The <b>A100</b> and <a href="#x">the <i>H100</i></a>.</p>';
  life = beginLife(() => true);
  log = [];
  hasDrifted = false;
  const hits: Pick<HitTest, 'markAt'> = {
    markAt: (target) => (/^(B|I)$/.test(target.nodeName) ? MARK : null),
  };
  watchPointer(
    {
      hits: hits as HitTest,
      show: (_, by) => log.push(`show by ${by}`),
      hide: () => log.push('hide'),
      hasDrifted: () => hasDrifted,
      isHeld: () => false,
      ownsCard: () => false,
    },
    { ...life, tree: pageTree } as PageSession,
  );
});
afterEach(() => {
  life.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a reader does at an element, unless said otherwise. */
function act(type: string, selector: string, more: Record<string, unknown> = {}): Event {
  const event = new PointerEvent(type, { bubbles: true, composed: true, cancelable: true });
  const given = { isTrusted: true, pointerType: 'mouse', buttons: 0, ...more };
  for (const [name, value] of Object.entries(given)) Object.defineProperty(event, name, { value });
  document.querySelector(selector)?.dispatchEvent(event);
  vi.advanceTimersByTime(1000);
  return event;
}

describe('watchPointer', () => {
  it('shows the mark that the pointer rests on', () => {
    act('pointermove', 'b');
    expect(log).toEqual(['show by pointer']);
  });

  it.each([
    ['no reader moves', { isTrusted: false }],
    ['a finger moves', { pointerType: 'touch' }],
    ['text is being selected', { buttons: 1 }],
  ])('shows nothing where %s', (_, more) => {
    act('pointermove', 'b', more);
    expect(log).toEqual([]);
  });

  it('shows the mark that a finger taps', () => {
    act('click', 'b', { pointerType: 'touch' });
    expect(log).toEqual(['show by touch']);
  });

  it.each([
    ['a tap on a mark inside a link', 'i', { pointerType: 'touch' }],
    ['a tap beside a mark', 'p', { pointerType: 'touch' }],
    ['a click of a mouse', 'b', {}],
    ['a tap of no reader', 'b', { pointerType: 'touch', isTrusted: false }],
  ])('leaves %s to the page', (_, selector, more) => {
    act('click', selector, more);
    expect(log).toEqual([]);
  });

  it('shows the mark inside a link that a finger presses long, and keeps the menu away', () => {
    const press = act('contextmenu', 'i', { pointerType: 'touch' });
    expect(log).toEqual(['show by touch']);
    expect(press.defaultPrevented).toBe(true);
  });

  it.each([
    ['a long press on a mark in plain text, which selects', 'b', { pointerType: 'touch' }],
    ['a long press on a link beside a mark', 'a', { pointerType: 'touch' }],
    ['the menu of a mouse', 'i', {}],
    ['a long press of no reader', 'i', { pointerType: 'touch', isTrusted: false }],
  ])('leaves %s to the browser', (_, selector, more) => {
    const press = act('contextmenu', selector, more);
    expect(log).toEqual([]);
    expect(press.defaultPrevented).toBe(false);
  });

  it('hides the card when the pointer has left the mark, or the window', () => {
    act('pointermove', 'b');
    act('pointermove', 'p');
    act('pointermove', 'i');
    act('pointerout', 'i', { relatedTarget: null });
    expect(log).toEqual(['show by pointer', 'hide', 'hide']);
  });

  it('hides it at a press beside it, and when the page has scrolled on under it', () => {
    act('pointerdown', 'p');
    act('scroll', 'p');
    expect(log).toEqual(['hide']);
    hasDrifted = true;
    act('scroll', 'p');
    expect(log).toEqual(['hide', 'hide']);
  });

  it('hears nothing any more once stopped', () => {
    life.stop();
    act('pointermove', 'b');
    act('pointerdown', 'p');
    expect(log).toEqual([]);
  });
});
