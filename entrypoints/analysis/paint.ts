import { highlightName, type Ground, type Layer } from '../../messaging/highlight-names.ts';
import type { MarkStyle } from '../../messaging/settings.ts';
import type { Mark, MarkedBlock } from './marks.ts';
import { isIntact, rangeOf, type Span } from './ranges.ts';

/** Where layers overlap, the higher one's paint is seen. */
const PRIORITIES: Partial<Record<Layer, number>> = { contradicted: 1, cursor: 2 };

/** How often we put our names back when the page, which shares the registry, takes them away. */
const REASSERTIONS = 10;

/**
 * Our part of `CSS.highlights`. The registry is the page's too, and Firefox forbids us to iterate it: what we painted
 * is kept here, and a name is taken out only while it is still ours.
 */
export class Paint {
  private readonly highlights = new Map<Layer, Highlight>();
  private readonly ranges = new Map<Mark, StaticRange>();
  private styles: Partial<Record<Layer, MarkStyle>> = {};
  private ground: Ground = 'declared';
  private cursor: StaticRange | null = null;
  private reassertions = 0;

  add({ marks }: MarkedBlock): void {
    for (const mark of marks) {
      const range = mark.layer === null || this.ranges.has(mark) || !isIntact(mark) ? null : rangeOf(mark);
      if (!range || mark.layer === null) continue;
      this.ranges.set(mark, range);
      this.layer(mark.layer).add(range);
    }
    this.assert();
  }

  /** Draws each kind in its style, for what it is painted on, from now on; what is painted already too. */
  restyle(styles: Partial<Record<Layer, MarkStyle>>, ground: Ground): void {
    for (const [layer, highlight] of this.highlights) {
      const name = highlightName(layer, styles[layer], ground);
      if (name === this.nameOf(layer)) continue;
      this.release(layer, highlight);
      CSS.highlights.set(name, highlight);
    }
    this.styles = styles;
    this.ground = ground;
  }

  remove({ marks }: MarkedBlock): void {
    for (const mark of marks) {
      const range = this.ranges.get(mark);
      if (!range) continue;
      this.ranges.delete(mark);
      if (mark.layer !== null) this.highlights.get(mark.layer)?.delete(range);
    }
  }

  /** Shows where the keyboard stands, or nowhere. */
  point(span: Span | null): void {
    if (this.cursor) this.layer('cursor').delete(this.cursor);
    this.cursor = span && rangeOf(span);
    if (this.cursor) this.layer('cursor').add(this.cursor);
  }

  /** Takes every name of ours out of the registry. */
  clear(): void {
    for (const [layer, highlight] of this.highlights) this.release(layer, highlight);
    this.highlights.clear();
    this.ranges.clear();
    this.cursor = null;
  }

  private layer(layer: Layer): Highlight {
    const known = this.highlights.get(layer);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = PRIORITIES[layer] ?? 0;
    this.highlights.set(layer, highlight);
    CSS.highlights.set(this.nameOf(layer), highlight);
    return highlight;
  }

  private nameOf(layer: Layer): string {
    return highlightName(layer, this.styles[layer], this.ground);
  }

  private release(layer: Layer, highlight: Highlight): void {
    const name = this.nameOf(layer);
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  private assert(): void {
    for (const [layer, highlight] of this.highlights) {
      const name = this.nameOf(layer);
      if (CSS.highlights.get(name) === highlight || this.reassertions >= REASSERTIONS) continue;
      this.reassertions++;
      CSS.highlights.set(name, highlight);
    }
  }
}
