import type { DetectionWords } from '../detection/words.ts';

/**
 * The words of one language that claim checks need: a file a language in words/. All in lower case; a space stands
 * for any white space.
 */
export interface ClaimWords {
  /** Words of one field of knowledge; attributes that are told in the same words share one (see attributes.ts). */
  attributes: Partial<Record<Topic, Partial<TopicWords>>>;
  /** Units by attribute: a number before one is a value. `GB` → 1, `TB` → 1000. */
  units: Record<string, Record<string, number>>;
  roles: Record<GeneralRole, string[]>;
}

/** Each topic with the one whose words it shares: any figure of a chip is told with `has`, `offers`, `with`. */
export const TOPICS = {
  architecture: null,
  figures: null,
  memory: 'figures',
  bandwidth: 'figures',
  power: 'figures',
  silicon: 'figures',
  parts: 'figures',
  rate: 'figures',
  price: 'figures',
  dates: null,
  release: 'dates',
  founding: 'dates',
  maker: null,
  parent: null,
  founder: null,
  role: null,
} as const;

export type Topic = keyof typeof TOPICS;

export const TOPIC_LISTS = [
  'cues',
  'verbs',
  'choices',
  'participles',
  'links',
  'based',
  'actives',
  'foreign',
  'apart',
  'rated',
] as const;

export interface TopicWords {
  /** Words for the attribute itself: `architettura`, `VRAM`. */
  cues: string[];
  /** Finite verbs whose subject has the value: `uses`, `carries`. */
  verbs: string[];
  /** Verbs that tell which sort it has, and of an amount how much is in use: `uses` (HBM3), `uses` (18 GB). */
  choices: string[];
  /** Participles and the like, which tell it of the noun right before: `based on`, `dotata di`, `with`. */
  participles: string[];
  /** Prepositions that tell it only where a cue stands beside the value: `with` (Ampere architecture). */
  links: string[];
  /** Between value and subject: `Hopper-` `based` `H100`. */
  based: string[];
  /** Verbs whose subject is the value, or that have the subject as their object: `Google bought` DeepMind. */
  actives: string[];
  /** Words near a number that make it the size of something else: `SSD`, `per second`, `needs`. */
  foreign: string[];
  /** Words anywhere in a sentence that make its numbers those of something else: `measured` (watts). */
  apart: string[];
  /** Words that make a figure the one a thing is built for, in whatever it does: `TDP`, `rated at`. */
  rated: string[];
}

export const GENERAL_ROLES = [
  /** Articles, adverbs, adjectives that change nothing. */
  'filler',
  'indefinite',
  'pronoun',
  'copula',
  /** Nouns that stand for the subject: `card`, `GPU`. */
  'noun',
  /** Genitives and the like, from a value to its subject: `80 GB of the A100`. */
  'of',
  /** Other prepositions: a name behind one is no subject of the verb. */
  'preposition',
  'and',
  'possessive',
  /** Particles that mark the topic: `は`, `은`. */
  'topic',
  /** `but`, `while`: another clause begins. */
  'contrast',
  'respectively',
  /** `about`, `circa`: the figure is rough. */
  'about',
  'negation',
  /** Words of a condition, a rumour or a question: nothing in the sentence is stated as fact. */
  'hypothesis',
  /** `would`, `will`, `planned`: the clause states nothing as fact. */
  'modal',
  'question',
  /** The number belongs to another subject, or is a bound: `twice`, `than`, `at least`. */
  'comparison',
  /** Nouns and verbs that lead to another subject: `successor`, `replaces`. */
  'relation',
  /** Totals over several chips: `in total`, `per rack`. */
  'totals',
  /** What has memory of its own: `server`, `laptop`. */
  'hosts',
  /** An error is reported or corrected. */
  'correction',
] as const;

export type GeneralRole = (typeof GENERAL_ROLES)[number];

/** The word tables of one language, gathered by core/words.ts; they travel with the gazetteer, not in a script. */
export interface WordTable {
  lang: string;
  /** Parsed from core/detection/words/<lang>.json. */
  detection: DetectionWords;
  /** Parsed from core/claims/words/<lang>.json. */
  claims: ClaimWords;
  /** The language's row of core/claims/totals.json. */
  totals: TotalWords;
}

/** The words by which a text adds up. */
export interface TotalWords {
  /** What marks the amount for one: `apiece`, `per GPU`. */
  each: string[];
  /** What marks the amount for all: `in total`. */
  sum: string[];
  /** Before a bare multiplier: 2 to 10, 10 to 100, 100 to 1,000 of it: `several` (million). */
  few: string[];
  tens: string[];
  hundreds: string[];
  /** Before what was and before what is: `from` 40 `to` 80 GB. */
  from: string[];
  to: string[];
  /** Multipliers that no count of chips has: `billion`. */
  scales: Record<string, number>;
}
