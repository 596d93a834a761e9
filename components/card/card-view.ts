import type { Published } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { viewFinding, type FindingView } from './finding-view.ts';
import { readLine, type Line } from './line.ts';
import { readRows, type Row } from './read-row.ts';
import type { Reading, Shown } from './reading.ts';
import { readRelations, type Relation } from './read-relations.ts';
import { readSince, type Later } from './read-since.ts';
import { listSources, type SourcedFacts } from './sourced.ts';
import { readTimes, type Time } from './read-times.ts';

/** All that a card shows of a known entity, in its order, in the reader's language. */
export interface CardView {
  name: string;
  line: Line | null;
  findings: FindingView[];
  rows: Row[];
  times: Time[];
  since: Later[];
  relations: Relation[];
  sourced: SourcedFacts[];
}

export interface Shot {
  mention: Mention;
  known: KnownEntity;
  findings: Finding[];
  published: Published | null;
}

export function viewCard({ mention, known, findings, published }: Shot, phrases: Phrases): CardView {
  const reading: Reading = { known, published: published?.date ?? null, phrases };
  const line = readLine(reading);
  const rows = readRows(reading, known.entity.kind);
  const times = readTimes(reading);
  const since = readSince(reading);
  const relations = readRelations(reading);
  const shown: Shown[] = [
    ...rows.map(({ label, facts }) => ({ label: { key: label }, facts })),
    ...(line?.shown ?? []),
    ...times.flatMap(({ entries }) => entries.map(({ text, facts }) => ({ label: text, facts }))),
    ...since.map(({ what, event }) => ({ label: { key: what }, facts: [event] })),
    ...relations.map(({ label, facts }) => ({ label: { key: label }, facts })),
  ];
  return {
    name: known.entity.name,
    line,
    findings: findings.flatMap((finding) => viewFinding(finding, mention.surface, known.sources) ?? []),
    rows,
    times,
    since,
    relations,
    sourced: listSources(shown, known.sources),
  };
}
