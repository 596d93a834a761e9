import type { Published } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import { nameAt } from '../../core/knowledge/as-of.ts';
import type { EntityId, KnownEntity, PartialDate } from '../../core/knowledge/entity.ts';
import type { Phrases, Sentence } from '../phrases/phrases.ts';
import { viewFinding, type FindingView } from './finding-view.ts';
import { readBackground, type BackgroundText } from './read-background.ts';
import { readLine, type Line } from './line.ts';
import { readRows, type Row } from './read-row.ts';
import type { Reading, Shown } from './reading.ts';
import { readRelations, type Relation } from './read-relations.ts';
import { readSince, type Later } from './read-since.ts';
import { listSources, type SourcedFacts } from './sourced.ts';
import { readTimes, type Time } from './read-times.ts';

/** All that a card shows of a known entity, in its order, in the reader's language. */
export interface CardView {
  /** As it was called when the article appeared. */
  name: string;
  /** As it is called today, where that differs. */
  nameToday: Sentence | null;
  background: BackgroundText | null;
  /** Said where there is no background. */
  line: Line | null;
  findings: FindingView[];
  rows: Row[];
  times: Time[];
  since: Later[];
  relations: Relation[];
  sourced: SourcedFacts[];
  dataDate: PartialDate;
}

export interface Shot {
  mention: Mention;
  known: KnownEntity;
  findings: Finding[];
  /** Knowledge of what the findings are about, by entity. */
  subjects: Record<EntityId, KnownEntity>;
  published: Published | null;
}

export function viewCard(shot: Shot, phrases: Phrases): CardView {
  const { known, published } = shot;
  const reading: Reading = { known, published: published?.date ?? null, phrases };
  const today = nameAt(known.entity, known.dataDate);
  const name = published ? nameAt(known.entity, published.date) : today;
  const line = readLine(reading);
  const rows = readRows(reading, known.entity.kind);
  const background = readBackground(reading);
  const times = readTimes(reading);
  const since = readSince(reading);
  const relations = readRelations(reading);
  const shown: Shown[] = [
    ...rows.map(({ label, facts }) => ({ label: { key: label }, facts })),
    ...(background ? [background.shown] : (line?.shown ?? [])),
    ...times.flatMap(({ entries }) => entries),
    ...since,
    ...relations.map(({ label, facts }) => ({ label: { key: label }, facts })),
  ];
  return {
    name,
    nameToday: name === today ? null : { key: 'card_today_named', values: { name: today } },
    background,
    line,
    findings: viewFindings(shot, phrases),
    rows,
    times,
    since,
    relations,
    sourced: listSources(shown, known.sources),
    dataDate: known.dataDate,
  };
}

/** What is about the mention itself goes by the words of the page, what only names it by its own name. */
function viewFindings({ mention, findings, subjects }: Shot, { locale }: Phrases): FindingView[] {
  return findings.flatMap((finding) => {
    const about = subjects[finding.subject];
    if (!about) return [];
    const name = finding.subject === mention.entity ? mention.surface : about.entity.name;
    return viewFinding(finding, { about, name }, locale) ?? [];
  });
}
