// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import { bareSession, fakePopovers, hosts, placed, press, request } from './shown.ts';

let life = new AbortController();
let card: CardSession;

beforeEach(() => {
  fakePopovers();
  life = new AbortController();
  card = new CardSession(bareSession(life.signal));
  card.show(request());
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

/** Presses and lets go; what bridges line and card is the place that holds the card. */
function click(began: Element | null, ended: Element | null, isTrusted = true): void {
  began?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  const end = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(end, 'isTrusted', { value: isTrusted });
  ended?.dispatchEvent(end);
}

it('a click between line and card closes the card', () => {
  click(placed(), placed());
  expect(card.isOpen()).toBe(false);
});

it.each([
  ['in the card', () => click(placed().querySelector('.card'), placed().querySelector('.card'))],
  ['that began in the card', () => click(placed().querySelector('.card'), placed())],
  ['that no reader made', () => click(placed(), placed(), false)],
])('a click %s does not', (_, act) => {
  act();
  expect(card.isOpen()).toBe(true);
});

it('a pinned card stays', () => {
  press('.pin');
  click(placed(), placed());
  expect(hosts().length).toBe(1);
});
