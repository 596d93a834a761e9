import { writeLine } from '../annotate/output.mjs';
import { comparePacks } from './compare-packs.mjs';
import { requirePack } from './read-file.mjs';

/** @typedef {import('./compare-packs.mjs').PackChanges} PackChanges */
/** @typedef {import('./compare-packs.mjs').EntityChanges} EntityChanges */
/** @typedef {import('../../core/knowledge/entity.ts').Fact} Fact */

/**
 * What the second pack changes of the first: `+` what is new, `-` what is gone, `~` what is different.
 * @param {{ files: string[], isJson: boolean }} request
 * @param {typeof import('./core.ts')} core
 */
export async function compareFiles({ files: [before = '', after = ''], isJson }, core) {
  const { pack: old } = await requirePack(before, core);
  const { pack: now } = await requirePack(after, core);
  const changes = comparePacks(old, now);
  await writeLine(isJson ? JSON.stringify(changes) : readable(changes));
  return true;
}

/** @param {PackChanges} changes */
function readable({ head, sources, added, removed, changed }) {
  const lines = [
    ...Object.entries(head).map(([key, { from, to }]) => `~ ${key}: ${told(from)} → ${told(to)}`),
    ...marked(sources, 'source', ({ id }) => id),
    ...added.map((id) => `+ ${id}`),
    ...removed.map((id) => `- ${id}`),
    ...changed.flatMap(entityLines),
  ];
  return lines.length > 0 ? lines.join('\n') : 'no difference';
}

/** @param {EntityChanges} changes */
function entityLines({ id, fields, names, facts, events }) {
  const lines = [
    ...fields.map((field) => `~ ${field}`),
    ...marked(names, 'name', ({ text, role }) => `${text} (${role})`),
    ...marked(facts, 'fact', factText),
    ...marked(events, 'event', ({ type, date, counterpart }) => [type, date, counterpart].join(' ').trim()),
  ];
  return [`~ ${id}`, ...lines.map((line) => `    ${line}`)];
}

/** @param {Fact} fact */
function factText({ property, value, basis, stage, from, to, confidence, sources }) {
  const time = from || to ? ` ${from ?? '…'}–${to ?? '…'}` : '';
  const on = [...Object.values(basis ?? {}), ...(stage ? [stage] : [])].map((part) => ` ${part}`).join('');
  return `${property}${on}: ${told(value)}${time}, ${confidence}, ${sources.length} sources`;
}

/**
 * @template T
 * @param {import('./compare-packs.mjs').Changes<T>} changes
 * @param {string} what
 * @param {(item: T) => string} textOf
 */
function marked({ added, removed, changed }, what, textOf) {
  return [
    ...added.map((item) => `+ ${what} ${textOf(item)}`),
    ...removed.map((item) => `- ${what} ${textOf(item)}`),
    ...changed.map(({ from, to }) => `~ ${what} ${changeText(from, to, textOf)}`),
  ];
}

/**
 * @template T
 * @param {T} from
 * @param {T} to
 * @param {(item: T) => string} textOf
 */
function changeText(from, to, textOf) {
  const [old, now] = [textOf(from), textOf(to)];
  return old === now ? `${now} (in what the file alone shows)` : `${old} → ${now}`;
}

/** @param {unknown} value */
function told(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
