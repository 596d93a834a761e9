/** A rectangle in client pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Setting {
  /** The mark's rectangles, one a line, in reading order; at least one. */
  lines: Rect[];
  /** Lines run from top to bottom, as Japanese may be set. */
  isVertical?: boolean;
  /** The card at its natural size. */
  card: Size;
  /** The part of the page that is seen. */
  view: Rect;
  /** Where the card stands already: it does not change sides while it can be read there. */
  keep?: Side | undefined;
}

export interface Placement {
  side: Side;
  left: number;
  top: number;
  /** The card scrolls inside where it is higher. */
  maxHeight: number;
  /** Where it can be read on no side: how far up the lines would have to come to leave it room below them. */
  lift: number;
}

type Size = Pick<Rect, 'width' | 'height'>;

/** Between line and card, which `host.css` bridges, and between card and the view's edge. */
const GAP = 6;
const EDGE = 8;

/** Below this height a card can hardly be read. One side of a line has half of it in any view that holds both. */
const LEAST = 96;

/** Below this height it is better to cover the end of a mark of many lines: its beginning tells what the card is about. */
export const LEAST_BESIDE = LEAST / 2;

/** Beside the line that is read, the side of the next line first; over its ends only where nothing else is left. */
const BESIDE = { horizontal: ['below', 'above'], vertical: ['left', 'right'] } as const;
const AT_ENDS = { horizontal: ['right', 'left'], vertical: ['below', 'above'] } as const;

/** On a side of the mark from which no line of it is covered, and inside the view. */
export function place(setting: Setting): Placement {
  const { lines, card, view } = setting;
  const mark = around(lines, view);
  const rooms = roomsAround(mark, view);
  const side = sideFor(setting, rooms);
  if (side) return { ...stand(setting, mark, { side, room: rooms[side].height }), lift: 0 };
  const lift = liftFor(lines, view, card.height + GAP + EDGE);
  return { ...squeeze(setting, mark, rooms), lift };
}

/** Where a card stays whose line has gone from these places: on its side of them, with all of the view to be in. */
export function stay(setting: Setting): Placement {
  const { lines, view, keep: side = 'below' } = setting;
  return { ...stand(setting, around(lines, view), { side, room: view.height - 2 * EDGE }), lift: 0 };
}

/** How far lines are to come up so that what is this high fits below them; the first of them stays in view. */
export function liftFor(lines: Rect[], view: Rect, height: number): number {
  const wanted = Math.max(...lines.map(endOf)) + height - (view.y + view.height);
  const most = Math.min(...lines.map(({ y }) => y)) - (view.y + EDGE);
  return Math.max(0, Math.min(wanted, most));
}

/** Above or below, as low as it has to be; over the end of a heading of many lines in a view of a few. */
function squeeze(setting: Setting, mark: Mark, rooms: Record<Side, Size>) {
  const side = rooms.above.height > rooms.below.height ? 'above' : 'below';
  const room = rooms[side].height;
  if (room >= Math.min(setting.card.height, LEAST_BESIDE)) return stand(setting, mark, { side, room });
  const least = Math.min(LEAST, setting.view.height - 2 * EDGE);
  return stand(setting, mark, { side: 'below', room: least });
}

function stand({ card, view }: Setting, mark: Mark, { side, room }: { side: Side; room: number }) {
  const height = Math.min(card.height, room);
  const wished = wishFor(side, mark, { width: card.width, height });
  return {
    side,
    maxHeight: room,
    left: within(wished.left, view.x, view.width - card.width),
    top: within(wished.top, view.y, view.height - height),
  };
}

/** The mark as a whole, and where its first and last lines begin. */
interface Mark {
  left: number;
  right: number;
  top: number;
  bottom: number;
  first: Rect;
  last: Rect;
}

function around(lines: Rect[], view: Rect): Mark {
  return {
    left: Math.min(...lines.map(({ x }) => x)) - GAP,
    right: Math.max(...lines.map(({ x, width }) => x + width)) + GAP,
    top: Math.min(...lines.map(({ y }) => y)) - GAP,
    bottom: Math.max(...lines.map(endOf)) + GAP,
    first: lines[0] ?? view,
    last: lines.at(-1) ?? view,
  };
}

/** What a card may take on each side. */
function roomsAround({ left, right, top, bottom }: Mark, view: Rect): Record<Side, Size> {
  const width = view.width - 2 * EDGE;
  const height = view.height - 2 * EDGE;
  return {
    below: { width, height: view.y + view.height - EDGE - bottom },
    above: { width, height: top - (view.y + EDGE) },
    right: { width: view.x + view.width - EDGE - right, height },
    left: { width: left - (view.x + EDGE), height },
  };
}

/** Undefined where it could be read on none. */
function sideFor({ card, isVertical, keep }: Setting, rooms: Record<Side, Size>): Side | undefined {
  const lines = isVertical ? 'vertical' : 'horizontal';
  const holds = (side: Side, height: number) =>
    rooms[side].width >= card.width && rooms[side].height >= height;
  const isWhole = (side: Side) => holds(side, card.height);
  const isReadable = (side: Side) => holds(side, Math.min(card.height, LEAST));
  const roomier = (sides: readonly Side[]) =>
    sides.toSorted((one, other) => areaOf(rooms[other]) - areaOf(rooms[one]))[0];
  if (keep && isReadable(keep)) return keep;
  for (const sides of [BESIDE[lines], AT_ENDS[lines]]) {
    const found = sides.find(isWhole) ?? roomier(sides.filter(isReadable));
    if (found) return found;
  }
  return undefined;
}

function endOf({ y, height }: Rect): number {
  return y + height;
}

function areaOf({ width, height }: Size): number {
  return Math.max(0, width) * Math.max(0, height);
}

/** Where a card of this size would stand if the view had no edges: at the start of the line it is nearest to. */
function wishFor(side: Side, mark: Mark, { width, height }: Size): { left: number; top: number } {
  const places: Record<Side, { left: number; top: number }> = {
    below: { left: mark.last.x, top: mark.bottom },
    above: { left: mark.first.x, top: mark.top - height },
    right: { left: mark.right, top: mark.first.y },
    left: { left: mark.left - width, top: mark.last.y },
  };
  return places[side];
}

/** Moved as little as needed to keep `EDGE` from both ends; from the start if there is no room for both. */
function within(wished: number, start: number, slack: number): number {
  return Math.max(start + EDGE, Math.min(wished, start + slack - EDGE));
}
