import { highlightName, type Layer } from '../../messaging/highlight-names.ts';
import type { MarkStyle } from '../../messaging/settings.ts';
import type { GroundReader } from './ground.ts';
import type { Mark, MarkedBlock } from './marks.ts';
import { isIntact, rangeOf, type Span } from './ranges.ts';

/** Where layers overlap, the higher one's paint is seen. */
const PRIORITIES: Partial<Record<Layer, number>> = { contradicted: 1, cursor: 2 };

/** How often we put our names back when the page, which shares the registry, takes them away. */
const REASSERTIONS = 10;

/** One span that is painted, as which layer, and under which name. */
interface Stroke {
  layer: Layer;
  range: StaticRange;
  name: string;
}

/**
 * Our part of `CSS.highlights`. The registry is the page's too, and Firefox forbids us to iterate it: what we painted
 * is kept here, and a name is taken out only while it is still ours.
 */
export class Paint {
  private readonly highlights = new Map<string, Highlight>();
  private readonly strokes = new Map<Mark, Stroke>();
  private cursor: Stroke | null = null;
  private styles: Partial<Record<Layer, MarkStyle>> = {};
  private reassertions = 0;

  constructor(
    /** Is asked for a new reader whenever what one has read may be out of date. */
    private readonly readGrounds: () => GroundReader,
    /** Told each name under which something is painted, however often. */
    private readonly used: (name: string) => void,
  ) {}

  add(blocks: MarkedBlock[]): void {
    const groundOf = this.readGrounds();
    for (const mark of blocks.flatMap(({ marks }) => marks)) {
      const { layer } = mark;
      if (layer === null || this.strokes.has(mark) || !isIntact(mark)) continue;
      const stroke = this.draw(layer, mark, groundOf);
      if (stroke) this.strokes.set(mark, stroke);
    }
    this.assert();
  }

  /** Draws each kind in its style from now on, and what is painted already too, for what it stands on now. */
  restyle(styles: Partial<Record<Layer, MarkStyle>>): void {
    this.styles = styles;
    const groundOf = this.readGrounds();
    for (const stroke of [...this.strokes.values(), ...(this.cursor ? [this.cursor] : [])]) {
      const name = this.nameOf(stroke, groundOf);
      if (name === stroke.name) continue;
      this.erase(stroke);
      stroke.name = name;
      this.highlight(stroke).add(stroke.range);
    }
  }

  remove(blocks: MarkedBlock[]): void {
    for (const mark of blocks.flatMap(({ marks }) => marks)) {
      const stroke = this.strokes.get(mark);
      if (stroke) this.erase(stroke);
      this.strokes.delete(mark);
    }
  }

  /** Shows where the keyboard stands, or nowhere. */
  point(span: Span | null): void {
    if (this.cursor) this.erase(this.cursor);
    this.cursor = span && this.draw('cursor', span, this.readGrounds());
  }

  /** Takes every name of ours out of the registry. */
  clear(): void {
    for (const [name, highlight] of this.highlights) release(name, highlight);
    this.highlights.clear();
    this.strokes.clear();
    this.cursor = null;
  }

  /** The cursor is seen everywhere. */
  private draw(layer: Layer, span: Span, groundOf: GroundReader): Stroke | null {
    const range = rangeOf(span);
    if (!range || (layer !== 'cursor' && groundOf(range.startContainer) === null)) return null;
    const stroke = { layer, range, name: this.nameOf({ layer, range }, groundOf) };
    this.highlight(stroke).add(range);
    return stroke;
  }

  private erase({ name, range }: Stroke): void {
    const highlight = this.highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size !== 0) return;
    release(name, highlight);
    this.highlights.delete(name);
  }

  private highlight({ layer, name }: Stroke): Highlight {
    this.used(name);
    const known = this.highlights.get(name);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = PRIORITIES[layer] ?? 0;
    this.highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  private nameOf({ layer, range }: Omit<Stroke, 'name'>, groundOf: GroundReader): string {
    return highlightName(layer, this.styles[layer], groundOf(range.startContainer) ?? 'declared');
  }

  private assert(): void {
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) === highlight || this.reassertions >= REASSERTIONS) continue;
      this.reassertions++;
      CSS.highlights.set(name, highlight);
    }
  }
}

function release(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
