import type { Block, Piece } from './article.ts';
import { isBlock, roleOf, STANDING, standingOf, type Standing } from './elements.ts';
import type { Tree } from './tree.ts';

/** What the walk knows inside an element that holds text as a block or as a link. */
export interface Scope<N> {
  node: N;
  name: string;
  /** Nearest block-level element, to which the text belongs. */
  block: N;
  role: Block['role'];
  linked: boolean;
  /** The first link inside that is in no other block. */
  link: N | null;
  standing: Standing;
  /** The farthest standing of this and of all around it. */
  farthest: Standing;
  outer: Scope<N> | null;
  /** How much the text below reads like prose, in characters: links and scraps count against it. */
  prose: number;
  /** Links with text, and blocks that are more than links: without any of these it is a list of links. */
  links: number;
  told: number;
  /** The passages inside: index of the first, and of the first after them. */
  from: number;
  to: number;
}

/** A block and the scope in which it ended. */
export interface Passage<N> {
  block: Block<N>;
  scope: Scope<N>;
}

/** An element that may tell the date. */
export interface Clue<N> {
  node: N;
  name: string;
  scope: Scope<N>;
  /** How many passages stand before it. */
  before: number;
}
const CLUES = new Set(['script', 'meta', 'time']);

/** What a link costs in prose, a character, and what any block costs: menus and lists of teasers fall below zero. */
const LINK_COST = 3;
const BLOCK_COST = 15;
/** Share of its text from which a block counts as a link: dashes and brackets may stand around it. */
const LINK_SHARE = 0.8;
/** One Chinese, Japanese or Korean character says as much as about three Latin letters. */
const WIDE = 3;
const FIRST_WIDE = 0x2e80;

function proseOf({ text, role }: Block, length: number, linked: number): number {
  const wide = text.charCodeAt(text.length >> 1) >= FIRST_WIDE ? WIDE : 1;
  const own = (length - LINK_COST * linked) * wide;
  if (role === 'heading') return Math.min(own, 0);
  // A table of figures is no prose, but nothing against the prose around it either.
  return role === 'cell' && own > 0 ? Math.max(own - BLOCK_COST, 0) : own - BLOCK_COST;
}

/** Whether a block is more than a way to something else: the headline, a cell of a table, words around a link. */
function tells({ name, role }: Scope<unknown>, linked: number): boolean {
  if (role === 'heading') return name === 'h1';
  return role === 'cell' || linked < LINK_SHARE;
}

/**
 * Reads all text below a node, block by block in document order. Iterative, so that no nesting is too deep.
 * A `<br>` ends a block: a block's text is nothing but the data of its text nodes.
 */
export class Walk<N> {
  readonly passages: Passage<N>[] = [];
  /** Every scope, inner before outer; the last is the whole. */
  readonly scopes: Scope<N>[] = [];
  readonly clues: Clue<N>[] = [];
  readonly whole: Scope<N>;
  /** All that reads like prose and does not stand beside the article for sure. */
  prose = 0;
  /** For each open element the scope around it and the node after it, in two stacks: a page has many elements. */
  private readonly around: Scope<N>[] = [];
  private readonly after: (N | null)[] = [];
  private scope: Scope<N>;
  private pieces: Piece<N>[] = [];
  private text = '';
  private linked = 0;
  private links = 0;
  private lastLink: Scope<N> | null = null;

  constructor(
    root: N,
    private readonly tree: Tree<N>,
  ) {
    this.whole = this.scopeOf(root, tree.name(root), null);
    this.scope = this.whole;
    let node = this.down(root);
    for (;;) {
      while (node !== null) node = this.step(node);
      const outer = this.around.pop();
      if (outer === undefined) break;
      if (outer !== this.scope) this.leave();
      this.scope = outer;
      node = this.after.pop() ?? null;
    }
    this.leave();
  }

  /** Reads one node and answers where to go on. */
  private step(node: N): N | null {
    const { tree } = this;
    const type = tree.type(node);
    if (type === 3) this.write(node);
    if (type !== 1) return tree.next(node);
    const name = tree.name(node);
    if (CLUES.has(name)) this.clues.push({ node, name, scope: this.scope, before: this.passages.length });
    if (name === 'br') this.endBlock();
    const standing = standingOf(node, name, tree);
    return standing === STANDING.unread ? tree.next(node) : this.enter(node, name, standing);
  }

  private enter(node: N, name: string, standing: Standing): N | null {
    const { scope } = this;
    this.open(scope, this.tree.next(node));
    // A component is a part of the page if it is called like one, and may stand in a sentence if not.
    if (isBlock(name) || standing !== STANDING.read) {
      this.endBlock();
      this.scope = this.scopeOf(node, name, scope);
      this.scope.standing = standing;
      if (standing > scope.farthest) this.scope.farthest = standing;
    } else if (name === 'a') {
      scope.link ??= node;
      this.scope = this.scopeOf(scope.block, scope.name, scope);
      this.scope.linked = true;
    }
    return this.down(node);
  }

  private scopeOf(node: N, name: string, outer: Scope<N> | null): Scope<N> {
    return {
      node,
      name,
      block: node,
      role: roleOf(name) ?? outer?.role ?? 'paragraph',
      linked: outer?.linked ?? false,
      link: null,
      standing: STANDING.read,
      farthest: outer?.farthest ?? STANDING.read,
      outer,
      prose: 0,
      links: 0,
      told: 0,
      from: this.passages.length,
      to: 0,
    };
  }

  /** First node inside. What an open shadow root holds comes before what is slotted into it. */
  private down(node: N): N | null {
    const shadow = this.tree.shadow?.(node) ?? null;
    const first = this.tree.first(node);
    if (shadow === null) return first;
    this.open(this.scope, first);
    return this.tree.first(shadow);
  }

  private open(scope: Scope<N>, next: N | null): void {
    this.around.push(scope);
    this.after.push(next);
  }

  private write(node: N): void {
    const data = this.tree.data(node);
    if (this.pieces.length === 0 && !/\S/.test(data)) return;
    this.pieces.push({ node, start: this.text.length });
    this.text += data;
    if (!this.scope.linked) return;
    this.linked += data.length;
    if (this.scope !== this.lastLink && /\S/.test(data)) this.links++;
    this.lastLink = this.scope;
  }

  private endBlock(): void {
    const { scope, pieces, text, linked } = this;
    if (pieces.length === 0) return;
    const block: Block<N> = { node: scope.block, text, start: 0, role: scope.role, pieces };
    this.passages.push({ block, scope });
    const { length } = text.trim();
    const prose = proseOf(block, length, linked);
    scope.prose += prose;
    if (scope.farthest < STANDING.discussion) this.prose += Math.max(0, prose);
    scope.links += this.links;
    if (tells(scope, linked / length)) scope.told++;
    this.pieces = [];
    this.text = '';
    this.linked = 0;
    this.links = 0;
  }

  private leave(): void {
    const { scope } = this;
    const { outer } = scope;
    if (outer?.block !== scope.block) this.endBlock();
    scope.to = this.passages.length;
    this.scopes.push(scope);
    if (outer === null) return;
    outer.links += scope.links;
    outer.told += scope.told;
    if (scope.standing === STANDING.read) outer.prose += scope.prose;
  }
}
