import type { Entity, EntityId, KnownEntity } from '../knowledge/entity.ts';
import type { Mention } from './mention.ts';

/**
 * Which edition of a chip a text means: `A100 80GB SXM`, `H100 PCIe`. A form factor and what a hyphen joins belong to
 * the mention (`A100-40G`); a memory size after a space is a statement about it, and stays outside. Of a model the size
 * is part of its name, as are the words for its editions: `Llama 3.2 3B`, `Grok 2 mini`.
 */

// A line break may be the end of a block.
const SPACED_SIZE = /[^\S\n]\d+[^\S\n]?(?:GB|Go|ГБ)$/iu;
const FORM = /^(?:[^\S\n]|-)(?:SXM\d?|PCIe|PCI-E|OAM)(?![\p{L}\p{N}])/u;
const JOINED_SIZE = /^-\d+ ?GB?(?![\p{L}\p{N}])/u;
/** `3B`, `8x22B`, `30B-A3B`: parameters. */
const PARAMETERS =
  /^(?:[^\S\n]|-)\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[BMb](?:-A\d+(?:\.\d+)?B)?(?![\p{L}\p{N}])/u;
/** Only after a number: `ChatGPT Pro` is a subscription. */
const EDITION =
  /^(?:(?:[^\S\n]|-)(?:[Mm]ini|[Nn]ano|Turbo|Instruct|Chat|Lite|Flash|Pro|Max|Ultra|Vision|Thinking|Coder|Preview)|-(?:turbo|instruct|chat|lite|flash|pro|max|vision|thinking|coder|preview))(?![\p{L}\p{N}])/u;
/** A size or a form at the beginning of what follows a name. */
const QUALIFIER =
  /^(?:[^\S\n]|[,(-]){0,2}(?:(?<size>\d+)[^\S\n]?(?:GB?|Go|ГБ)|(?<form>SXM|PCIe|PCI-E|OAM)\d?)(?![\p{L}\p{N}/])/iu;
/** The same at the end of a mention. */
const TAIL = /(?:[^\S\n]|-)(?:SXM\d?|PCIe|PCI-E|OAM)(?:-\d+ ?GB?)?$|-\d+ ?GB?$/iu;
/** Characters after a name in which its edition is told. */
const REACH = 24;

interface Span {
  start: number;
  end: number;
}

/** Where the mention of a chip ends whose name, as the packs have it, stands in the span. */
export function endOfChip(text: string, { start, end }: Span): number {
  const size = SPACED_SIZE.exec(text.slice(start, end))?.[0].length ?? 0;
  if (size > 0) return end - size;
  const form = endOf(FORM, text, end);
  return endOf(JOINED_SIZE, text, form);
}

/** Where the mention of a model ends whose name stands in the span. */
export function endOfModel(text: string, { start, end }: Span): number {
  let at = endOf(PARAMETERS, text, end);
  if (!/\d/.test(text.slice(start, at))) return at;
  for (let next = endOf(EDITION, text, at); next > at; next = endOf(EDITION, text, at)) at = next;
  return at;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  return from + (pattern.exec(text.slice(from, from + REACH))?.[0].length ?? 0);
}

/**
 * The mentions, those of a family linked to the member that the text names, where exactly one fits; and what is known
 * of these members, which came with their families.
 */
export function withEditions(
  text: string,
  mentions: readonly Mention[],
  known: Readonly<Record<EntityId, KnownEntity>>,
): { mentions: Mention[]; known: Record<EntityId, KnownEntity> } {
  const all: Record<EntityId, KnownEntity> = { ...known };
  const linked = mentions.map((mention) => {
    const family = mention.entity === null ? undefined : known[mention.entity];
    const member = family && memberIn(text, mention, family);
    if (!member) return mention;
    all[member.id] ??= { ...family, entity: member, family: family.entity, members: [] };
    return { ...mention, entity: member.id };
  });
  return { mentions: linked, known: all };
}

interface Edition {
  /** GB. */
  size: string | undefined;
  /** `SXM`, `PCIe`. */
  form: string | undefined;
}

function memberIn(text: string, mention: Mention, { members }: KnownEntity): Entity | undefined {
  if (members.length === 0) return undefined;
  const edition = editionIn(text, mention);
  if (edition.size === undefined && edition.form === undefined) return undefined;
  const [only, ...others] = members.filter((member) => isOf(member, edition));
  return others.length === 0 ? only : undefined;
}

/** What stands at the end of the mention and right after it. */
function editionIn(text: string, { start, end }: Span): Edition {
  const tail = TAIL.exec(text.slice(start, end))?.[0].length ?? 0;
  const edition: Edition = { size: undefined, form: undefined };
  let rest = text.slice(end - tail, end + REACH);
  for (let found = QUALIFIER.exec(rest); found; found = QUALIFIER.exec(rest)) {
    edition.size ??= found.groups?.['size'];
    edition.form ??= found.groups?.['form'];
    rest = rest.slice(found[0].length);
  }
  return edition;
}

function isOf({ facts }: Entity, { size, form }: Edition): boolean {
  const says = (property: string, fits: (value: string) => boolean): boolean =>
    facts.some((fact) => fact.property === property && fits(String(fact.value)));
  return (
    (size === undefined || says('memory_gb', (value) => Number(value) === Number(size))) &&
    (form === undefined || says('form_factor', (value) => letters(value).startsWith(letters(form))))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll('-', '');
}
