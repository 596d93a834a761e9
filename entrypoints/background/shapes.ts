import { KINDS } from '../../core/knowledge/entity.ts';
import type { CallName } from '../../messaging/calls.ts';
import { isMute } from '../../messaging/mutes.ts';
import { RULE_BY_NAME } from '../../messaging/paint-rules.ts';
import { isSitePattern, readSettings } from '../../messaging/settings.ts';

/** Whether params have the shape of their call, by call: pages can send anything. */
export type Shapes<T extends 'page' | 'own'> = Record<CallName<T>, (params: Fields) => boolean>;
export type Fields = Record<string, unknown>;

/** Ids that one call may ask for, and the longest id. */
const MAX_IDS = 500;
const MAX_ID = 200;
/** Longest text that is looked up, and most hits at once. */
const MAX_SEARCH = 200;
const MAX_HITS = 100;
/** No page has more marks than this; it bounds what a badge is asked to show. */
const MAX_COUNT = 1_000_000;

export const PAGE_SHAPES: Shapes<'page'> = {
  'page.open': hasLanguage,
  'gazetteer.get': hasLanguage,
  'facts.get': ({ ids }) => Array.isArray(ids) && ids.length <= MAX_IDS && ids.every(isEntityId),
  'page.analyse': isAnything,
  'page.paint': hasHighlights,
  'page.unpaint': hasHighlights,
  'page.hint': isAnything,
  'page.card': isAnything,
  'desk.open': ({ id }) => isEntityId(id),
  'page.report': ({ mentions, contradicted }) =>
    isCount(mentions, MAX_COUNT) && isCount(contradicted, MAX_COUNT),
};

export const OWN_SHAPES: Shapes<'own'> = {
  'tab.annotate': ({ tabId }) => isCount(tabId, Number.MAX_SAFE_INTEGER),
  'knowledge.status': isAnything,
  'sites.reconcile': isAnything,
  'sites.list': isAnything,
  'sites.pause': ({ pattern, isPaused }) => isSitePattern(pattern) && typeof isPaused === 'boolean',
  'term.mute': ({ mute, isMuted }) => isMute(mute) && typeof isMuted === 'boolean',
  'settings.get': isAnything,
  'settings.set': ({ change }) => change !== undefined && readSettings(change).dropped.length === 0,
  'entities.search': ({ text, limit }) =>
    typeof text === 'string' && text.length <= MAX_SEARCH && isCount(limit, MAX_HITS),
  'entities.get': ({ id }) => isEntityId(id),
  'entities.list': ({ kind }) => KINDS.some((one) => one === kind),
  'text.prepare': hasLanguage,
  'storage.usage': isAnything,
  'storage.reset': isAnything,
  'storage.export': isAnything,
};

/** No page needs more than all that there are. */
function hasHighlights({ names }: Fields): boolean {
  return (
    Array.isArray(names) && names.length <= RULE_BY_NAME.size && names.every((name) => RULE_BY_NAME.has(name))
  );
}

function isAnything(): boolean {
  return true;
}

/** A BCP 47 tag or nothing; the longest that the standard asks implementations to keep is 35. */
function hasLanguage({ language }: Fields): boolean {
  return language === null || (typeof language === 'string' && /^[a-z0-9-]{1,35}$/i.test(language));
}

function isEntityId(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > MAX_ID) return false;
  return KINDS.some((kind) => value.startsWith(`${kind}/`) && value.length > kind.length + 1);
}

function isCount(value: unknown, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
