import type { Tree } from '../../core/article/tree.ts';
import type { Ground } from '../../messaging/highlight-names.ts';
import { closest } from './closest.ts';

/** Luminances, 0–1, from which and up to which each of our lines has 3:1; between them only the text's own colour has. */
export const LIGHT_FROM = 0.8;
export const DARK_TO = 0.055;

/** What browsers paint where nothing else is painted. */
const CANVAS = { light: 1, dark: 0.015 };
type Scheme = keyof typeof CANVAS;

/** Text of less contrast than this to a ground does not stand on it, but on what lies between: a picture beside it. */
const READ = 1.8;

/** What a node's text stands on; null where a mark would change the letters, which highlights draw anew in plain colour. */
export type GroundReader = (node: Node) => Ground | null;

/**
 * Many dark pages do not declare that they are, a light article may have a dark box in it, and some declare what
 * they do not keep: the colours count. Each element is read once: a reader is good for as long as the page looks as it
 * does.
 */
export function groundReader(tree: Tree<Node>): GroundReader {
  const lights = new Map<Element, number | null>();
  const elementAround = (node: Node | null): Element | null => node && closest(node, '*', tree);
  const lightIn = (element: Element | null): number | null => {
    if (!element) return CANVAS[schemeOf(document.documentElement)];
    const known = lights.get(element);
    if (known !== undefined) return known;
    const light = lightOver(element, () =>
      lightIn(elementAround(element.assignedSlot ?? tree.parent(element))),
    );
    lights.set(element, light);
    return light;
  };
  return (node) => {
    const element = elementAround(node);
    if (!element) return 'declared';
    const style = getComputedStyle(element);
    if (isDrawnOtherwise(style)) return null;
    const light = lightIn(element);
    const seen = light !== null && isRead(style.color, light) ? groundOf(light) : 'middle';
    return seen === schemeOf(element) ? 'declared' : seen;
  };
}

/** Letters that are outlined, filled by another colour than the text's, or clear over a gradient. */
function isDrawnOtherwise({
  color,
  webkitTextFillColor,
  webkitTextStrokeWidth,
}: CSSStyleDeclaration): boolean {
  const isFilled = Boolean(webkitTextFillColor) && webkitTextFillColor !== color;
  return isFilled || Number.parseFloat(webkitTextStrokeWidth) > 0 || readColour(color)?.alpha === 0;
}

function isRead(colour: string, ground: number): boolean {
  const text = readColour(colour);
  if (!text) return true;
  const light = mix(text.light, ground, text.alpha);
  return (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05) >= READ;
}

function groundOf(light: number): Exclude<Ground, 'declared'> {
  if (light >= LIGHT_FROM) return 'light';
  return light <= DARK_TO ? 'dark' : 'middle';
}

function schemeOf(element: Element): Scheme {
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return 'light';
  return colorScheme.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches
    ? 'light'
    : 'dark';
}

/** How much light an element's ground gives over what is below it; null where nobody can tell, as with pictures. */
function lightOver(element: Element, below: () => number | null): number | null {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (backgroundImage !== '' && backgroundImage !== 'none') return null;
  // Of what has left the page nothing is computed.
  if (backgroundColor === '') return below();
  const paint = readColour(backgroundColor);
  if (!paint) return null;
  if (paint.alpha === 1) return paint.light;
  const under = below();
  return under === null ? null : mix(paint.light, under, paint.alpha);
}

/** Browsers mix colours as they are written, which is about the root of their light. */
const GAMMA = 2.2;
function mix(over: number, under: number, alpha: number): number {
  return (over ** (1 / GAMMA) * alpha + under ** (1 / GAMMA) * (1 - alpha)) ** GAMMA;
}

/** Null for a computed colour of a space that tells no light. */
function readColour(colour: string): { light: number; alpha: number } | null {
  const space = colour.slice(0, colour.indexOf('('));
  // What is `none` counts as 0, but has its place, like what is below 0.
  const parts = colour.match(/(?<![\w.-])(?:-?[\d.]+(?:e-?\d+)?|none)/g) ?? [];
  const [one = 0, two = 0, three = 0, alpha = 1] = parts.map((part) => Number(part) || 0);
  const light = LIGHT[space]?.([one, two, three]);
  return light === undefined ? null : { light, alpha };
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

/** Relative luminance: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
