import * as v from 'valibot';
import { KINDS } from './entity.ts';
import type { Pack } from './pack.ts';
import { PACK_FORMAT } from './pack.ts';
import { issuesOfJson, type PackIssue } from './json-rules.ts';
import { PACK_CAPS } from './pack-caps.ts';
import { issuesOfPack } from './pack-rules.ts';

/** The public pack format, version 1. Unknown keys are refused: a misspelt `context` must not pass unseen. */

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
  per: v.exactOptional(v.picklist(['die', 'gpu', 'board', 'superchip', 'system'])),
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

const entity = v.strictObject({
  id: entityId,
  kind: v.picklist(KINDS),
  name: text,
  names: v.array(name),
  family: v.exactOptional(entityId),
  facts: v.array(fact),
  events: v.array(event),
  background: v.exactOptional(background),
});

const source = v.strictObject({
  id: slug,
  title: text,
  publisher: text,
  url: v.exactOptional(v.string()),
  license: v.exactOptional(text),
  seen: v.string(),
  kind: v.picklist(['vendor', 'official', 'table', 'encyclopedia', 'press', 'other']),
});

const pack = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: slug,
  version: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){1,3}$/, 'dotted numbers')),
  title: text,
  date: v.string(),
  license: text,
  attribution: v.array(text),
  sources: v.array(source),
  entities: v.array(entity),
});

export type PackReading = { ok: true; pack: Pack } | { ok: false; issues: PackIssue[] };

/** Foreign JSON becomes a pack, or a list of what is wrong with it (at most `PACK_CAPS.issues`). Never throws. */
export function readPack(json: unknown): PackReading {
  const unsafe = issuesOfJson(json);
  if (unsafe.length > 0) return refused(unsafe);
  const shape = v.safeParse(pack, json);
  if (!shape.success) return refused(shape.issues.map(shapeIssue));
  const issues = issuesOfPack(shape.output);
  return issues.length > 0 ? refused(issues) : { ok: true, pack: shape.output };
}

function refused(issues: PackIssue[]): PackReading {
  return { ok: false, issues: issues.slice(0, PACK_CAPS.issues) };
}

function shapeIssue(issue: v.BaseIssue<unknown>): PackIssue {
  const path = v.getDotPath(issue) ?? '';
  return { path, code: shapeCode(issue, path), message: `${path || 'pack'}: ${issue.message}` };
}

function shapeCode(issue: v.BaseIssue<unknown>, path: string): string {
  if (path === 'format') return 'format';
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'unknown-key';
    return issue.received === 'undefined' ? 'missing-key' : 'type';
  }
  if (issue.kind === 'validation') return 'malformed';
  return issue.type === 'picklist' || issue.type === 'literal' ? 'not-allowed' : 'type';
}
