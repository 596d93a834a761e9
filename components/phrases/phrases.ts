/** Every message there is. English is the reference; a test keeps the other languages complete. */
export type MessageKey = keyof typeof import('../../assets/_locales/en/messages.json');

/** A sentence before it is spoken: a message and what goes into its `{slots}`. */
export interface Sentence {
  key: MessageKey;
  values?: Record<string, string>;
}

/** Something to show: text from the page or a pack as it is, or a sentence of ours. */
export type Words = string | Sentence;

/** A piece of a message's text: words as they are, or a slot to be filled. */
export type Part = string | { slot: string };

/** A message in two number forms; languages with more forms add keys here first. */
export interface PluralKeys {
  one: MessageKey;
  other: MessageKey;
}

/** The words and figures of one language. Components get it as a prop; they know no browser. */
export interface Phrases {
  /** BCP 47. */
  locale: string;
  parts(key: MessageKey): Part[];
  say(sentence: Sentence): string;
  /** Chooses the form for `count`, which fills `{count}`. */
  plural(keys: PluralKeys, count: number): Sentence;
  /** `a, b and c`. */
  list(items: string[]): string;
}

export function speak(words: Words, phrases: Phrases): string {
  return typeof words === 'string' ? words : phrases.say(words);
}

const SLOT = /\{(\w+)\}/;

export function makePhrases(read: (key: MessageKey) => string | undefined, locale: string): Phrases {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  function parts(key: MessageKey): Part[] {
    // Splitting on a capturing group yields words and slot names in turn.
    const pieces = (read(key) || key).split(SLOT);
    return pieces.flatMap((piece, i): Part[] => (i % 2 === 1 ? [{ slot: piece }] : piece ? [piece] : []));
  }

  return {
    locale,
    parts,
    say: ({ key, values = {} }) =>
      parts(key)
        .map((part) => (typeof part === 'string' ? part : (values[part.slot] ?? '')))
        .join(''),
    plural: (keys, count) => ({
      key: rules.select(count) === 'one' ? keys.one : keys.other,
      values: { count: numbers.format(count) },
    }),
    list: (items) => lists.format(items),
  };
}
