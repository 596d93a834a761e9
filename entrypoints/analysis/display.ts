import type { PageSession } from '../../messaging/page-session.ts';
import { keyOf } from './block-key.ts';
import { groundReader } from './ground.ts';
import { HitTest } from './hit.ts';
import type { Mark, MarkedBlock } from './marks.ts';
import { NearView } from './near.ts';
import { Paint } from './paint.ts';
import { isIntact } from './ranges.ts';
import { Rules } from './rules.ts';

/** The marks that are on the page: painted where the reader is near, found wherever the pointer is. */
export class Display {
  readonly paint: Paint;
  readonly hits: HitTest;
  readonly rules: Rules;
  private readonly near: NearView;
  private readonly painted = new Set<MarkedBlock>();
  private shown = new Map<Node, MarkedBlock>();

  constructor(session: Pick<PageSession, 'ask' | 'tree' | 'guard'>) {
    const { tree, guard } = session;
    this.rules = new Rules(session);
    this.paint = new Paint(
      () => groundReader(tree),
      (name) => this.rules.need(name),
    );
    this.hits = new HitTest(tree);
    this.near = new NearView(tree, {
      enter: guard((blocks) => this.putPaint(blocks)),
      leave: guard((blocks) => this.takePaint(blocks)),
    });
  }

  /** The mentions' marks that are shown, in order. */
  get mentions(): Mark[] {
    return [...this.shown.values()].flatMap(({ marks }) =>
      marks.filter(({ layer }) => layer !== 'contradicted'),
    );
  }

  /** Shows these marks and no others. What stays the same is not painted anew. */
  show(blocks: MarkedBlock[]): void {
    const before = this.shown;
    this.shown = new Map();
    const fresh: MarkedBlock[] = [];
    for (const block of blocks) {
      const key = keyOf(block.block);
      const old = before.get(key);
      const isKept = old !== undefined && isSame(old, block);
      if (isKept) {
        before.delete(key);
        takeOver(old, block);
      } else fresh.push(block);
      this.shown.set(key, isKept ? old : block);
    }
    this.remove([...before.values()]);
    for (const block of fresh) this.hits.add(block);
    this.near.follow([...this.shown.values()]);
  }

  /** Takes the paint off blocks of which the page has changed the marked words; the others are not in view. */
  dropBroken(): void {
    const broken = [...this.painted].filter(({ marks }) => !marks.every(isIntact));
    for (const marked of broken) this.shown.delete(keyOf(marked.block));
    this.remove(broken);
  }

  clear(): void {
    this.near.clear();
    this.hits.clear();
    this.paint.clear();
    this.painted.clear();
    this.shown.clear();
  }

  private remove(blocks: MarkedBlock[]): void {
    for (const marked of blocks) this.hits.remove(marked);
    this.takePaint(blocks);
  }

  private putPaint(blocks: MarkedBlock[]): void {
    for (const marked of blocks) this.painted.add(marked);
    this.paint.add(blocks);
  }

  private takePaint(blocks: MarkedBlock[]): void {
    for (const marked of blocks) this.painted.delete(marked);
    this.paint.remove(blocks);
  }
}

function isSame(old: MarkedBlock, now: MarkedBlock): boolean {
  const { block } = now;
  return (
    old.block.text === block.text &&
    old.block.node === block.node &&
    old.block.pieces.length === block.pieces.length &&
    old.block.pieces.every(({ node }, i) => node === block.pieces[i]?.node) &&
    old.marks.length === now.marks.length &&
    old.marks.every((mark, i) => isAlike(mark, now.marks[i]))
  );
}

function isAlike(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.layer === b.layer;
}

/** The same paint; what the marks mean may be new. */
function takeOver(old: MarkedBlock, now: MarkedBlock): void {
  old.marks.forEach((mark, i) => Object.assign(mark, now.marks[i], { block: old.block }));
}
