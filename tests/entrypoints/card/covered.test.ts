// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import { bareSession, fakeLayout, fakePopovers, hosts, press, request } from './shown.ts';

let life = new AbortController();
let card: CardSession;
/** What a click in the middle of a card would meet. */
let hit: () => Element | null | undefined;

beforeEach(() => {
  fakePopovers();
  fakeLayout();
  document.body.innerHTML = '<dialog open></dialog>';
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => hit() ?? null);
  hit = () => document.querySelector('dialog');
  life = new AbortController();
  card = new CardSession(bareSession(life.signal));
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

it.each([
  ['open', () => card.show(request())],
  ['pinned', () => [card.show(request()), press('.pin')]],
  ['the hint', () => card.hint(request())],
])('what the page puts over a card that is %s covers it', (_, open) => {
  open();
  expect(card.isCovered()).toBe(true);
});

it.each([
  ['nothing stands over it', () => hosts()[0]],
  ['another card of ours does', () => hosts()[1]],
  ['its middle is out of view', () => null],
])('a card is not covered where %s', (_, meet) => {
  hit = meet;
  card.show(request());
  press('.pin');
  expect(card.isCovered()).toBe(false);
  card.show(request());
  expect(card.isCovered()).toBe(false);
});

it('without a card nothing is covered', () => {
  expect(card.isCovered()).toBe(false);
});

const dialog = () => document.querySelector('dialog') ?? document.body;

describe('a pinned card whose dialog', () => {
  beforeEach(() => {
    card.show(request({ container: dialog() }));
    press('.pin');
    hit = () => document.body;
  });

  it.each([
    ['was removed', () => dialog().remove()],
    ['was closed', () => dialog().removeAttribute('open')],
  ])('%s is not covered, and gone without having been closed by a reader', (_, leave) => {
    const [host] = hosts();
    leave();
    expect(card.isCovered()).toBe(false);
    expect(card.unpin()).toBe(false);
    expect(card.owns(host)).toBe(false);
    expect(host?.isConnected).toBe(false);
  });

  it('is there can be covered, and closed', () => {
    expect(card.isCovered()).toBe(true);
    expect(card.unpin()).toBe(true);
  });
});
