/** The words of one language that claim checks need: a file a language in words/. */
export interface ClaimWords {
  /** Cue words by attribute: `architecture` → `architettura`, `based on`; `memory_gb` → `memoria`, `VRAM`. */
  attributes: Record<string, string[]>;
  /** Words that join subject and value: `con`, `basata su`, `is`, `features`. */
  connectors: string[];
  /** Words after or before which nothing is stated as fact. */
  negation: string[];
  hypothesis: string[];
  /** Words that compare, so that the number belongs to another chip. */
  comparison: string[];
  /** Words of totals over several chips: `in total`, `per rack`, `complessivi`. */
  totals: string[];
  /** Words that start a correction or report an error as one. */
  correction: string[];
}
