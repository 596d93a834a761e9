import type { Tree } from './tree.ts';
import type { Passage, Scope, Walk } from './walk.ts';

/** A part against which only its names speak is no margin if it holds this share of the page's prose. */
const RULING_SHARE = 0.4;
/** Characters of prose below which a page has no article; then all of it is read, margins apart. */
const SHORTEST_ARTICLE = 280;
/** How much more an element is trusted that says itself that it holds the article. */
const TRUST = { body: 2, article: 1.5, main: 1.2, none: 1 };

/** Where the article is, and its blocks in document order: the headline before it, then what stands inside. */
export interface Selection<N> {
  root: N;
  passages: Passage<N>[];
}

export function selectArticle<N>({ scopes, passages, whole }: Walk<N>, tree: Tree<N>): Selection<N> {
  readmit(scopes, whole);
  inheritSides(scopes);
  const root = chooseRoot(scopes, tree) ?? whole;
  const inside = scopesWithin(root, scopes);
  const body = passages.filter(({ scope }) => scope.side === null && inside.has(scope));
  const first = body[0];
  const before = first === undefined ? [] : passages.slice(0, passages.indexOf(first));
  return { root: root.node, passages: [...headline(before, body), ...body] };
}

/** Gives parts that look like margins back to what surrounds them, where they hold too much of the page to be any. */
function readmit<N>(scopes: Scope<N>[], whole: Scope<N>): void {
  const doubtful = scopes.filter((scope) => scope.side === 'maybe');
  const all = [...doubtful, whole].reduce((sum, { prose }) => sum + Math.max(0, prose), 0);
  for (const scope of doubtful) {
    if (scope.prose === 0 || scope.prose < RULING_SHARE * all) continue;
    scope.side = null;
    for (let outer = scope.outer; outer !== null; outer = outer.outer) {
      outer.prose += scope.prose;
      if (outer.side !== null) break;
    }
  }
}

function inheritSides<N>(scopes: Scope<N>[]): void {
  for (const scope of scopes.toReversed()) scope.side ??= scope.outer?.side ?? null;
}

/** The part with the most prose. Parts inside come first, so that of equal parts the innermost wins. */
function chooseRoot<N>(scopes: Scope<N>[], tree: Tree<N>): Scope<N> | null {
  let best: Scope<N> | null = null;
  let most = SHORTEST_ARTICLE;
  for (const scope of scopes) {
    if (scope.side !== null || scope.prose * TRUST.body <= most) continue;
    const worth = scope.prose * trustOf(scope, tree);
    if (worth <= most) continue;
    best = scope;
    most = worth;
  }
  return best;
}

function trustOf<N>({ node, name }: Scope<N>, tree: Tree<N>): number {
  if (/articlebody/i.test(tree.attribute(node, 'itemprop') ?? '')) return TRUST.body;
  const role = tree.attribute(node, 'role');
  if (name === 'article' || role === 'article') return TRUST.article;
  return name === 'main' || role === 'main' ? TRUST.main : TRUST.none;
}

function scopesWithin<N>(root: Scope<N>, scopes: Scope<N>[]): Set<Scope<N>> {
  const inside = new Set([root]);
  for (const scope of scopes.toReversed())
    if (scope.outer !== null && inside.has(scope.outer)) inside.add(scope);
  return inside;
}

/** The last h1 before a body that has none: many pages keep it in a header of its own. */
function headline<N>(before: Passage<N>[], body: Passage<N>[]): Passage<N>[] {
  const isTitle = ({ scope }: Passage<N>): boolean =>
    scope.side === null && scope.block === scope.node && scope.name === 'h1';
  if (body.some(isTitle)) return [];
  const title = before.findLast(isTitle);
  return before.filter(({ block }) => block.node === title?.block.node);
}
