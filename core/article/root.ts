import { STANDING, type Standing } from './elements.ts';
import type { Tree } from './tree.ts';
import type { Passage, Scope, Walk } from './walk.ts';

/** Shares of the page's prose from which a part is no margin against which only its names speak. */
const RULING_SHARE = new Map<Standing, number>([
  [STANDING.doubtful, 0.4],
  [STANDING.offer, 0.75],
]);
/** Links that make a list. */
const FEWEST_LINKS = 2;
/** Characters of prose below which a page has no article; then all of it is read, margins apart. */
const SHORTEST_ARTICLE = 280;
/** Prose that a part without a telling name may lack of what is around it: "Loading…" below the last story. */
const MOST_LOSS = 10;
/** How much more an element is trusted that says itself that it holds the article. */
const TRUST = { body: 2, article: 1.5, main: 1.2, none: 1 };

/** Where the article is, and its blocks in document order: the headline before it, then what stands inside. */
export interface Selection<N> {
  root: N;
  passages: Passage<N>[];
}

export function selectArticle<N>(walk: Walk<N>, tree: Tree<N>): Selection<N> {
  const { passages } = walk;
  readmit(walk, tree);
  inheritStanding(walk.scopes);
  const root = findRoot(walk, tree);
  leaveOutLinks(root, walk);
  const isOurs = ({ scope }: Passage<N>): boolean => scope.standing === STANDING.read;
  const body = passages.slice(root.from, root.to).filter(isOurs);
  const isHeadline = (passage: Passage<N>): boolean => isTitle(passage, tree);
  const title = body.some(isHeadline)
    ? undefined
    : passages.slice(0, root.from).filter(isOurs).findLast(isHeadline);
  const headline = title ? passages.slice(title.scope.from, title.scope.to) : [];
  return { root: root.node, passages: [...headline, ...body] };
}

/** Lists of links inside an article lead to others. Those in tables are names, and a page without article is teasers. */
function leaveOutLinks<N>(root: Scope<N>, { scopes }: Walk<N>): void {
  if (root.prose < SHORTEST_ARTICLE) return;
  for (const scope of scopes) {
    const isInside = scope.from >= root.from && scope.to <= root.to;
    if (isInside && scope.name !== 'header' && scope.told === 0 && scope.links >= FEWEST_LINKS)
      scope.standing = STANDING.beside;
  }
  inheritStanding(scopes);
}

/** Where a link leads that is the site's name. */
const FRONT_PAGE = /^(?:[a-z]+:)?(?:\/\/[^/]*)?\/?$/i;

/** Many pages keep the headline in a header of its own, outside the body. It may lead to itself. */
function isTitle<N>({ scope: { name, prose, link } }: Passage<N>, tree: Tree<N>): boolean {
  if (name !== 'h1' || prose >= 0) return name === 'h1';
  return link !== null && !FRONT_PAGE.test(tree.attribute(link, 'href') ?? '');
}

/**
 * Gives parts back to what surrounds them that look like margins by their names alone: where they hold too much of the
 * page to be any; and what looks like readers' comments, where it holds the headline.
 */
function readmit<N>({ scopes, passages, prose: all }: Walk<N>, tree: Tree<N>): void {
  const title = passages.findIndex((passage) => isTitle(passage, tree));
  for (const scope of scopes) {
    const { standing, prose, from, to } = scope;
    const rules = prose > 0 && prose >= (RULING_SHARE.get(standing) ?? Infinity) * all;
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

/** The article, or all stories of a page that goes on with the next one; else what the page calls its main part. */
function findRoot<N>(walk: Walk<N>, tree: Tree<N>): Scope<N> {
  const { scopes, whole } = walk;
  const chosen = tighten(chooseRoot(scopes, tree), walk, tree);
  if (chosen) return isStory(chosen, walk) ? aroundStories(chosen, walk) : chosen;
  const isMain = (scope: Scope<N>): boolean =>
    scope.standing === STANDING.read && scope.to > scope.from && trustOf(scope, tree) === TRUST.main;
  return scopes.findLast(isMain) ?? whole;
}

/** An article with a headline of its own, as comments and quotations have none. */
function isStory<N>({ name, standing, prose, from, to }: Scope<N>, { passages }: Walk<N>): boolean {
  return (
    name === 'article' &&
    standing === STANDING.read &&
    prose >= SHORTEST_ARTICLE &&
    passages.slice(from, to).some(({ block }) => block.role === 'heading')
  );
}

/** The innermost part that holds every story of the page. */
function aroundStories<N>(story: Scope<N>, walk: Walk<N>): Scope<N> {
  const stories = walk.scopes.filter((scope) => isStory(scope, walk));
  const from = Math.min(...stories.map((scope) => scope.from));
  const to = Math.max(...stories.map((scope) => scope.to));
  let around = story;
  while (around.outer !== null && (around.from > from || around.to < to)) around = around.outer;
  return around;
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

/** The innermost part of one without a telling name that holds all of its prose, but for a label. */
function tighten<N>(chosen: Scope<N> | null, { scopes }: Walk<N>, tree: Tree<N>): Scope<N> | null {
  if (chosen === null || trustOf(chosen, tree) !== TRUST.none) return chosen;
  const isCore = ({ standing, prose, from, to }: Scope<N>): boolean =>
    standing === STANDING.read && prose >= chosen.prose - MOST_LOSS && from >= chosen.from && to <= chosen.to;
  return scopes.find(isCore) ?? chosen;
}

function trustOf<N>({ node, name }: Scope<N>, tree: Tree<N>): number {
  if (/articlebody/i.test(tree.attribute(node, 'itemprop') ?? '')) return TRUST.body;
  const role = tree.attribute(node, 'role');
  if (name === 'article' || role === 'article') return TRUST.article;
  return name === 'main' || role === 'main' ? TRUST.main : TRUST.none;
}
