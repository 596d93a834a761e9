import type { Tree } from '../../core/article/tree.ts';
import { closest } from './closest.ts';
import type { MarkedBlock } from './marks.ts';

/** Viewports around the view in which a place is taken up, and beyond which it is let go. */
const NEAR = 1;
const FAR = 2;

/** Milliseconds between two moves at least, and of rest until what is far is let go though nothing else comes near. */
const PAUSE = 100;
const LINGER = 1000;

/** Above so many places they are watched in groups: each that is watched costs the browser time in every frame. */
const GROUPS = 150;

/** An element and the marked blocks that stand in it. */
interface Place {
  element: Element;
  blocks: MarkedBlock[];
  /** Index in reading order. */
  index: number;
  isNear: boolean;
}

/**
 * Tells which blocks are near the view, so that only these carry ranges: each range costs paint. A move, taking up
 * and letting go, costs more still, whatever its size; hence moves are few, and what comes near brings along what
 * is not far. On a huge page a group is watched by its ends, its places only while one of these is not too far.
 */
export class NearView {
  private places: Place[] = [];
  private byElement = new Map<Element, Place>();
  private groupSize = 1;
  private readonly awake = new Set<number>();
  private readonly coming = new Set<Place>();
  private readonly gone = new Set<Place>();
  private moving: ReturnType<typeof setTimeout> | undefined;
  private moved = -Infinity;
  private groups: IntersectionObserver | null = null;
  private readonly entering = observe(NEAR, (place, isNear) => isNear && this.come(place), this.byElement);
  private readonly leaving = observe(FAR, (place, isNear) => this.go(place, isNear), this.byElement);

  constructor(
    private readonly tree: Tree<Node>,
    private readonly on: { enter(blocks: MarkedBlock[]): void; leave(blocks: MarkedBlock[]): void },
  ) {}

  /** Watches these blocks, in reading order, and no others; what is near already is told at once. */
  follow(blocks: MarkedBlock[]): void {
    const before = new Map(this.byElement);
    this.clear();
    for (const block of blocks) {
      const element = closest(block.block.node, '*', this.tree);
      if (!element) continue;
      const known = this.byElement.get(element);
      if (known) known.blocks.push(block);
      else {
        const isNear = before.get(element)?.isNear ?? false;
        const place = { element, blocks: [block], index: this.places.length, isNear };
        this.places.push(place);
        this.byElement.set(element, place);
      }
    }
    this.group();
    for (const place of this.places) this.watch(place);
    this.on.enter(this.places.filter(({ isNear }) => isNear).flatMap((place) => place.blocks));
  }

  clear(): void {
    clearTimeout(this.moving);
    this.moving = undefined;
    for (const observer of [this.groups, this.entering, this.leaving]) observer?.disconnect();
    for (const places of [this.coming, this.gone]) places.clear();
    this.awake.clear();
    this.places = [];
    this.byElement.clear();
  }

  /** Watches the ends of groups, from as far as the average group is high, so that none of its places is missed. */
  private group(): void {
    const { places } = this;
    this.groupSize = places.length > 2 * GROUPS ? Math.ceil(places.length / GROUPS) : 1;
    if (this.groupSize === 1) return;
    const height = (document.documentElement.scrollHeight / places.length) * this.groupSize;
    this.groups = observe(
      FAR + height / innerHeight,
      (place, isNear) => this.wake(place, isNear),
      this.byElement,
    );
    for (let i = 0; i < places.length; i += this.groupSize) {
      for (const end of [places[i], places[i + this.groupSize - 1] ?? places.at(-1)]) {
        if (end) this.groups.observe(end.element);
      }
    }
  }

  private wake(end: Place, isNear: boolean): void {
    const group = Math.floor(end.index / this.groupSize);
    if (isNear) this.awake.add(group);
    else this.awake.delete(group);
    const from = group * this.groupSize;
    for (const place of this.places.slice(from, from + this.groupSize)) this.watch(place);
  }

  private watch(place: Place): void {
    const { element, index, isNear } = place;
    const isAwake = this.groupSize === 1 || this.awake.has(Math.floor(index / this.groupSize));
    if (isNear) this.leaving.observe(element);
    else this.leaving.unobserve(element);
    if (!isNear && isAwake) this.entering.observe(element);
    else this.entering.unobserve(element);
  }

  private come(place: Place): void {
    this.coming.add(place);
    this.moveIn(PAUSE - (performance.now() - this.moved));
  }

  private go(place: Place, isBack: boolean): void {
    if (isBack) this.gone.delete(place);
    else this.gone.add(place);
    if (this.gone.size > 0 && this.coming.size === 0) this.moveIn(LINGER);
  }

  private moveIn(wait: number): void {
    clearTimeout(this.moving);
    this.moving = setTimeout(() => this.move(), Math.max(0, wait));
  }

  private move(): void {
    this.moving = undefined;
    this.moved = performance.now();
    const come = new Set([...this.coming].flatMap((place) => this.around(place)));
    const gone = [...this.gone].filter((place) => !come.has(place));
    this.coming.clear();
    this.gone.clear();
    for (const place of come) place.isNear = true;
    for (const place of gone) place.isNear = false;
    for (const place of [...come, ...gone]) this.watch(place);
    this.on.leave(gone.flatMap(({ blocks }) => blocks));
    this.on.enter([...come].flatMap(({ blocks }) => blocks));
  }

  /** The place, and those before and after it without a gap that are not far. None if it is far again itself. */
  private around(place: Place): Place[] {
    const found: Place[] = isWithin(place.element, FAR) ? [place] : [];
    for (const way of found.length > 0 ? [-1, 1] : []) {
      for (let at = place.index + way; ; at += way) {
        const next = this.places[at];
        if (!next || next.isNear || !isWithin(next.element, FAR)) break;
        found.push(next);
      }
    }
    return found;
  }
}

function observe(
  viewports: number,
  tell: (place: Place, isNear: boolean) => void,
  places: Map<Element, Place>,
): IntersectionObserver {
  const margin = `${Math.round(viewports * 100)}% 0px`;
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (place) tell(place, isIntersecting);
      }
    },
    { rootMargin: margin, scrollMargin: margin },
  );
}

function isWithin(element: Element, viewports: number): boolean {
  const { top, bottom, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const margin = viewports * innerHeight;
  return (width > 0 || height > 0) && top < innerHeight + margin && bottom > -margin;
}
