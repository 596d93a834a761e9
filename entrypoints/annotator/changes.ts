import type { Article } from '../../core/article/article.ts';
import type { Life } from '../../messaging/page-session.ts';
import { isConnected, pageTree, textOf } from './tree.ts';

export interface ChangeDoors {
  /** Told at once, before the page is painted again: what was read may be gone. */
  broken(): void;
  /** Told once things have settled: the page is to be read again. */
  changed(): void;
  /** Milliseconds that must pass until then. */
  wait(): number;
  isOurs(node: Node): boolean;
}

/** Characters of new text that may be an article, wherever in the page they come. */
const MUCH = 200;

/** Watches the page for changes of the article, and for other pages that come without a load. */
export class Changes {
  private readonly observer: MutationObserver;
  private region: Node | null = null;
  private address = addressNow();
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly doors: ChangeDoors,
    life: Life,
  ) {
    this.observer = new MutationObserver(life.guard((records: MutationRecord[]) => this.meet(records)));
    const moved = life.guard(() => this.hasMoved() && this.soon());
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', moved, { signal: life.signal });
    window.addEventListener('popstate', moved, { signal: life.signal });
    life.signal.addEventListener('abort', () => this.rest());
  }

  /** Starts, or starts anew for what was read now. What is put beside the article's root may belong to it. */
  follow({ root, blocks }: Article<Node>): void {
    this.region = pageTree.parent(root) ?? root;
    this.address = addressNow();
    this.observer.observe(document, WATCHED);
    for (const tree of new Set(blocks.map(({ node }) => treeOf(node)))) {
      if (tree !== document) this.observer.observe(tree, WATCHED);
    }
  }

  /** Has the page read as soon as it may be. */
  soon(): void {
    const wait = this.doors.wait();
    this.due ??= setTimeout(() => requestIdleCallback(() => this.tell(), { timeout: 500 }), wait);
  }

  rest(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.observer.disconnect();
  }

  private meet(records: MutationRecord[]): void {
    const hasMoved = this.hasMoved();
    if (!hasMoved && !records.some((record) => this.concerns(record))) return;
    this.doors.broken();
    this.soon();
  }

  private tell(): void {
    if (this.due === undefined) return;
    this.due = undefined;
    this.doors.changed();
  }

  private hasMoved(): boolean {
    return this.address !== addressNow();
  }

  private concerns(record: MutationRecord): boolean {
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (nodes.length > 0 && nodes.every((node) => this.doors.isOurs(node))) return false;
    if (this.region === null || !isConnected(this.region) || nodes.includes(this.region)) return true;
    for (let at: Node | null = record.target; at; at = pageTree.parent(at))
      if (at === this.region) return true;
    return nodes.some((node) => isConnected(node) && hasMuchText(node));
  }
}

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden'],
};

function hasMuchText(node: Node): boolean {
  return (textOf(node)?.length ?? 0) >= MUCH;
}

function addressNow(): string {
  return location.pathname + location.search;
}

/** The document, or the shadow root that the node is in. */
function treeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}
