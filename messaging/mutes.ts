import type { Mention } from '../core/detection/mention.ts';

/** A term that the reader does not want marked, on one site or on all. */
export interface Mute {
  /** See `termOf`. */
  term: string;
  /** What it was called when it was muted. */
  name: string;
  /** Host name, or null for everywhere. */
  site: string | null;
}

/** More than a reader would look through. */
export const MOST_MUTES = 500;
const LONGEST = 300;

/** What all mentions of the same thing have in common: the entity's id, or kind and name where it is not known. */
export function termOf(mention: Pick<Mention, 'entity' | 'kind' | 'surface' | 'unlisted'>): string {
  const { entity, kind, surface, unlisted } = mention;
  return entity ?? `${kind} ${unlisted?.name ?? surface}`;
}

/** The terms that are not marked on a site. */
export function mutedOn(mutes: readonly Mute[], site: string): string[] {
  return mutes.flatMap((mute) => (mute.site === null || mute.site === site ? mute.term : []));
}

/** The list with a mute put in or taken out; putting it in twice changes nothing. */
export function withMute(mutes: readonly Mute[], mute: Mute, isMuted: boolean): Mute[] {
  const others = mutes.filter(({ term, site }) => term !== mute.term || site !== mute.site);
  return isMuted ? [...others, mute].slice(-MOST_MUTES) : others;
}

export function isMute(value: unknown): value is Mute {
  if (typeof value !== 'object' || value === null) return false;
  const { term, name, site } = value as Record<string, unknown>;
  return isText(term) && isText(name) && (site === null || isText(site));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
