import type { Rect } from './placement.ts';

/** The part of the page that is seen, in client pixels: without scrollbars, and less than the window under a pinch. */
export function seenPart(): Rect {
  const { visualViewport: part } = window;
  if (!part) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
  return { x: part.offsetLeft, y: part.offsetTop, width: part.width, height: part.height };
}
