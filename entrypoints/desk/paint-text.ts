import type { Analysis } from '../../core/analysis.ts';
import { highlightName, type Layer } from '../../messaging/highlight-names.ts';
import type { Settings } from '../../messaging/settings.ts';

/** A claim is painted over the names in it. */
const CLAIM_PRIORITY = 1;
const CURSOR_PRIORITY = 2;

interface Span {
  start: number;
  end: number;
}

/** Paints what was found over the one text node that holds the text. Returns the function that takes it off. */
export function paintText(
  node: Text,
  { mentions, findings }: Pick<Analysis, 'mentions' | 'findings'>,
  styles: Settings['styles'],
): () => void {
  const painted = new Map<string, Highlight>();
  const put = (name: string, span: Span, priority = 0) => {
    const highlight = painted.get(name) ?? new Highlight();
    highlight.priority = priority;
    highlight.add(rangeOf(node, span));
    painted.set(name, highlight);
    CSS.highlights.set(name, highlight);
  };
  for (const mention of mentions) put(highlightName(mention.kind, styles[mention.kind]), mention);
  for (const finding of findings) {
    if (finding.verdict === 'contradicted') put(highlightName('contradicted'), finding, CLAIM_PRIORITY);
  }
  return () => {
    for (const name of [...painted.keys(), CURSOR]) CSS.highlights.delete(name);
  };
}

const CURSOR = highlightName('cursor' satisfies Layer);

/** Shows one place of the text, and scrolls there. */
export function pointAt(node: Text, span: Span): void {
  const range = rangeOf(node, span);
  const highlight = new Highlight(range);
  highlight.priority = CURSOR_PRIORITY;
  CSS.highlights.set(CURSOR, highlight);
  const box = node.parentElement;
  if (!box) return;
  box.focus({ preventScroll: true });
  const [at, around] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += at.top - around.top - box.clientHeight / 2;
  box.scrollIntoView({ block: 'nearest' });
}

function rangeOf(node: Text, { start, end }: Span): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
