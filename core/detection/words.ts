import type { Endings } from './inflected.ts';

/**
 * The words of one language that detection needs: a file a language in words/. All in lower case; a space stands for
 * any white space, and a word that ends in `*` for all words that begin so.
 */
export interface DetectionWords {
  /** `.` or `,`: what this language writes before decimals. */
  decimal: '.' | ',';
  /** Characters that this language writes between groups of three digits. */
  grouping: string;
  /** Words inside a number that add nothing: `und`, `et`. */
  joiners: string[];
  /** Number words that stand for a value, whole or as part of one: `two` → 2, `vent` (of `ventuno`) → 20. */
  numbers: Record<string, number>;
  /** Words and signs that multiply the number before them: `k`, `mila`, `万` → 10000. */
  multipliers: Record<string, number>;
  /** Nouns for hardware that is counted without naming a chip: `GPU`, `schede grafiche`, `chips`. */
  hardware: string[];
  /** Nouns that are hardware only beside a chip's name: `cards`, `Karten`. */
  carriers: string[];
  /** Classifiers that stand after a number in place of a noun: `枚`, `개`. */
  counters: string[];
  /** Words that may stand between number and noun: `nuove`, `new`, `di`, `枚の`. */
  between: string[];
  /** Words before a bare multiplier that make no number of it: `several` (thousand); and bare ones that are none: `тысячи`. */
  vague: string[];
  /** Words and signs before a number that make it a name, a date or a price: `RTX`, `version`, `$`. */
  before: string[];
  /** Words after the noun that turn it into something else: GPU `hours`, chip `makers`. */
  after: string[];
  /** Things made of many chips, which are counted instead of them: `servers`, `racks`. */
  containers: string[];
  /** Case endings of the article's language (endings.json); a table may have none. */
  endings?: Endings;
  /** Nouns have capitals: a capital beside a name says nothing. */
  capitalNouns: boolean;
  /**
   * What an ambiguous name, or a kind of them, says for itself: how often it means what we know by it. `twitter` → 0.5;
   * `figure` → -0.5.
   */
  usual: Record<string, number>;
  /** Context cues by topic: a word of the list near an ambiguous name is evidence for the topic (see context.ts). */
  cues: Record<string, string[]>;
}
