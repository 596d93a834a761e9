import { STANDING } from './elements.ts';
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

export function selectArticle<N>(walk: Walk<N>, tree: Tree<N>): Selection<N> {
  const { scopes, passages, whole } = walk;
  readmit(walk);
  inheritStanding(scopes);
  const root = chooseRoot(scopes, tree) ?? whole;
  const isOurs = ({ scope }: Passage<N>): boolean => scope.standing === STANDING.read;
  const body = passages.slice(root.from, root.to).filter(isOurs);
  const title = body.some(isTitle)
    ? undefined
    : passages.slice(0, root.from).filter(isOurs).findLast(isTitle);
  const headline = title ? passages.slice(title.scope.from, title.scope.to) : [];
  return { root: root.node, passages: [...headline, ...body] };
}

/** Many pages keep the headline in a header of its own, outside the body. One that is a link is the site's name. */
function isTitle<N>({ scope }: Passage<N>): boolean {
  return scope.name === 'h1' && scope.prose >= 0;
}

/**
 * Gives parts back to what surrounds them that look like margins by their names alone: where they hold too much of the
 * page to be any; and what looks like readers' comments, where it holds the headline.
 */
function readmit<N>({ scopes, passages, whole }: Walk<N>): void {
  const doubtful = scopes.filter(({ standing }) => standing === STANDING.doubtful);
  const all = [...doubtful, whole].reduce((sum, { prose }) => sum + Math.max(0, prose), 0);
  const title = passages.findIndex(isTitle);
  for (const scope of scopes) {
    const { standing, prose, from, to } = scope;
    const rules = standing === STANDING.doubtful && prose > 0 && prose >= RULING_SHARE * all;
    const leads = standing === STANDING.discussion && from <= title && title < to;
    if (!rules && !leads) continue;
    scope.standing = STANDING.read;
    for (let { outer } = scope; outer !== null; { outer } = outer) {
      outer.prose += prose;
      if (outer.standing !== STANDING.read) break;
    }
  }
}

/** What stands in a margin is margin. */
function inheritStanding<N>(scopes: Scope<N>[]): void {
  for (let at = scopes.length - 1; at >= 0; at--) {
    const scope = scopes[at];
    const outer = scope?.outer;
    if (scope && outer && outer.standing > scope.standing) scope.standing = outer.standing;
  }
}

/** The part with the most prose. Parts inside come first, so that of equal parts the innermost wins. */
function chooseRoot<N>(scopes: Scope<N>[], tree: Tree<N>): Scope<N> | null {
  let best: Scope<N> | null = null;
  let most = SHORTEST_ARTICLE;
  for (const scope of scopes) {
    if (scope.standing !== STANDING.read || scope.prose * TRUST.body <= most) continue;
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
