/** The words of one language that detection needs: a file a language in words/. */
export interface DetectionWords {
  /** Number words that stand for a value: `mille` → 1000, `diecimila` → 10000. */
  numbers: Record<string, number>;
  /** Words and signs that multiply the number before them: `k`, `mila`, `万` → 10000. */
  multipliers: Record<string, number>;
  /** Nouns for hardware that is counted without naming a chip: `GPU`, `schede grafiche`, `chips`. */
  hardware: string[];
  /** Words that may stand between number and noun: `nuove`, `new`, `di`, `枚の`. */
  between: string[];
  /** `.` or `,`: what this language writes before decimals. */
  decimal: '.' | ',';
  /** Context cues by topic: a word of the list near an ambiguous name is evidence for the topic. */
  cues: Record<string, string[]>;
}
