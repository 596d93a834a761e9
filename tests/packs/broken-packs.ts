import { readFileSync } from 'node:fs';
import { PACK_CAPS } from '../../core/knowledge/pack-caps.ts';
import broken from '../fixtures/broken-packs.json' with { type: 'json' };

/** A good pack with one thing put elsewhere, and the first issue for which it is refused. */
interface Broken {
  /** Where something is put; it is deleted where there is no `value`. */
  at: string;
  value?: unknown;
  /** Where the issue lies, if not there. */
  path?: string;
  code: string;
  /** The message without the path it begins with. */
  message: string;
}

const GOOD = readFileSync(new URL('../fixtures/packs/valid-sample.json', import.meta.url), 'utf8');

export const BROKEN: Record<string, Broken> = {
  ...broken,
  'with more names than the cap': {
    at: 'entities.0.names',
    value: Array.from({ length: 201 }, (_, i) => ({ text: `N1 ${i}`, role: 'alias' })),
    code: 'over-cap',
    message: `201 is more than the cap "namesPerEntity" of ${PACK_CAPS.namesPerEntity}`,
  },
  'with a note longer than the cap': {
    at: 'entities.1.facts.0.note',
    value: 'long '.repeat(500),
    code: 'over-cap',
    message: '2500 is more than the cap "string" of 2000',
  },
  'with a background that is too long': {
    at: 'entities.3.background.texts.en',
    value: 'Makes chips. '.repeat(50),
    code: 'over-cap',
    message: `650 is more than the cap "backgroundText" of ${PACK_CAPS.backgroundText}`,
  },
};

/** The good pack, with one thing put elsewhere. */
export function breakPack({ at, value }: Pick<Broken, 'at' | 'value'>): unknown {
  const pack: unknown = JSON.parse(GOOD);
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), pack);
  if (!isRecord(place)) throw new Error(`${at}: not in the good pack`);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return pack;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
