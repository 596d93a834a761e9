// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/card-session.tsx';
import { bareSession, fakePopovers, hosts, placed, press, request } from './shown.ts';

let life = new AbortController();
let card: CardSession;

function setView(width: number, height: number): void {
  const part = { offsetLeft: 0, offsetTop: 0, width, height };
  vi.stubGlobal('visualViewport', Object.assign(new EventTarget(), part));
}

beforeEach(() => {
  fakePopovers();
  setView(1000, 700);
  document.body.innerHTML = '<p>Zorg 9</p>';
  life = new AbortController();
  card = new CardSession(bareSession(life.signal));
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what stands beside a mark', () => {
  it('goes along with its mark when something above it arrives, and goes when the mark does', async () => {
    let top = 10;
    card.show(request({ rects: () => (top < 0 ? [] : [new DOMRect(10, top, 60, 20)]) }));
    const place = placed();
    top = 90;
    await vi.waitFor(() => expect(place.style.top).toBe('116px'));
    top = -1;
    await vi.waitFor(() => expect(hosts()).toEqual([]));
  });

  it('has the page scrolled once where the view is too low, and not for a hint', async () => {
    setView(1000, 160);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 950, 300));
    let top = 70;
    const lift = vi.fn<(by: number) => void>((by) => (top -= by));
    const mark = request({ rects: () => [new DOMRect(10, top, 60, 20)], lift });
    card.hint(mark);
    expect(placed().style.top).toBe('96px');
    expect(lift).not.toHaveBeenCalled();
    card.show(mark);
    const place = placed();
    expect([place.style.top, lift.mock.calls]).toEqual(['34px', [[62]]]);
    top = 70;
    await vi.waitFor(() => expect(place.style.top).toBe('96px'));
    expect(lift).toHaveBeenCalledOnce();
  });

  it('leaves a pinned card where it stands when its mark goes, and moves it into a view that shrinks', () => {
    let mark = [new DOMRect(400, 300, 60, 20)];
    card.show(request({ rects: () => mark }));
    const place = placed();
    expect(place.style.top).toBe('326px');
    press('.pin');
    mark = [];
    setView(1000, 200);
    window.dispatchEvent(new Event('resize'));
    expect([place.style.left, place.style.top, place.style.maxHeight]).toEqual(['400px', '192px', '184px']);
    expect(hosts().length).toBe(1);
  });
});
