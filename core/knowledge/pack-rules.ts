import { isBefore, isPartialDate } from './dates.ts';
import { checkBackground } from './background-rules.ts';
import { type Entity, type Event, type Fact, kindOf, type Name, type Source } from './entity.ts';
import type { Pack } from './pack.ts';
import { Issues, type PackIssue } from './json-rules.ts';
import { propertyOf } from './properties.ts';

/** What the shape alone cannot tell: licence, ids, dates, addresses, properties and their values. A step is a row. */
export function* stepsOfPack(pack: Pack): Generator<void, PackIssue[]> {
  const issues = new Issues();
  issues.checkCap('entities', 'entities', pack.entities.length);
  issues.checkCap('sources', 'sources', pack.sources.length);
  issues.checkCap('attribution', 'attributionLines', pack.attribution.length);
  checkLicense(issues, pack);
  checkDate(issues, 'date', pack.date);
  checkUnique(issues, 'sources', pack.sources);
  checkUnique(issues, 'entities', pack.entities);
  for (const [i, source] of pack.sources.entries()) yield checkSource(issues, `sources.${i}`, source);
  const context = {
    issues,
    sources: new Set(pack.sources.map(({ id }) => id)),
    entities: new Map(pack.entities.map((entity) => [entity.id, entity])),
    members: membersOf(pack.entities),
  };
  for (const [i, entity] of pack.entities.entries()) yield checkEntity(context, `entities.${i}`, entity);
  return issues.list;
}

interface Context {
  issues: Issues;
  sources: ReadonlySet<string>;
  entities: ReadonlyMap<string, Entity>;
  members: ReadonlyMap<string, Entity[]>;
}

/** SPDX's words, and others', for there being no licence. */
const NO_LICENSE = /^(?:none|noassertion|unlicensed|unknown|proprietary)$/i;
/** Licences that ask for a credit: Creative Commons with BY, the Open Data Commons ones. */
const ASKS_FOR_CREDIT = /^(?:CC-BY\b|ODC-By\b|ODbL\b)/i;

function checkLicense(issues: Issues, { license, attribution }: Pack): void {
  if (NO_LICENSE.test(license)) {
    issues.add('license', 'no-license', `"${license}" lets nobody use the pack; name its licence`);
  }
  if (ASKS_FOR_CREDIT.test(license) && !attribution.some((line) => line.trim() !== '')) {
    issues.add('attribution', 'no-attribution', `${license} asks for a credit line`);
  }
}

/** The members of each family. */
function membersOf(entities: readonly Entity[]): Map<string, Entity[]> {
  const members = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.family) members.set(entity.family, [...(members.get(entity.family) ?? []), entity]);
  }
  return members;
}

function checkUnique(issues: Issues, path: string, items: readonly { id: string }[]): void {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) issues.add(`${path}.${i}.id`, 'duplicate-id', `"${id}" is there twice`);
    seen.add(id);
  });
}

function checkDate(issues: Issues, path: string, date: string | undefined): void {
  if (date === undefined || isPartialDate(date)) return;
  issues.add(path, 'bad-date', `"${date}" is no date; write 2023, 2023-04 or 2023-04-12`);
}

function checkSpan(issues: Issues, path: string, { from, to }: { from?: string; to?: string }): void {
  checkDate(issues, `${path}.from`, from);
  checkDate(issues, `${path}.to`, to);
  if (from !== undefined && to !== undefined && isBefore(to, from)) {
    issues.add(`${path}.to`, 'ends-before-start', `"${to}" is before "${from}"`);
  }
}

function checkSource(issues: Issues, path: string, { url, seen }: Source): void {
  checkDate(issues, `${path}.seen`, seen);
  if (url !== undefined && !isPlainHttps(url)) {
    issues.add(`${path}.url`, 'bad-url', 'only https addresses without user name and password');
  }
}

/** Checked on the text itself: this room has no URL parser, and what a browser would mend is refused here. */
function isPlainHttps(url: string): boolean {
  const host = /^https:\/\/([^/?#\\]+)(?:[/?#]|$)/.exec(url)?.[1];
  return host !== undefined && /^[\p{L}\p{N}.-]+(?::\d{1,5})?$/u.test(host) && !/[\s\\"'<>`{}|^]/.test(url);
}

function checkEntity(context: Context, path: string, entity: Entity): void {
  const { issues } = context;
  if (kindOf(entity.id) !== entity.kind) {
    issues.add(`${path}.kind`, 'kind-mismatch', `"${entity.kind}" is not the kind of "${entity.id}"`);
  }
  issues.checkCap(`${path}.names`, 'namesPerEntity', entity.names.length);
  issues.checkCap(`${path}.facts`, 'factsPerEntity', entity.facts.length);
  issues.checkCap(`${path}.events`, 'eventsPerEntity', entity.events.length);
  checkFamily(context, `${path}.family`, entity);
  entity.names.forEach((name, i) => checkName(issues, `${path}.names.${i}`, name));
  entity.facts.forEach((fact, i) => checkFact(context, `${path}.facts.${i}`, fact));
  entity.events.forEach((event, i) => checkEvent(context, `${path}.events.${i}`, event));
  checkBackground(issues, `${path}.background`, { entity, members: context.members.get(entity.id) ?? [] });
}

function checkFamily({ issues, entities }: Context, path: string, { family }: Entity): void {
  if (family === undefined) return;
  const head = entities.get(family);
  if (!head) issues.add(path, 'dangling-family', `"${family}" is not in this pack`);
  else if (head.family) issues.add(path, 'nested-family', `"${family}" is itself a member of a family`);
}

function checkName(issues: Issues, path: string, name: Name): void {
  if (name.text.trim().length < 2)
    issues.add(`${path}.text`, 'name-too-short', 'a name has two characters or more');
  checkSpan(issues, path, name);
}

function checkFact(context: Context, path: string, fact: Fact): void {
  checkSpan(context.issues, path, fact);
  checkValue(context.issues, path, fact);
  checkEvidence(context, path, fact);
}

function checkValue(issues: Issues, path: string, { property, value, ref }: Fact): void {
  const row = propertyOf(property);
  if (!row) return issues.add(`${path}.property`, 'unknown-property', `"${property}" is not in the table`);
  const expected = row.value === 'number' ? 'number' : 'string';
  if (typeof value !== expected || value === '') {
    issues.add(`${path}.value`, 'value-type', `"${property}" takes a ${expected}`);
  } else if (row.value === 'date') checkDate(issues, `${path}.value`, String(value));
  if (ref !== undefined && row.value !== 'entity') {
    issues.add(`${path}.ref`, 'unexpected-ref', `"${property}" names no entity`);
  }
}

function checkEvent(context: Context, path: string, event: Event): void {
  checkDate(context.issues, `${path}.date`, event.date);
  checkEvidence(context, path, event);
}

function checkEvidence({ issues, sources }: Context, path: string, item: Fact | Event): void {
  const at = `${path}.sources`;
  issues.checkCap(at, 'sourcesPerFact', item.sources.length);
  const missing = item.sources.find((id) => !sources.has(id));
  if (missing !== undefined) issues.add(at, 'missing-source', `"${missing}" is not among the pack's sources`);
  if (item.confidence !== 'unconfirmed' && item.sources.length === 0) {
    issues.add(at, 'no-source', `what is ${item.confidence} names its source`);
  }
}
