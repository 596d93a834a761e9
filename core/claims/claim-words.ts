import { onceFor } from '../detection/once.ts';
import { numberWordsOf, type NumberWords } from '../detection/numbers.ts';
import { phrasesOf, type Phrases } from '../detection/phrases.ts';
import {
  GENERAL_ROLES,
  TOPIC_LISTS,
  TOPICS,
  type ClaimWords,
  type GeneralRole,
  type Topic,
  type TopicWords,
  type WordTable,
} from './words.ts';

/** What a word is to claims: the lists of `ClaimWords` by their names, those of a topic with the topic. */
export type Role = GeneralRole | `${keyof TopicWords}:${Topic}`;

export interface Unit {
  attribute: string;
  factor: number;
}

/** The word tables of an article, made for search. */
export interface ClaimLexicon {
  numbers: NumberWords;
  roles: Phrases<Role>;
  /** Units, each with the attribute that it measures and the factor to the attribute's own unit. */
  units: Phrases<Unit>;
}

/**
 * Both tables are searched for words: quotes, names and spec lines in English stand in any article. Made once for the
 * same list of tables, since a page that changes is read again and again.
 */
export const claimLexiconOf = onceFor((tables: readonly WordTable[]): ClaimLexicon | null => {
  const [first] = tables;
  return first ? makeLexicon(first, tables) : null;
});

function makeLexicon(first: WordTable, tables: readonly WordTable[]): ClaimLexicon {
  const units = tables.flatMap(({ claims }) =>
    Object.entries(claims.units).flatMap(([attribute, factors]) =>
      Object.entries(factors).map(([unit, factor]): [string, Unit] => [unit, { attribute, factor }]),
    ),
  );
  return {
    numbers: numberWordsOf(first.detection),
    roles: phrasesOf(tables.flatMap(entriesOf)),
    units: phrasesOf(units),
  };
}

function entriesOf({ claims }: WordTable): [string, Role][] {
  const general = GENERAL_ROLES.flatMap((role) =>
    claims.roles[role].map((word): [string, Role] => [word, role]),
  );
  return [...general, ...TOPIC_NAMES.flatMap((topic) => topicEntries(claims, topic))];
}

const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

/** The words of a topic, and those that it shares. */
function topicEntries({ attributes }: ClaimWords, topic: Topic): [string, Role][] {
  return [topic, TOPICS[topic]].flatMap((from) =>
    TOPIC_LISTS.flatMap((list) =>
      (from === null ? [] : (attributes[from]?.[list] ?? [])).map((word): [string, Role] => [
        word,
        `${list}:${topic}`,
      ]),
    ),
  );
}
