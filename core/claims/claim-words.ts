import { onceFor } from '../detection/once.ts';
import { numberWordsOf, type NumberWords } from '../detection/numbers.ts';
import { phrasesOf, type Phrases } from '../detection/phrases.ts';
import { GENERAL_ROLES, type GeneralRole, type Topic, type TopicWords, type WordTable } from './words.ts';

/** What a word is to claims: the lists of `ClaimWords` by their names, those of a topic with the topic. */
export type Role = GeneralRole | `${keyof TopicWords}:${Topic}`;

/** The word tables of an article, made for search. */
export interface ClaimLexicon {
  numbers: NumberWords;
  roles: Phrases<Role>;
  /** By attribute: unit → factor to the attribute's own unit. */
  units: ReadonlyMap<string, Phrases<number>>;
}

const made = new WeakMap<readonly WordTable[], ClaimLexicon>();

/**
 * Both tables are searched for words: quotes, names and spec lines in English stand in any article. Made once for the
 * same list of tables, since a page that changes is read again and again.
 */
export const claimLexiconOf = onceFor((tables: readonly WordTable[]): ClaimLexicon | null => {
  const [first] = tables;
  if (!first) return null;
  const lexicon = made.get(tables) ?? makeLexicon(first, tables);
  made.set(tables, lexicon);
  return lexicon;
});

function makeLexicon(first: WordTable, tables: readonly WordTable[]): ClaimLexicon {
  const units = new Map<string, [string, number][]>();
  for (const { claims } of tables) {
    for (const [attribute, factors] of Object.entries(claims.units)) {
      units.set(attribute, [...(units.get(attribute) ?? []), ...Object.entries(factors)]);
    }
  }
  return {
    numbers: numberWordsOf(first.detection),
    roles: phrasesOf(tables.flatMap(entriesOf)),
    units: new Map([...units].map(([attribute, entries]) => [attribute, phrasesOf(entries)])),
  };
}

function entriesOf({ claims }: WordTable): [string, Role][] {
  const general = GENERAL_ROLES.flatMap((role) =>
    claims.roles[role].map((word): [string, Role] => [word, role]),
  );
  const topics: Topic[] = ['architecture', 'memory'];
  const lists: (keyof TopicWords)[] = [
    'cues',
    'verbs',
    'choices',
    'participles',
    'links',
    'based',
    'foreign',
  ];
  const special = topics.flatMap((topic) =>
    lists.flatMap((list) =>
      claims.attributes[topic][list].map((word): [string, Role] => [word, `${list}:${topic}`]),
    ),
  );
  return [...general, ...special];
}
