/** A rectangle in client pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Side = 'below' | 'above';

export interface Setting {
  /** The mark's rectangles, one a line, in reading order; at least one. */
  lines: Rect[];
  /** The card at its natural size. */
  card: { width: number; height: number };
  /** The part of the page that is seen. */
  view: Rect;
  /** Where the card stands already: it does not change sides while it is read. */
  keep?: Side | undefined;
}

export interface Placement {
  side: Side;
  left: number;
  top: number;
  /** The card scrolls inside where it is higher. */
  maxHeight: number;
}

/** Between line and card, and between card and the view's edge. */
const GAP = 6;
const EDGE = 8;

/** Below this height a card cannot be read: rather than that, it covers the line. */
const LEAST = 96;

/** Below the mark's last line or above its first, so that no line of it is covered, and inside the view. */
export function place({ lines, card, view, keep }: Setting): Placement {
  const first = lines[0] ?? view;
  const last = lines.at(-1) ?? view;
  const top = Math.min(...lines.map(({ y }) => y)) - GAP;
  const bottom = Math.max(...lines.map(({ y, height }) => y + height)) + GAP;
  const room = { above: top - (view.y + EDGE), below: view.y + view.height - EDGE - bottom };
  const side = keep ?? sideFor(card.height, room);
  const maxHeight = Math.max(room[side], Math.min(LEAST, view.height - 2 * EDGE));
  const height = Math.min(card.height, maxHeight);
  return {
    side,
    maxHeight,
    left: within(side === 'below' ? last.x : first.x, view.x, view.width - card.width),
    top: within(side === 'below' ? bottom : top - height, view.y, view.height - height),
  };
}

function sideFor(height: number, room: Record<Side, number>): Side {
  if (height <= room.below) return 'below';
  return height <= room.above || room.above > room.below ? 'above' : 'below';
}

/** Moved as little as needed to keep `EDGE` from both ends; from the start if there is no room for both. */
function within(wished: number, start: number, slack: number): number {
  return Math.max(start + EDGE, Math.min(wished, start + slack - EDGE));
}
