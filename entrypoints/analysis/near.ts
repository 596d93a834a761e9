import type { Tree } from '../../core/article/tree.ts';
import { closest } from './closest.ts';
import type { MarkedBlock } from './marks.ts';

/** Viewports around the view in which a place is taken up, and beyond which it is let go. */
const NEAR = 1;
const FAR = 2;

/** Milliseconds after which places that are far away are let go, unless others are taken up before. */
const LINGER = 300;

/** Places that are watched at most, evenly over the page: each costs the browser time in every frame. */
const WATCHED = 1500;

/** An element and the marked blocks that stand in it. */
interface Place {
  element: Element;
  blocks: MarkedBlock[];
  /** Index in reading order. */
  index: number;
  isNear: boolean;
}

/**
 * Tells which blocks are near the view, so that only these carry ranges: each range costs paint. Taking up and
 * letting go cost more still, whatever their number, hence both are done seldom and together: a place that comes near
 * brings along those around it. The browser watches places far apart, and those next to what is near.
 */
export class NearView {
  private places: Place[] = [];
  private byElement = new Map<Element, Place>();
  private readonly gone = new Set<Place>();
  private letting: ReturnType<typeof setTimeout> | undefined;
  private readonly entering = observe(NEAR, (entries) => this.enter(entries));
  private readonly leaving = observe(FAR, (entries) => this.leave(entries));

  constructor(
    private readonly tree: Tree<Node>,
    private readonly on: { enter(blocks: MarkedBlock[]): void; leave(blocks: MarkedBlock[]): void },
  ) {}

  /** Watches these blocks, in reading order, and no others; what is near already is told at once. */
  follow(blocks: MarkedBlock[]): void {
    const before = this.byElement;
    this.clear();
    for (const block of blocks) {
      const element = closest(block.block.node, '*', this.tree);
      if (!element) continue;
      const known = this.byElement.get(element);
      if (known) known.blocks.push(block);
      else
        this.put({
          element,
          blocks: [block],
          index: this.places.length,
          isNear: before.get(element)?.isNear ?? false,
        });
    }
    const near = this.places.filter(({ isNear }) => isNear);
    for (const { element } of near) this.leaving.observe(element);
    for (const place of this.places) this.await(place);
    this.on.enter(near.flatMap((place) => place.blocks));
  }

  clear(): void {
    clearTimeout(this.letting);
    this.entering.disconnect();
    this.leaving.disconnect();
    this.gone.clear();
    this.places = [];
    this.byElement = new Map();
  }

  private put(place: Place): void {
    this.places.push(place);
    this.byElement.set(place.element, place);
  }

  private get step(): number {
    return Math.ceil(this.places.length / WATCHED);
  }

  /** Watches for the coming of a place, if it is one of those to be watched. */
  private await(place: Place | undefined): void {
    if (!place || place.isNear) return;
    const isBeside = this.places[place.index - 1]?.isNear || this.places[place.index + 1]?.isNear;
    if (isBeside || place.index % this.step === 0) this.entering.observe(place.element);
  }

  private enter(entries: IntersectionObserverEntry[]): void {
    const come = new Set<Place>();
    for (const { target, isIntersecting } of entries) {
      const place = this.byElement.get(target);
      if (place && isIntersecting && !place.isNear) for (const one of this.around(place)) come.add(one);
    }
    if (come.size === 0) return;
    for (const place of come) {
      place.isNear = true;
      this.entering.unobserve(place.element);
      this.leaving.observe(place.element);
    }
    for (const { index } of come) {
      this.await(this.places[index - 1]);
      this.await(this.places[index + 1]);
    }
    this.on.enter([...come].flatMap(({ blocks }) => blocks));
    this.letGo();
  }

  /** The place, and those before and after it that are not far, as far as the next watched one or without a gap. */
  private around(place: Place): Place[] {
    const found = [place];
    for (const way of [-1, 1]) {
      for (let at = place.index + way, gap = 0; gap < this.step; at += way) {
        const next = this.places[at];
        if (!next || next.isNear) break;
        const isFar = !isWithin(next.element, FAR);
        gap = isFar ? gap + 1 : 0;
        if (!isFar) found.push(next);
      }
    }
    return found;
  }

  private leave(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const place = this.byElement.get(target);
      if (place && isIntersecting) this.gone.delete(place);
      else if (place) this.gone.add(place);
    }
    if (this.gone.size > 0) this.letting ??= setTimeout(() => this.letGo(), LINGER);
  }

  private letGo(): void {
    clearTimeout(this.letting);
    this.letting = undefined;
    const gone = [...this.gone];
    this.gone.clear();
    for (const place of gone) {
      place.isNear = false;
      this.leaving.unobserve(place.element);
    }
    for (const place of gone) this.await(place);
    this.on.leave(gone.flatMap(({ blocks }) => blocks));
  }
}

function observe(
  viewports: number,
  tell: (entries: IntersectionObserverEntry[]) => void,
): IntersectionObserver {
  const margin = `${viewports * 100}% 0px`;
  return new IntersectionObserver(tell, { rootMargin: margin, scrollMargin: margin });
}

function isWithin(element: Element, viewports: number): boolean {
  const { top, bottom, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const margin = viewports * innerHeight;
  return (width > 0 || height > 0) && top < innerHeight + margin && bottom > -margin;
}
