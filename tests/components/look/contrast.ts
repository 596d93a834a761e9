/** Red, green, blue, each 0–255. */
export type Colour = readonly [number, number, number];

/** `#1b1d22`, or with alpha `#1b1d2229`, which is left out. */
export function readHex(hex: string): Colour {
  const digits = hex.slice(1);
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  if (!/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(hex)) throw new Error(`${hex} is no colour`);
  return [channel(0), channel(2), channel(4)];
}

/** A colour laid over a ground with an opacity of 0–1, as `color-mix(… transparent)` paints it. */
export function over(colour: Colour, ground: Colour, opacity: number): Colour {
  const mix = (at: 0 | 1 | 2) => colour[at] * opacity + ground[at] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** What a channel gives of light, 0–1. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1–21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}
