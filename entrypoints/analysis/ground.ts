import type { Tree } from '../../core/article/tree.ts';
import type { Ground } from '../../messaging/highlight-names.ts';
import { outward } from './closest.ts';

/** Luminance from which black is read better than white. */
const MIDDLE = 0.18;
/** Less of a colour than this lets what is behind it through. */
const OPAQUE = 0.5;

/**
 * What the text of an article stands on. Many dark pages do not declare that they are, and some declare what they do not
 * keep: then the colours count, of the ground where there is one, else of the text, which is the opposite.
 */
export function groundOf(article: Node, tree: Tree<Node>): Ground {
  const elements = [...outward(article, tree)].filter((node) => node instanceof Element);
  const [first] = elements;
  if (!first) return 'declared';
  const { color, colorScheme } = getComputedStyle(first);
  const painted = paintedGround(elements);
  const seen = painted === 'picture' ? opposite(brightness(color)) : painted;
  return seen === null || seen === declared(colorScheme) ? 'declared' : seen;
}

function declared(scheme: string): Ground {
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}

/** The innermost ground that hides what is behind it; null where the browser's own is seen, which is as declared. */
function paintedGround(elements: Element[]): Ground | 'picture' | null {
  for (const element of elements) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== '' && backgroundImage !== 'none') return 'picture';
    const bright = brightness(backgroundColor);
    if (bright !== null) return bright ? 'light' : 'dark';
  }
  return null;
}

function opposite(isBright: boolean | null): Ground | null {
  if (isBright === null) return null;
  return isBright ? 'dark' : 'light';
}

/** Whether a computed colour is bright; null where it lets too much through, or is of a space that tells no light. */
function brightness(colour: string): boolean | null {
  const space = colour.slice(0, colour.indexOf('('));
  const [one = 0, two = 0, three = 0, alpha = 1] = (colour.match(/(?<![\w.-])[\d.]+(?:e-?\d+)?/g) ?? []).map(
    Number,
  );
  if (space === '' || alpha < OPAQUE) return null;
  const light = LIGHT[space]?.([one, two, three]);
  return light === undefined ? null : light > MIDDLE;
}

/** How much light a colour gives, 0–1, by the function that it is computed to. */
const LIGHT: Record<string, (channels: [number, number, number]) => number> = {
  rgb: (channels) => luminance(channels.map((one) => one / 255)),
  rgba: (channels) => luminance(channels.map((one) => one / 255)),
  color: luminance,
  oklch: ([lightness]) => lightness ** 3,
  oklab: ([lightness]) => lightness ** 3,
  lch: ([lightness]) => (lightness / 100) ** 3,
  lab: ([lightness]) => (lightness / 100) ** 3,
};

/** Near enough to WCAG's to tell light from dark. */
function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
}
