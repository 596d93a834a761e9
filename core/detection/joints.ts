import { classOf, DIGIT, HYPHEN, IDEOGRAPH, IGNORED, LETTER, SPACE } from './characters.ts';

/** What stands between two tokens of a name or of a text. */
export type Joint = 'none' | 'space' | 'hyphen' | string;

/** The joint from `from` to `to`: signs by themselves, white space only where there is no sign. */
export function jointOf(text: string, from: number, to: number): Joint {
  let joint: Joint = 'none';
  for (let i = from; i < to; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === IGNORED) continue;
    if (kind === SPACE) joint = joint === 'none' ? 'space' : joint;
    else joint = kind === HYPHEN ? 'hyphen' : text.charAt(i);
  }
  return joint;
}

/** The characters on both sides of a joint of a name, and the length of the token before it. */
export interface Sides {
  before: number;
  after: number;
  length: number;
}

type Rule = (found: Joint, sides: Sides) => boolean;

const isDigits = ({ before, after }: Sides): boolean => before === DIGIT && after === DIGIT;
const changes = ({ before, after }: Sides): boolean => before !== after || before === IDEOGRAPH;
const numbers = ({ before, after }: Sides): boolean => before === LETTER && after === DIGIT;

/** What a text may write where the name has the joint of the key, besides that joint itself. */
const RULES: Record<string, Rule> = {
  none: (found, sides) => numbers(sides) && (found === 'hyphen' || (found === 'space' && sides.length > 1)),
  space: (found, sides) => found === 'hyphen' || (found === 'none' && changes(sides)),
  hyphen: (found, sides) => found === 'space' || (found === 'none' && changes(sides)),
  '.': (found, sides) => !isDigits(sides) && (found === 'space' || (found === 'none' && changes(sides))),
};

/**
 * May a text write `found` where the name has `named`? Letters and digits that a name joins (`A100`, `MI300X`) may be
 * hyphenated, and spaced when two letters or more go before (`RTX 4090`, but not `A 100`). Between digits only the
 * name's own joint counts: `Llama 3.1` is not `Llama 3 1`.
 */
export function jointFits(named: Joint, found: Joint, sides: Sides): boolean {
  return named === found || (RULES[named]?.(found, sides) ?? false);
}
