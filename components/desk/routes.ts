import { MOST_CHIPS } from '../../core/insight/compare.ts';
import { KINDS, type EntityId } from '../../core/knowledge/entity.ts';

/** What the desk shows. It stands in the address after `#`, so that back and forward work and a place can be kept. */
export type Route =
  | { page: 'start' }
  | { page: 'search'; text: string }
  | { page: 'entity'; id: EntityId }
  | { page: 'text' }
  | { page: 'compare'; ids: EntityId[] }
  /** Names nothing that could exist. */
  | { page: 'nowhere'; text: string };

const COMPARE = 'compare';

export function routeOf(hash: string): Route {
  const path = decode(hash.replace(/^#?\/?/, ''));
  if (path === '') return { page: 'start' };
  if (path === 'text') return { page: 'text' };
  if (path === COMPARE || path.startsWith(`${COMPARE}/`)) {
    const ids = path
      .slice(COMPARE.length + 1)
      .split(',')
      .filter(isEntityId);
    return { page: 'compare', ids: [...new Set(ids)].slice(0, MOST_CHIPS) };
  }
  if (path.startsWith('search/')) return { page: 'search', text: path.slice('search/'.length) };
  return isEntityId(path) ? { page: 'entity', id: path } : { page: 'nowhere', text: path };
}

/** Chips side by side; none yet where `ids` is empty. */
export function compareHash(ids: readonly EntityId[]): string {
  return `#/${[COMPARE, ids.map(encodeURI).join(',')].filter(Boolean).join('/')}`;
}

export function searchHash(text: string): string {
  return `#/search/${encodeURIComponent(text)}`;
}

/** An id as a reader would look it up: `chip/nvidia-h100` as `nvidia h100`. */
export function wordsOf(path: string): string {
  return path
    .slice(path.indexOf('/') + 1)
    .replaceAll(/[-/]+/g, ' ')
    .trim();
}

function isEntityId(path: string): path is EntityId {
  return KINDS.some((kind) => path.startsWith(`${kind}/`) && path.length > kind.length + 1);
}

/** An address that a reader typed can hold a stray percent sign. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
