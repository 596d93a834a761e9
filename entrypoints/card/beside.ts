import { computePosition, type Middleware, type VirtualElement } from '@floating-ui/dom';
import type { MarkPlace } from '../../messaging/page-session.ts';
import { place, type Rect, type Side } from './placement.ts';

/** Client rectangles of a mark, one a line, which way its lines run, and a side that is better than the usual. */
type Lines = Pick<MarkPlace, 'rects' | 'isVertical'> & { side?: Side };

/**
 * Keeps an element beside a mark, whatever scrolls, grows or moves. `lost` is called where the mark is no longer in view.
 * Returns the function that lets it stand where it is.
 */
export function stayBeside(lines: Lines, floating: HTMLElement, lost: () => void): () => void {
  const stop = new AbortController();
  let { side } = lines;
  const move = async (): Promise<void> => {
    const placed = await placeBeside(lines, floating, side);
    if (stop.signal.aborted) return;
    if (!placed) return lost();
    ({ side } = placed);
    Object.assign(floating.style, {
      left: `${placed.left}px`,
      top: `${placed.top}px`,
      maxHeight: `${placed.maxHeight}px`,
    });
  };
  const onMove = (): void => void move().catch(lost);
  const growth = new ResizeObserver(onMove);
  growth.observe(floating);
  const options = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('resize', onMove, options);
  window.visualViewport?.addEventListener('resize', onMove, options);
  onMove();
  watchFrames(lines, onMove, stop.signal);
  return () => {
    stop.abort();
    growth.disconnect();
  };
}

/** Whatever moves the mark: not only scrolling, but an image that arrives above, which no event tells. */
function watchFrames({ rects }: Lines, moved: () => void, signal: AbortSignal): void {
  const whereNow = (): string => {
    const { x, y } = rects()[0] ?? {};
    return `${x} ${y}`;
  };
  let before = whereNow();
  const look = (): void => {
    if (signal.aborted) return;
    const now = whereNow();
    if (now !== before) moved();
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Where the element belongs now; null where no line of the mark is in view. */
async function placeBeside(lines: Lines, floating: HTMLElement, keep: Side | undefined) {
  const beside: Middleware = {
    name: 'besideLines',
    fn: async ({ rects, platform, elements }) => {
      const clip = { element: elements.floating, boundary: [], rootBoundary: 'viewport' } as const;
      const view: Rect = await platform.getClippingRect({ ...clip, strategy: 'fixed' });
      const seen = lines.rects().filter((line) => isSeen(line, view));
      if (seen.length === 0) return { data: { placed: null } };
      const placed = place({ lines: seen, isVertical: lines.isVertical, card: rects.floating, view, keep });
      return { x: placed.left, y: placed.top, data: { placed } };
    },
  };
  // Its natural height, up to what the style allows: what was set before would hide that it has grown.
  floating.style.maxHeight = '';
  const mark: VirtualElement = { getBoundingClientRect: () => lines.rects()[0] ?? new DOMRect() };
  const { middlewareData } = await computePosition(mark, floating, {
    strategy: 'fixed',
    middleware: [beside],
  });
  return middlewareData.besideLines?.placed as ReturnType<typeof place> | null | undefined;
}

function isSeen(line: DOMRect, view: Rect): boolean {
  const { left, right, top, bottom } = line;
  return bottom > view.y && top < view.y + view.height && right > view.x && left < view.x + view.width;
}
