import * as v from 'valibot';
import { KINDS } from './entity.ts';
import { PACK_FORMAT } from './pack.ts';

/** The public pack format. Unknown keys are refused: a misspelt `context` must not pass unseen. */

const idPattern = new RegExp(`^(?:${KINDS.join('|')})/[a-z0-9]+(?:[-.][a-z0-9]+)*$`);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'a slug: a-z, 0-9, hyphens'));
const text = v.pipe(v.string(), v.nonEmpty('a text that is not empty'));
const entityId = v.pipe(
  v.custom<`${(typeof KINDS)[number]}/${string}`>((id) => typeof id === 'string', 'an entity id'),
  v.regex(idPattern, 'an entity id: a kind, a slash, a slug'),
);
const confidence = v.picklist(['confirmed', 'reported', 'unconfirmed']);
const sources = v.array(v.string());
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language'));

const name = v.strictObject({
  text: v.string(),
  role: v.picklist(['primary', 'alias', 'former', 'abbreviation', 'short']),
  lang: v.exactOptional(language),
  from: v.exactOptional(v.string()),
  to: v.exactOptional(v.string()),
  context: v.exactOptional(v.literal(true)),
});

const basis = v.strictObject({
  precision: v.exactOptional(
    v.picklist(['fp64', 'fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'fp6', 'fp4', 'int8', 'int4']),
  ),
  engine: v.exactOptional(v.picklist(['vector', 'matrix'])),
  sparsity: v.exactOptional(v.picklist(['dense', 'sparse'])),
  per: v.exactOptional(v.picklist(['die', 'gpu', 'board', 'pair', 'superchip', 'system'])),
  price: v.exactOptional(v.picklist(['launch', 'report'])),
});

const fact = v.strictObject({
  property: v.string(),
  value: v.union([v.string(), v.number()]),
  ref: v.exactOptional(entityId),
  basis: v.exactOptional(basis),
  stage: v.exactOptional(v.picklist(['announced', 'shipped', 'usable'])),
  from: v.exactOptional(v.string()),
  to: v.exactOptional(v.string()),
  confidence,
  sources,
  note: v.exactOptional(text),
});

const event = v.strictObject({
  date: v.string(),
  type: v.picklist([
    'founded',
    'acquired',
    'merged',
    'renamed',
    'released',
    'announced',
    'joined',
    'left',
    'listed',
    'invested',
    'split',
    'closed',
    'other',
  ]),
  counterpart: v.exactOptional(text),
  ref: v.exactOptional(entityId),
  detail: v.exactOptional(text),
  confidence,
  sources,
});

const background = v.strictObject({
  texts: v.record(language, text),
  restates: v.array(text),
});

export const entitySchema = v.strictObject({
  id: entityId,
  kind: v.picklist(KINDS),
  name: text,
  names: v.array(name),
  family: v.exactOptional(entityId),
  facts: v.array(fact),
  events: v.array(event),
  background: v.exactOptional(background),
});

export const sourceSchema = v.strictObject({
  id: slug,
  title: text,
  publisher: text,
  url: v.exactOptional(v.string()),
  license: v.exactOptional(text),
  seen: v.string(),
  kind: v.picklist(['vendor', 'official', 'table', 'encyclopedia', 'press', 'other']),
});

const MAJOR = PACK_FORMAT.split('.')[0];
const REST = '\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)$';
const SEMVER = new RegExp(`^(0|[1-9]\\d*)${REST}`);

const format = v.pipe(
  v.string(`a text, "${PACK_FORMAT}"`),
  v.regex(new RegExp(`^${MAJOR}${REST}`), ({ input }) => formatComplaint(input)),
);

function formatComplaint(written: string): string {
  const major = SEMVER.exec(written)?.[1];
  if (major === undefined) return `"${written}" is no version of the format; write "${PACK_FORMAT}"`;
  return `written in format ${written}, and this program reads ${MAJOR}.x: ${
    Number(major) > Number(MAJOR) ? 'a newer one is needed' : 'the pack must be brought up to date'
  }`;
}

export const packSchema = v.strictObject({
  format,
  id: slug,
  version: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){1,3}$/, 'dotted numbers')),
  title: text,
  date: v.string(),
  license: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, 'the SPDX id of a licence')),
  attribution: v.array(text),
  sources: v.array(sourceSchema),
  entities: v.array(entitySchema),
});

/** The pack without its rows, which are many: they are read one by one. */
export const headSchema = v.strictObject({
  ...packSchema.entries,
  sources: v.array(v.unknown()),
  entities: v.array(v.unknown()),
});
