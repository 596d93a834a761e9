/** How large a pack may be. A pack beyond one of these is refused, and the issue names the cap. */
export const PACK_CAPS = {
  /** Characters of all strings and keys together; the file's bytes are counted where it is read. */
  characters: 24_000_000,
  /** Nesting of objects and arrays: the format needs seven. */
  depth: 12,
  /** UTF-16 code units of any one string. */
  string: 2_000,
  /** The same, of a background in one language: a card shows it whole. */
  backgroundText: 600,
  entities: 50_000,
  sources: 20_000,
  namesPerEntity: 200,
  factsPerEntity: 1_000,
  eventsPerEntity: 500,
  sourcesPerFact: 20,
  attributionLines: 50,
  /** Issues told of one pack; the rest would repeat them. */
  issues: 100,
} as const;

export type PackCap = keyof typeof PACK_CAPS;
