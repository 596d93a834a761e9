interface Span {
  start: number;
  end: number;
}

const STOP = /[.!?…](?=[\s"”’»)])|[。！？\n]/g;

/** The part of `within` from the end of the sentence before `span` to the end of its own. */
export function sentenceAround(text: string, span: Span, within: Span): Span {
  let start = within.start;
  for (const { index } of text.slice(within.start, span.start).matchAll(STOP))
    start = within.start + index + 1;
  const after = text.slice(span.end, within.end).search(STOP);
  return { start, end: after < 0 ? within.end : span.end + after };
}
