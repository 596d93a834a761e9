import * as v from 'valibot';
import { stepsOfJson, type PackIssue } from './json-rules.ts';
import { PACK_FORMAT, type Pack } from './pack.ts';
import { PACK_CAPS } from './pack-caps.ts';
import { stepsOfPack } from './pack-rules.ts';
import { entitySchema, headSchema, sourceSchema } from './pack-schema.ts';

export type PackReading = { ok: true; pack: Pack } | { ok: false; issues: PackIssue[] };

/** Foreign JSON becomes a pack, or a list of what is wrong with it (at most `PACK_CAPS.issues`). Never throws. */
export function readPack(json: unknown): PackReading {
  const steps = packReading(json);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, a row of the pack each, between which the caller may do something else. */
export function* packReading(json: unknown): Generator<void, PackReading> {
  const unsafe = yield* stepsOfJson(json);
  if (unsafe.length > 0) return refused(unsafe);
  const head = v.safeParse(headSchema, json);
  if (!head.success) return refused(head.issues.map((issue) => shapeIssue(issue)));
  const sources = yield* rowsOf('sources', sourceSchema, head.output.sources);
  const entities = yield* rowsOf('entities', entitySchema, head.output.entities);
  const misshapen = [...sources.issues, ...entities.issues];
  if (misshapen.length > 0) return refused(misshapen.map((issue) => withNews(issue, head.output.format)));
  const pack = { ...head.output, sources: sources.rows, entities: entities.rows };
  const issues = yield* stepsOfPack(pack);
  return issues.length > 0 ? refused(issues) : { ok: true, pack };
}

type Row = v.GenericSchema;

/** The rows that have their shape, and what is wrong with the others. */
function* rowsOf<T extends Row>(
  list: string,
  schema: T,
  items: readonly unknown[],
): Generator<void, { rows: v.InferOutput<T>[]; issues: PackIssue[] }> {
  const rows: v.InferOutput<T>[] = [];
  const issues: PackIssue[] = [];
  for (const [at, item] of items.entries()) {
    if (issues.length >= PACK_CAPS.issues) break;
    const row = v.safeParse(schema, item);
    if (row.success) rows.push(row.output);
    else issues.push(...row.issues.map((issue) => shapeIssue(issue, `${list}.${at}`)));
    yield;
  }
  return { rows, issues };
}

function refused(issues: PackIssue[]): PackReading {
  return { ok: false, issues: issues.slice(0, PACK_CAPS.issues) };
}

function shapeIssue(issue: v.BaseIssue<unknown>, row = ''): PackIssue {
  const path = [row, v.getDotPath(issue) ?? ''].filter(Boolean).join('.');
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

/** A pack in a newer minor version is read as long as it has nothing new; where it has, the issue tells why. */
function withNews(issue: PackIssue, format: string): PackIssue {
  const isNewer = Number(format.split('.')[1]) > Number(PACK_FORMAT.split('.')[1]);
  if (!isNewer || !['unknown-key', 'not-allowed'].includes(issue.code)) return issue;
  return { ...issue, message: `${issue.message} (the pack is in format ${format}; known is ${PACK_FORMAT})` };
}
