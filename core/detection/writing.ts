import { kindOf, type EntityId, type Kind } from '../knowledge/entity.ts';
import { classOf, DIGIT } from './characters.ts';
import { windowAround, type NameSpan, type Span } from './context.ts';
import type { Reason } from './mention.ts';
import { numberWordsOf } from './numbers.ts';
import { flatten, phraseBefore } from './phrases.ts';
import { sentenceAround } from './sentence.ts';
import type { DetectionWords } from './words.ts';

/**
 * Evidence from how an ambiguous name is written: what it mostly means, a plural (`A100s`), a count beside it (`zwölf
 * V100`, `A100を12枚`), a stranger's name around it (`Nikola Tesla`, `Claude Monet`).
 */

const WEIGHT = { plural: 0.5, count: 0.5, opening: -0.35, stranger: -1, surname: -0.75 };

/** Characters before and after a name in which its count is looked for. */
const REACH = 40;
const YEAR = /(?:^|\D)(?:19|20)\d\d $/;
const TIMES = /(?<![\p{L}\d.-])\d[\d.,' ]*(?:k|m)? ?[x×]? ?$/iu;
const GIVEN_NAME = /(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}’'-]*[ \u00a0]$/u;
const SURNAME = /^[ \u00a0]\p{Lu}\p{Ll}\p{L}+/u;
const LONG_WORD = /\p{L}{4,}/gu;
const CAPITAL = /^\p{Lu}/u;
const COMPOUND = /\p{Lu}\p{Ll}+-$/u;

const COUNT_AFTER = /^ ?[^\s\d,.;:、。，]{0,2} ?[\d.,]+ ?(?=[^\d\s])/u;

/** Kinds whose names are also given names: a surname after one makes a stranger of it. */
const HAS_SURNAMES: readonly Kind[] = ['architecture', 'person', 'model'];

export interface WrittenName extends NameSpan {
  id: EntityId;
  block: Span;
  /** Is the word that ends or begins at the offset part of another name? */
  isNamed: (offset: number) => boolean;
}

export class Writing {
  constructor(
    private readonly text: string,
    private readonly words: readonly DetectionWords[],
  ) {}

  reasons(name: WrittenName): Reason[] {
    const kind = kindOf(name.id);
    return [
      ...this.usual(name, kind),
      ...(kind === 'chip' ? [...this.plural(name), ...this.count(name)] : this.counted(name)),
      ...this.strangers(name, kind),
    ];
  }

  /** A common word (`Figure`, `Scale`), or a surname nobody has introduced, says even less where it opens a sentence. */
  private usual({ start, end, base, block }: WrittenName, kind: Kind): Reason[] {
    const surface = flatten(this.text.slice(start, end));
    const name = base === undefined ? surface : flatten(base);
    const weight =
      this.usualWeight(surface) ??
      this.usualWeight(name) ??
      (name.includes(' ') ? undefined : this.usualWeight(kind));
    if (weight === undefined) return [];
    const sentence = sentenceAround(this.text, { start, end }, windowAround({ start, end }, block));
    const isOpening = weight < 0 && opens(this.text.slice(sentence.start, start), start);
    return [{ rule: 'usual', weight: weight + (isOpening ? WEIGHT.opening : 0) }];
  }

  private usualWeight(key: string): number | undefined {
    return this.words.find(({ usual }) => Object.hasOwn(usual, key))?.usual[key];
  }

  private plural({ start, end }: Span): Reason[] {
    const isPlural = this.text.charAt(end - 1) === 's' && classOf(this.text.charCodeAt(end - 2)) === DIGIT;
    return isPlural ? [form(this.text.slice(start, end), WEIGHT.plural)] : [];
  }

  private count(name: WrittenName): Reason[] {
    const before = flatten(this.text.slice(Math.max(name.block.start, name.start - REACH), name.start));
    const after = flatten(this.text.slice(name.end, Math.min(name.block.end, name.end + REACH)));
    const evidence = this.countBefore(before) ?? this.countAfter(after);
    return evidence === null ? [] : [form(evidence, WEIGHT.count)];
  }

  /** `Zwei Apples`: what can be counted is no genitive of a name. */
  private counted({ start, base, block }: WrittenName): Reason[] {
    if (base === undefined) return [];
    const evidence = this.countBefore(flatten(this.text.slice(Math.max(block.start, start - REACH), start)));
    return evidence === null ? [] : [form(evidence, WEIGHT.stranger)];
  }

  private countBefore(before: string): string | null {
    const [own] = this.words;
    if (!own || YEAR.test(before)) return null;
    const bare = own.counters.reduce(withoutEnd, before);
    const digits = TIMES.exec(bare)?.[0].trim();
    if (digits !== undefined) return digits;
    const part = phraseBefore(bare, bare.length, numberWordsOf(own).parts);
    const isNumber = part?.values.some((v) => ('adds' in v ? v.adds > 1 : 'times' in v && v.times > 1));
    return isNumber && !/(?:^|[\s\d])[km] $/.test(bare) ? (bare.trim().split(' ').at(-1) ?? null) : null;
  }

  private countAfter(after: string): string | null {
    const counters = this.words[0]?.counters ?? [];
    const found = COUNT_AFTER.exec(after)?.[0];
    if (found === undefined) return null;
    return counters.some((counter) => after.startsWith(counter, found.length)) ? found.trim() : null;
  }

  private strangers(name: WrittenName, kind: Kind): Reason[] {
    const sentence = sentenceAround(this.text, name, windowAround(name, name.block));
    const before = this.text.slice(Math.max(sentence.start, name.start - REACH), name.start);
    const after = this.text.slice(name.end, Math.min(sentence.end, name.end + REACH));
    const found = [
      ...this.given(name, kind, before),
      ...(this.isGenitive(name) ? [] : this.surname(name, kind, after)),
    ];
    return found.length > 0 && this.isTitle(sentence, name, found) ? [] : found;
  }

  /** Headlines with capitals throughout, where a capital says nothing; that names have one says nothing either. */
  private isTitle({ start, end }: Span, { isNamed }: WrittenName, found: readonly Reason[]): boolean {
    const strange = new Set(found.map(({ evidence }) => evidence));
    const others = [...this.text.slice(start, end).matchAll(LONG_WORD)].filter(
      ({ 0: word, index }) => !strange.has(word) && !isNamed(start + index),
    );
    const capital = others.filter(({ 0: word }) => CAPITAL.test(word));
    return others.length === 0 || capital.length > others.length * 0.6;
  }

  private given({ start, isNamed }: WrittenName, kind: Kind, before: string): Reason[] {
    const found = (kind === 'model' ? COMPOUND.exec(before) : null) ?? GIVEN_NAME.exec(before);
    if (!found || this.words[0]?.capitalNouns || isNamed(start - 2) || opens(before, found.index)) return [];
    return [form(found[0].trim(), WEIGHT.stranger)];
  }

  /** `Musks Auftritt`: a noun with its capital follows, no surname. */
  private isGenitive({ base }: WrittenName): boolean {
    return base !== undefined && this.words[0]?.capitalNouns === true;
  }

  private surname({ end, isNamed }: WrittenName, kind: Kind, after: string): Reason[] {
    const found = HAS_SURNAMES.includes(kind) && !isNamed(end + 1) ? SURNAME.exec(after)?.[0] : undefined;
    return found === undefined ? [] : [form(found.trim(), WEIGHT.surname)];
  }
}

/** Is the word at `at` the first of its sentence, where a capital says nothing? */
function opens(sentence: string, at: number): boolean {
  return !/[\p{L}\d]/u.test(sentence.slice(0, at));
}

function form(evidence: string, weight: number): Reason {
  return { rule: 'form', evidence, weight };
}

function withoutEnd(text: string, ending: string): string {
  return text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}
