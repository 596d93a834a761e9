import type { Fact, KnownEntity, Source } from '../../core/knowledge/entity.ts';
import { speak, type MessageKey, type Phrases, type Words } from '../phrases/phrases.ts';
import type { CardView } from './card-view.ts';
import type { FindingView } from './finding-view.ts';
import type { Later } from './read-since.ts';
import type { Entry, Time } from './read-times.ts';
import type { Relation } from './read-relations.ts';
import type { Row } from './read-row.ts';

/** Something that a card says, as one line, with what it rests on. */
export interface Statement {
  /** Empty for a sentence that needs none. */
  label: string;
  text: string;
  sources: Source[];
}

type Beside = { beside?: Words[]; doubt: MessageKey | null };

/** What the card only draws lighter than the value is parted from it by a comma. */
function tell(value: Words[], { beside = [], doubt }: Beside, phrases: Phrases): string {
  const spoken = (words: Words[]) => words.map((one) => speak(one, phrases)).filter(Boolean);
  const text = [spoken(value).join(' '), ...spoken(beside)].filter(Boolean).join(', ');
  return doubt ? `${text} (${phrases.say({ key: doubt })})` : text;
}

function sourcesOf(facts: Pick<Fact, 'sources'>[], { sources }: KnownEntity): Source[] {
  const ids = new Set(facts.flatMap((fact) => fact.sources));
  return [...ids].flatMap((id) => sources[id] ?? []);
}

/** All that a card says, in its order. */
export function stateAll(view: CardView, known: KnownEntity, phrases: Phrases): Statement[] {
  return [
    ...view.findings.map((finding) => stateFinding(finding, phrases)),
    ...stateAbout(view, known, phrases),
    ...view.rows.map((row) => stateRow(row, known, phrases)),
    ...view.times.flatMap((time) =>
      time.entries.map((entry) => stateEntry({ ...time, entry }, known, phrases)),
    ),
    ...view.since.map((later) => stateLater(later, known, phrases)),
    ...view.relations.map((relation) => stateRelation(relation, known, phrases)),
  ];
}

function stateAbout({ background, line }: CardView, known: KnownEntity, phrases: Phrases): Statement[] {
  const about = background ?? line;
  if (!about) return [];
  const said: Words = background?.text ?? line?.sentence ?? '';
  const shown = background ? [background.shown] : (line?.shown ?? []);
  const facts = shown.flatMap((one) => one.facts);
  const text = tell([said], about, phrases);
  return [{ label: '', text, sources: sourcesOf(facts, known) }];
}

export function stateEntry(
  { label, entry }: Pick<Time, 'label'> & { entry: Entry },
  known: KnownEntity,
  phrases: Phrases,
): Statement {
  return {
    label: speak(label, phrases),
    text: tell([entry.text], entry, phrases),
    sources: sourcesOf(entry.facts, known),
  };
}

export function stateLater(later: Later, known: KnownEntity, phrases: Phrases): Statement {
  const { date, what, told, doubt } = later;
  return {
    label: date,
    text: tell([...(what ? [{ key: what }] : []), told.join(', ')], { doubt }, phrases),
    sources: sourcesOf(later.facts, known),
  };
}

export function stateRow(row: Row, known: KnownEntity, phrases: Phrases): Statement {
  const value: Words = row.value ?? { key: 'card_unknown' };
  return {
    label: phrases.say({ key: row.label }),
    text: tell([value, row.unit, row.more ?? ''], row, phrases),
    sources: sourcesOf(row.facts, known),
  };
}

function stateRelation(relation: Relation, known: KnownEntity, phrases: Phrases): Statement {
  const { names, more, doubt } = relation;
  return {
    label: phrases.say({ key: relation.label }),
    text: tell([names.map(({ text }) => text).join(', '), more ?? ''], { doubt }, phrases),
    sources: sourcesOf(relation.facts, known),
  };
}

export function stateFinding({ sentence, source }: FindingView, phrases: Phrases): Statement {
  return { label: '', text: phrases.say(sentence), sources: source ? [source] : [] };
}
