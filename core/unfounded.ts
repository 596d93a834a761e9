import { restated, type Told } from './knowledge/background.ts';
import type { Event, Fact } from './knowledge/entity.ts';
import { propertyOf } from './knowledge/properties.ts';
import { figuresIn, type Figures } from './figures.ts';

/** A date or number of a background that none of the facts and events it restates tells. */
export interface Unfounded {
  lang: string;
  surface: string;
}

/** A number may stand in the next larger or smaller unit: 3.35 TB/s is 3350 GB/s. */
const SCALES: Record<string, number[]> = { billion: [1e9], GB: [1e-3], 'TB/s': [1e3], TFLOPS: [1e-3, 1e12] };

interface Grounds {
  dates: string[];
  numbers: number[];
  /** Words of texts, in which a name such as `4N` may stand. */
  words: Set<string>;
}

/**
 * The dates and numbers in the texts of an entity's background that stand in none of the facts and events it names. A
 * date may be coarser than the fact's, never finer. A number may be rounded to three digits or more, and be the count of
 * the facts that one entry names (`three founders`). `names`: all names known, whose digits are no figures.
 */
export function unfoundedFigures(told: Told, names: readonly string[]): Unfounded[] {
  const { background } = told.entity;
  if (!background) return [];
  // A name may hold a number word too (`OpenAI Five`); of all names only the entity's own are looked through for that.
  const own = [told.entity.name, ...told.entity.names.map(({ text }) => text)];
  const longestFirst = [...own, ...names.filter((name) => /\d/.test(name))].sort(
    (a, b) => b.length - a.length,
  );
  const items = background.restates.map((entry) => restated(entry, told));
  const grounds = groundsOf(items.flat(), longestFirst);
  grounds.numbers.push(...items.map(({ length }) => length), told.members.length);
  return Object.entries(background.texts).flatMap(([lang, text]) =>
    unfoundedIn(figuresIn(text, lang, [...grounds.words, ...longestFirst]), grounds).map((surface) => ({
      lang,
      surface,
    })),
  );
}

function unfoundedIn({ dates, numbers }: Figures, grounds: Grounds): string[] {
  const isDated = (date: string) =>
    grounds.dates.some((ground) =>
      date.startsWith('--') ? ground.slice(2).replace(/^../, '-').startsWith(date) : ground.startsWith(date),
    );
  const isTold = (value: number) => grounds.numbers.some((ground) => isSame(value, ground));
  return [
    ...dates.filter(({ date }) => !isDated(date) && !isTold(Number(date))),
    ...numbers.filter(({ value }) => !isTold(value)),
  ].map(({ surface }) => surface);
}

/** Equal, or what the ground is when it is rounded to the digits that the text writes, three at least. */
function isSame(value: number, ground: number): boolean {
  if (Math.abs(value - ground) <= 1e-9 * Math.abs(ground)) return true;
  const digits = value.toExponential().replace(/e.*|\D/g, '').length;
  return digits >= 3 && Number(ground.toPrecision(Math.min(digits, 15))) === value;
}

function groundsOf(items: readonly (Fact | Event)[], names: readonly string[]): Grounds {
  const grounds: Grounds = { dates: [], numbers: [], words: new Set() };
  for (const item of items) {
    if ('property' in item) addFact(grounds, item);
    else grounds.dates.push(item.date);
    for (const text of textsOf(item)) addText(grounds, text, names);
  }
  return grounds;
}

function addFact(grounds: Grounds, { property, value, from, to }: Fact): void {
  const row = propertyOf(property);
  grounds.dates.push(...[from, to].filter((date) => date !== undefined));
  if (row?.value === 'date') grounds.dates.push(String(value));
  if (typeof value !== 'number') return;
  grounds.numbers.push(value, ...(SCALES[row?.unit ?? ''] ?? []).map((scale) => value * scale));
}

function textsOf(item: Fact | Event): string[] {
  const texts = 'property' in item ? [item.value, item.note] : [item.counterpart, item.detail];
  return texts.filter((text) => typeof text === 'string');
}

/** What packs say in words they say in English. */
function addText(grounds: Grounds, text: string, names: readonly string[]): void {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => /\d/.test(word) && /\p{L}/u.test(word),
  );
  for (const word of words) grounds.words.add(word);
  const { dates, numbers } = figuresIn(text, 'en', [...words, ...names]);
  grounds.dates.push(...dates.map(({ date }) => date));
  grounds.numbers.push(...numbers.map(({ value }) => value));
}
