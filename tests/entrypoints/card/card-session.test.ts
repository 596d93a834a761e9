// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import { fakeLayout, fakePopovers, hosts, placed, press, request, roots, shown } from './shown.ts';
import { A100, known } from '../../components/card/samples.ts';
import type { PageSession } from '../../../messaging/page-session.ts';

let life = new AbortController();
let closed = vi.fn<() => void>();
let card: CardSession;
let ask = vi.fn<(table: string, call: string, params: { ids: string[] }) => Promise<unknown>>();

const problem = () => roots.at(-1)?.querySelector('[role=alert]')?.textContent;
const title = () => roots.at(-1)?.querySelector('h2')?.textContent?.trim();

beforeEach(() => {
  fakePopovers();
  document.body.innerHTML = '<p>Zorg 9</p><dialog></dialog>';
  life = new AbortController();
  closed = vi.fn<() => void>();
  ask = vi.fn(async () => ({ known: [known('organization/nvidia', { name: 'NVIDIA' })] }));
  const session: Partial<PageSession> = {
    ask: ask as never,
    signal: life.signal,
    strings: { card_close: 'Close' },
    locale: 'en',
    onCardClosed: closed,
  };
  card = new CardSession(session as PageSession);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

describe('CardSession', () => {
  it('shows a dialog with the name in a closed shadow root, and nothing but a plain host outside', () => {
    card.show(request());
    const place = placed();
    expect([place.style.left, place.style.top]).toEqual(['10px', '36px']);
    expect(hosts().map(({ outerHTML }) => outerHTML)).toEqual(['<div popover="manual"></div>']);
    const dialog = roots[0]?.querySelector('[role=dialog]');
    expect(dialog?.textContent).toContain('Zorg 9');
    expect(card.isOpen()).toBe(true);
    expect(card.owns(hosts()[0])).toBe(true);
    expect(card.owns(null)).toBe(false);
  });

  it('hangs where it is told to, and leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    const dialog = document.querySelector('dialog');
    card.show(request({ container: dialog ?? document.body }));
    expect(hosts()[0]?.parentElement).toBe(dialog);
    card.hide();
    expect(card.isOpen()).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('shows one card at a time', () => {
    card.show(request());
    card.show(request());
    expect(hosts().length).toBe(1);
  });

  it('shows nothing for a mark that is no longer to be seen', () => {
    card.show(request({ rects: () => [] }));
    expect(hosts()).toEqual([]);
  });

  it('goes when the session ends, and does not come again', () => {
    card.show(request());
    life.abort();
    expect(hosts()).toEqual([]);
    card.show(request());
    expect(hosts()).toEqual([]);
  });

  it('closes by its button, and says so', () => {
    card.show(request());
    press('.close');
    expect(hosts()).toEqual([]);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('looks inside what the card names, and goes back', async () => {
    card.show(request({ known: A100 }));
    press('.relations .look');
    await vi.waitFor(() => expect(title()).toBe('NVIDIA'));
    expect(ask.mock.calls).toEqual([['page', 'facts.get', { ids: ['organization/nvidia'] }]]);
    expect(roots.at(-1)?.activeElement?.className).toBe('gloss card');
    press('.back');
    expect(title()).toBe('NVIDIA A100');
    expect(roots.at(-1)?.querySelector('.back')).toBeNull();
  });

  it('stays with what it shows where an answer comes too late or tells nothing', async () => {
    card.show(request({ known: A100 }));
    ask.mockResolvedValueOnce({ known: [] });
    press('.relations .look');
    await ask.mock.results[0]?.value;
    expect(title()).toBe('NVIDIA A100');
    press('.relations .look');
    card.hide();
    await ask.mock.results[1]?.value;
    expect(hosts()).toEqual([]);
  });

  it('says that nothing answers until something does, or the reader goes back', async () => {
    const inVain = async () => {
      ask.mockRejectedValueOnce(new Error('gone'));
      press('.relations .look');
      await vi.waitFor(() => expect(problem()).toBeTruthy());
    };
    card.show(request({ known: A100 }));
    await inVain();
    ask.mockResolvedValueOnce({ known: [] });
    press('.relations .look');
    expect(problem()).toBeUndefined();

    ask.mockResolvedValueOnce({ known: [A100] });
    press('.relations .look');
    await vi.waitFor(() => expect(roots.at(-1)?.querySelector('.back')).not.toBeNull());
    await inVain();
    press('.back');
    expect(problem()).toBeUndefined();
  });

  it('keeps one card open beside the next, until its own button or Escape closes it', () => {
    fakeLayout();
    card.show(request({ known: A100 }));
    press('.pin');
    expect([card.isOpen(), hosts().length]).toEqual([false, 1]);
    expect(closed).toHaveBeenCalledOnce();
    card.show(request());
    card.hide();
    expect(hosts().length).toBe(1);
    expect(card.owns(hosts()[0])).toBe(true);

    card.show(request());
    press('.pin');
    expect(hosts().length, 'a second pin takes the place of the first').toBe(1);
    expect(title()).toBe('Zorg 9');
    expect([card.unpin(), card.unpin()]).toEqual([true, false]);
    expect(hosts()).toEqual([]);
  });

  it('ignores a click that no reader made', () => {
    card.show(request());
    roots[0]
      ?.querySelector('.close')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(card.isOpen()).toBe(true);
  });

  it('keeps clicks and keys inside from the page', () => {
    const heard = vi.fn<() => void>();
    card.show(request());
    for (const type of ['click', 'keydown', 'keyup', 'mousedown']) document.addEventListener(type, heard);
    for (const type of ['click', 'keydown', 'keyup', 'mousedown']) {
      hosts()[0]?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    for (const type of ['click', 'keydown', 'keyup', 'mousedown']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  const attacks: [string, (host: Element) => void][] = [
    ['removed', (host) => host.remove()],
    ['moved', (host) => document.body.append(host)],
    ['styled', (host) => host.setAttribute('style', 'opacity: 0')],
    ['made inert', (host) => host.setAttribute('inert', '')],
    ['kept from screen readers', (host) => host.setAttribute('aria-hidden', 'true')],
    ['given another role', (host) => host.setAttribute('role', 'presentation')],
    ['made to close by a click elsewhere', (host) => host.setAttribute('popover', 'auto')],
    ['closed as a popover', (host) => shown.delete(host) && host.dispatchEvent(new Event('toggle'))],
  ];
  it.each(attacks)(
    'closes when the page has its host %s, and comes again with a new one',
    async (_, attack) => {
      card.show(request());
      const [host] = hosts();
      if (host) attack(host);
      await vi.waitFor(() => expect(card.isOpen()).toBe(false));
      expect(hosts()).toEqual([]);
      expect(closed).toHaveBeenCalled();
      card.show(request());
      expect(hosts().length).toBe(1);
      expect(hosts()[0]).not.toBe(host);
    },
  );

  it('stays on a page that notes on every element that it has seen it', async () => {
    const noted = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        (node as Element).setAttribute('data-seen', '');
    });
    noted.observe(document.documentElement, { childList: true });
    for (let i = 0; i < 6; i++) {
      card.show(request());
      await vi.waitFor(() => expect(hosts()[0]?.hasAttribute('data-seen')).toBe(true));
      // What observes the host is told in the order in which it began to, and the next change comes last.
      const told = new Promise((resolve) =>
        new MutationObserver(resolve).observe(document, { subtree: true, attributes: true }),
      );
      hosts()[0]?.setAttribute('class', 'seen');
      await told;
      expect(card.isOpen()).toBe(true);
    }
    noted.disconnect();
  });

  it('gives up on a page that always fights it', async () => {
    for (let i = 0; i < 5; i++) {
      card.show(request());
      hosts()[0]?.remove();
      await vi.waitFor(() => expect(card.isOpen()).toBe(false));
    }
    card.show(request());
    expect(hosts()).toEqual([]);
  });
});
