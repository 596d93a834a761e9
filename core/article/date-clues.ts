import { bylinesIn } from './bylines.ts';
import { datePublishedIn } from './json-ld.ts';
import { STANDING } from './elements.ts';
import type { DateClues } from './published.ts';
import type { Selection } from './root.ts';
import type { Tree } from './tree.ts';
import type { Walk } from './walk.ts';

/** Names under which sites tell the day of publication: Open Graph, Dublin Core, schema.org, newsletters, scholars. */
const META_NAME = new RegExp(
  '^(?:(?:article|og)[:.]published(?:_time)?|dc(?:terms)?\\.(?:date(?:\\.(?:created|issued))?|created|issued)|' +
    '(?:citation_(?:publication_)?|publication_|sailthru\\.)?date|date-?published|(?:parsely-)?pub(?:lish)?-?date|' +
    'cxenseparse:recs:publishtime)$',
  'i',
);

/** Blocks before a body without headline, and after the article's first, where its byline is looked for. */
const BEFORE = 5;
const AFTER = 8;

/** What tells the article's date, leaving out what teases other articles or tells the time of day. */
export function dateClues<N>(
  walk: Walk<N>,
  { passages }: Selection<N>,
  tree: Tree<N>,
): Omit<DateClues, 'language'> {
  const [first] = passages;
  const start = first === undefined ? 0 : walk.passages.indexOf(first);
  const from = first?.block.role === 'heading' ? start : Math.max(0, start - BEFORE);
  const written = { 'json-ld': [] as string[], meta: [] as string[], time: [] as string[] };
  for (const { node, name, scope, before } of walk.clues) {
    if (name === 'script') written['json-ld'].push(inScript(node, tree));
    if (name === 'meta') written.meta.push(inMeta(node, tree));
    if (name === 'time' && before >= from && scope.standing < STANDING.discussion)
      written.time.push(inTime(node, tree));
  }
  const near = walk.passages
    .slice(from, start + AFTER)
    .filter(({ scope }) => scope.standing < STANDING.discussion);
  return { ...written, text: bylinesIn(near.map(({ block }) => block)) };
}

function inScript<N>(script: N, tree: Tree<N>): string {
  if (tree.attribute(script, 'type')?.toLowerCase() !== 'application/ld+json') return '';
  return datePublishedIn(textIn(script, tree)) ?? '';
}

function inMeta<N>(meta: N, tree: Tree<N>): string {
  const named = ['property', 'name', 'itemprop'].some((key) =>
    META_NAME.test(tree.attribute(meta, key) ?? ''),
  );
  return (named && tree.attribute(meta, 'content')) || '';
}

function inTime<N>(time: N, tree: Tree<N>): string {
  return tree.attribute(time, 'datetime') ?? textIn(time, tree);
}

/** Text of an element that holds nothing else. */
function textIn<N>(element: N, tree: Tree<N>): string {
  let text = '';
  for (let node = tree.first(element); node !== null; node = tree.next(node)) text += tree.data(node);
  return text;
}
