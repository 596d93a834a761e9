// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import type { PageSession } from '../../../messaging/page-session.ts';
import { fakePopovers, hosts, press, request, roots } from './shown.ts';

let life = new AbortController();
let closed = vi.fn<() => void>();
let card: CardSession;

beforeEach(() => {
  fakePopovers();
  document.body.innerHTML = '<p>Zorg 9</p>';
  life = new AbortController();
  closed = vi.fn<() => void>();
  const session: Partial<PageSession> = {
    signal: life.signal,
    strings: {
      card_close: 'Close',
      card_hint_hover: 'Hover a name',
      card_hint_tap: 'Tap a name',
      card_hint_key: 'Alt+Shift+.',
    },
    locale: 'en',
    onCardClosed: closed,
  };
  card = new CardSession(session as PageSession);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const told = () => roots.at(-1)?.querySelector('[role=status]')?.textContent;
const title = () => roots.at(-1)?.querySelector('h2')?.textContent?.trim();

describe('the hint', () => {
  it('shows a hint until a card takes its place, or its button or whoever asks closes it', async () => {
    card.hint(request());
    expect(told(), 'a status is heard when it changes').toBe('');
    await vi.waitFor(() => expect(told()).toBe('Hover a nameAlt+Shift+.'));
    expect([card.isOpen(), card.isHeld(), card.owns(hosts()[0])]).toEqual([true, false, true]);
    card.show(request());
    expect(hosts().length).toBe(1);
    expect(title()).toBe('Zorg 9');
    card.hint(request());
    expect(title(), 'no hint over a card').toBe('Zorg 9');
    card.hide();

    card.hint(request());
    press('.close');
    expect([hosts().length, closed.mock.calls.length]).toEqual([0, 1]);
    card.hint(request());
    card.hide();
    expect([hosts().length, card.isOpen()]).toEqual([0, false]);
    card.hint(request({ rects: () => [] }));
    expect(hosts()).toEqual([]);
  });

  it('names no key to a reader who taps', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    card.hint(request());
    await vi.waitFor(() => expect(told()).toBe('Tap a name'));
  });
});

describe('a card opened by a finger', () => {
  it('is a sheet at the lower edge for a finger, where nothing is pinned', () => {
    card.show(request({ by: 'touch' }));
    const sheet = roots.at(-1)?.querySelector<HTMLElement>('.place.sheet');
    expect(sheet?.style.left).toBe('');
    expect(sheet?.querySelector('.pin')).toBeNull();
    press('.close');
    expect(hosts()).toEqual([]);
  });
});
