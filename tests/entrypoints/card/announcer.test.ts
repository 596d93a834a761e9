// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import type { PageSession, Stop } from '../../../messaging/page-session.ts';
import { A100 } from '../../components/card/samples.ts';
import { fakePopovers, hosts, request, roots } from './shown.ts';

let life = new AbortController();
let card: CardSession;

beforeEach(() => {
  fakePopovers();
  document.body.innerHTML = '<p>Zorg 9</p><dialog></dialog>';
  life = new AbortController();
  const strings = {
    card_close: 'Close',
    card_kind_chip: 'Chip',
    card_stop: '{name}, {kind}, {at} of {count}',
    card_stop_contradicted: '{name}, {kind}, {at} of {count}. It differs.',
  };
  card = new CardSession({
    signal: life.signal,
    strings,
    locale: 'en',
  } as Partial<PageSession> as PageSession);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function stop(more: Partial<Stop> = {}): Stop {
  return { ...request(), isContradicted: false, at: 2, count: 7, ...more };
}

const told = () => roots.at(-1)?.querySelector('[role=status]')?.textContent;
const heard = (text: string) => vi.waitFor(() => expect(told()).toBe(text));

describe('the announcement', () => {
  it('is filled after the status is there, and changes in place from stop to stop', async () => {
    card.announce(stop());
    expect(told(), 'a status is heard when it changes').toBe('');
    await heard('Zorg 9, Chip, 2 of 7');
    const [host] = hosts();
    card.announce(stop({ at: 3, known: A100, isContradicted: true }));
    await heard('NVIDIA A100, Chip, 3 of 7. It differs.');
    expect(hosts()).toEqual([host]);
    expect([card.owns(host), card.isOpen()]).toEqual([true, false]);
  });

  it('calls what no pack lists by its own name, not by its maker’s', async () => {
    const unlisted = { name: 'Zorg Super 9', vendor: A100.entity.id, series: 'Zorg' };
    card.announce(stop({ known: A100, mention: { ...request().mention, unlisted } }));
    await heard('Zorg Super 9, Chip, 2 of 7');
  });

  it('moves into a modal dialog, whose page is not read', () => {
    card.announce(stop());
    const dialog = document.querySelector('dialog') ?? document.body;
    card.announce(stop({ container: dialog }));
    expect(hosts().map(({ parentElement }) => parentElement)).toEqual([dialog]);
  });

  it.each<[string, () => void]>([
    ['a card opens, which has the focus', () => (card.show(request()), card.hide())],
    ['the cursor is nowhere', () => card.announce(null)],
    ['the session ends', () => life.abort()],
  ])('goes when %s', (_, act) => {
    card.announce(stop());
    act();
    expect(hosts()).toEqual([]);
  });

  it('is not forced upon a page that always fights it', async () => {
    for (let i = 0; i < 5; i++) {
      card.announce(stop());
      const [host] = hosts();
      host?.remove();
      await vi.waitFor(() => expect(card.owns(host)).toBe(false));
    }
    card.announce(stop());
    expect(hosts()).toEqual([]);
  });
});
