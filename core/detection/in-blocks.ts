interface Span {
  start: number;
  end: number;
}

/** The spans that lie in each block, in one pass over both; blocks and spans ascend. */
export function inBlocks<S extends Span>(blocks: readonly Span[], spans: readonly S[]): S[][] {
  let next = 0;
  return blocks.map(({ start, end }) => {
    const inside: S[] = [];
    while ((spans[next]?.start ?? end) < start) next++;
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) {
      if (span.end <= end) inside.push(span);
    }
    return inside;
  });
}
