import { describe, expect, it } from 'vitest';
import { DARK_TO, LIGHT_FROM } from '../../../entrypoints/analysis/ground.ts';
import { RULE_BY_NAME } from '../../../messaging/paint-rules.ts';
import { MARKED_KINDS } from '../../../messaging/settings.ts';
import { contrast, luminance, over, readHex, type Colour } from './contrast.ts';
import { DECLARATIONS, isColours } from './style-sheets.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** `light-dark(#fff, #000)` → the one of the two; a single colour is for both. */
function pick(value: string, scheme: Scheme): Colour | undefined {
  const [light, dark = light] = value.match(/#[0-9a-f]+/g) ?? [];
  const hex = scheme === 'light' ? light : dark;
  return hex === undefined ? undefined : readHex(hex);
}

/** The colours of a scheme by name, as a reader gets them who asks for more contrast or does not. */
function palette(scheme: Scheme, wantsMore: boolean): Map<string, Colour> {
  const found = new Map<string, Colour>();
  for (const { file, media, property, value } of DECLARATIONS) {
    const isForAll = media.length === 0 || (wantsMore && media.join().includes('prefers-contrast: more'));
    const colour = isColours(file) && isForAll ? pick(value, scheme) : undefined;
    if (colour) found.set(property, colour);
  }
  return found;
}

const TEXTS = [
  '--ink',
  '--ink-2',
  '--ink-3',
  '--bad',
  '--note',
  '--good',
  ...MARKED_KINDS.map((kind) => `--${kind}`),
];
const PAPERS = ['--surface', '--sunken'];
const SOFT = ['--bad-soft', '--note-soft', '--good-soft'];

/** What is read on what. */
const PAIRS: [text: string, ground: string][] = [
  ...TEXTS.flatMap((text) => PAPERS.map((ground): [string, string] => [text, ground])),
  ...['--ink', '--ink-2', '--ink-3', '--organization'].map((text): [string, string] => [text, '--ground']),
  ...SOFT.flatMap((ground): [string, string][] => [
    ['--ink', ground],
    ['--ink-2', ground],
    [ground.replace('-soft', ''), ground],
  ]),
];

const tokenOf = (value: string) => /^var\((--[\w-]+)\)$/.exec(value)?.[1];

/** Rules of our sheets that set text and ground together: buttons, signs in a disc. */
const TOGETHER = DECLARATIONS.flatMap(({ file, media, selector, property, value }): [string, string][] => {
  const text = property === 'color' ? tokenOf(value) : undefined;
  const beside = DECLARATIONS.find(
    (one) =>
      one.property === 'background' &&
      one.file === file &&
      one.selector === selector &&
      one.media.join() === media.join(),
  );
  const ground = tokenOf(beside?.value ?? '');
  // A tone is one of three, which `PAIRS` has the other way round: the ratio is the same.
  return text && ground && ground !== '--tone' ? [[text, ground]] : [];
});

describe.each(SCHEMES)('%s', (scheme) => {
  describe.each([
    ['as it is', false, 4.5],
    ['with more contrast', true, 7],
  ] as const)('%s', (_, wantsMore, least) => {
    const colours = palette(scheme, wantsMore);
    const ratio = (one: string, other: string) => {
      const [a, b] = [colours.get(one), colours.get(other)];
      if (!a || !b) throw new Error(`${one} or ${other} is no colour of ours`);
      return contrast(a, b);
    };

    it.each([...PAIRS, ...TOGETHER])('%s is read on %s', (text, ground) => {
      expect(ratio(text, ground)).toBeGreaterThanOrEqual(least);
    });

    it.each(PAPERS)('edges of controls and focus are seen on %s', (paper) => {
      for (const edge of ['--ink-3', '--bad', ...MARKED_KINDS.map((kind) => `--${kind}`)])
        expect(ratio(edge, paper), edge).toBeGreaterThanOrEqual(3);
    });
  });
});

it('every colour that a rule gives to text is in the table', () => {
  const used = DECLARATIONS.filter(({ property }) => property === 'color').map(({ value }) => tokenOf(value));
  const told = new Set([...PAIRS, ...TOGETHER].map(([text]) => text));
  const indirect = ['--kind', '--tone']; // One of the kinds, one of the three tones.
  expect(used.filter((token) => token && !told.has(token) && !indirect.includes(token))).toEqual([]);
  expect(TOGETHER.length).toBeGreaterThan(3);
});

/** Colours of any hue and strength, 17 apart. */
const STEPS = Array.from({ length: 16 }, (_, step) => step * 17);
const ANY = STEPS.flatMap((red) => STEPS.flatMap((green) => STEPS.map((blue): Colour => [red, green, blue])));

/** All that counts as light, and as dark. */
const PAGES: Record<Scheme, Colour[]> = {
  light: ANY.filter((colour) => luminance(colour) >= LIGHT_FROM),
  dark: ANY.filter((colour) => luminance(colour) <= DARK_TO),
};

/** The rules for the screen: name of the highlight → declarations. */
const RULES = new Map(
  [...RULE_BY_NAME].map(([name, rule]): [string, string] => [name, /\{ ([^{}]*) \}/.exec(rule)?.[1] ?? '']),
);

/** How strongly a declaration lays its colour on, 0–1. */
function strengthOf(value: string): number {
  return Number(/(\d+)%, transparent/.exec(value)?.[1] ?? 100) / 100;
}

const valueOf = (body: string, property: string) =>
  body.split(';').find((one) => one.trim().startsWith(`${property}:`)) ?? '';

describe.each(SCHEMES)('marks on %s pages', (scheme) => {
  const others = [scheme === 'light' ? '-on-dark' : '-on-light', '-on-middle'];
  const rules = [...RULES].filter(([name]) => !others.some((other) => name.endsWith(other)));

  it.each(rules)('the line of %s is seen', (_, body) => {
    const line = valueOf(body, 'text-decoration');
    const colour = pick(line, scheme);
    expect(colour, 'a line is painted').toBeDefined();
    expect(PAGES[scheme].length).toBeGreaterThan(100);
    for (const page of PAGES[scheme])
      expect(contrast(over(colour ?? page, page, strengthOf(line)), page)).toBeGreaterThanOrEqual(3);
  });

  it.each(rules.filter(([, body]) => body.includes('background-color')))(
    'the ground of %s leaves the text to be read',
    (_, body) => {
      const wash = valueOf(body, 'background-color');
      // On white and on black, to text that has 7:1 there.
      const [page, text] = (scheme === 'light' ? ['#ffffff', '#595959'] : ['#000000', '#959595']).map(
        readHex,
      );
      if (!page || !text) throw new Error('Two colours');
      const ground = over(pick(wash, scheme) ?? page, page, strengthOf(wash));
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(MARKED_KINDS)('%s has the colour that our own surfaces give it', (kind) => {
    const own = palette(scheme, false).get(`--${kind}`);
    const ofKind = rules.filter(([name]) => name.startsWith(`sgl-${kind}`));
    expect(ofKind).toHaveLength(8);
    for (const [name, body] of ofKind) expect(pick(body, scheme), name).toEqual(own);
  });
});

const between = [...RULES].filter(([name]) => name.endsWith('-on-middle'));

it.each(between)('%s has the colour of the text, which is seen wherever that is read', (_, body) => {
  expect(valueOf(body, 'text-decoration')).toMatch(/ currentColor$/);
  expect(valueOf(body, 'background-color')).toMatch(/^(?: ?background-color: transparent)?$/);
});

it('the formula gives the figures of the standard', () => {
  expect(contrast(readHex('#000000'), readHex('#ffffff'))).toBeCloseTo(21);
  expect(contrast(readHex('#777777'), readHex('#ffffff'))).toBeCloseTo(4.48, 2);
});
