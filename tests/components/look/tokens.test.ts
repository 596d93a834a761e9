import { describe, expect, it } from 'vitest';
import { DECLARATIONS, declarationsOf, isColours, type Declaration } from './style-sheets.ts';

const isScale = ({ file }: Declaration) => file.endsWith('/scale.css');
const isForced = ({ media }: Declaration) => media.join().includes('forced-colors');
/** The host is no surface of ours: it undoes what the page might have done to it. */
const isHost = ({ selector }: Declaration) => selector === ':host';

/** Colours are written as hex digits, as a function or by name; `light-dark()` takes such. */
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|light-dark\(/i;
const COLOUR_PROPERTY =
  /^(?:(?:-webkit-)?(?:color|fill|stroke)|background(?:-color)?|border.*|outline.*|.*shadow|accent-color|caret-color|text-decoration.*)$/;
/** Words that such a property takes beside colours of ours. */
const PLAIN = /\b(?:none|transparent|currentColor|inherit|solid|dotted|wavy|underline|inset|collapse)\b/g;

/** Spacing in steps of 4 px, and half a step. */
const SPACE = /^(?:padding|margin|gap|row-gap|column-gap)/;

interface Rule {
  what: string;
  isExempt: (declaration: Declaration) => boolean;
  isBroken: (declaration: Declaration) => boolean;
}

const RULES: Rule[] = [
  {
    what: 'no sheet but colours.css holds a colour',
    isExempt: ({ file }) => isColours(file),
    isBroken: ({ value }) => COLOUR.test(value),
  },
  {
    what: 'no colour has a name, but where the reader has set their own',
    isExempt: (declaration) => isForced(declaration) || isHost(declaration),
    isBroken: ({ property, value }) =>
      COLOUR_PROPERTY.test(property) &&
      /[a-z]/i.test(
        value.replace(/var\([^)]*\)|color-mix\(in srgb|-?[\d.]+(?:px|%)?/g, '').replace(PLAIN, ''),
      ),
  },
  {
    what: 'type has a size of the scale',
    isExempt: (declaration) => isScale(declaration),
    isBroken: ({ property, value }) =>
      (property === 'font-size' || property === 'line-height' || property === 'font') &&
      /\d(?:px|rem|em)/.test(value),
  },
  {
    what: 'space is a step of the scale',
    isExempt: ({ value }) => value.includes('(100% - '),
    isBroken: ({ property, value }) => SPACE.test(property) && /\dpx/.test(value),
  },
  {
    what: 'what moves does so for readers who left motion on',
    isExempt: ({ media }) => media.join().includes('prefers-reduced-motion: no-preference'),
    isBroken: ({ property, value }) =>
      (/^(?:transition|animation)/.test(property) && !value.includes('var(--quick)')) ||
      (property === 'scroll-behavior' && value === 'smooth'),
  },
];

const name = ({ file, selector, property, value }: Declaration) =>
  `${file}: ${selector} { ${property}: ${value} }`;

describe('our style sheets', () => {
  it.each(RULES)('$what', ({ isExempt, isBroken }) => {
    expect(DECLARATIONS.length).toBeGreaterThan(500);
    expect(DECLARATIONS.filter((one) => !isExempt(one) && isBroken(one)).map(name)).toEqual([]);
  });

  it.each([
    ['no sheet but colours.css holds a colour', '.a { background: linear-gradient(#fff, var(--ink)) }'],
    ['no colour has a name, but where the reader has set their own', '.a { border: 1px solid red }'],
    ['type has a size of the scale', '.a { font: 12px/1.4 var(--face) }'],
    ['space is a step of the scale', '.a { padding: var(--space-1) 7px }'],
    ['what moves does so for readers who left motion on', '.a { transition: rotate 1s }'],
  ])('%s: %s is refused', (what, css) => {
    const rule = RULES.find((one) => one.what === what);
    expect(declarationsOf('x.css', css).filter((one) => rule?.isBroken(one))).toHaveLength(1);
  });

  it('use no token that there is not', () => {
    const told = new Set(DECLARATIONS.map(({ property }) => property).filter((one) => one.startsWith('--')));
    const used = DECLARATIONS.flatMap(({ value }) =>
      [...value.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token),
    );
    expect([...new Set(used)].filter((token) => !told.has(token ?? ''))).toEqual([]);
  });

  it('steps of space are multiples of four, but for half a step', () => {
    const steps = DECLARATIONS.filter(({ property }) => /^--space-\d/.test(property));
    expect(steps.map(({ property, value }) => [property, value])).toEqual(
      steps.map(({ property }) => [property, `${4 * Number(property.replace('--space-', ''))}px`]),
    );
  });
});
