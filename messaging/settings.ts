import { browser } from 'wxt/browser';
import type { Mention } from '../core/detection/mention.ts';
import { isMute, mutedOn, MOST_MUTES, type Mute } from './mutes.ts';

export type MarkedKind = Mention['kind'];
/** How sure we must be before we mark: few and certain, the usual, or whatever was found. */
export type Strictness = 'careful' | 'balanced' | 'everything';
/** All mentions, the first of an entity in each section, or none. Contradictions are marked in any case. */
export type Density = 'all' | 'first' | 'none';
export type MarkStyle = 'line' | 'dotted' | 'wash' | 'bold';
export type Theme = 'auto' | 'light' | 'dark';
export type LocaleChoice = 'auto' | 'en' | 'it';

/** What a reader chose. Each of these is a key of its own in `storage.local`. */
export interface Settings {
  kinds: Record<MarkedKind, boolean>;
  /** Mark what no pack knows, but its name tells. */
  marksUnlisted: boolean;
  strictness: Strictness;
  density: Density;
  styles: Record<MarkedKind, MarkStyle>;
  theme: Theme;
  locale: LocaleChoice;
  isPaused: boolean;
  /** Match patterns of granted sites that are left alone for now. */
  pausedSites: string[];
  /** Terms that are not marked. */
  muted: Mute[];
}

/** What changes; of the two records only the kinds named. */
export type SettingsChange = Partial<
  Omit<Settings, 'kinds' | 'styles'> & {
    kinds: Partial<Settings['kinds']>;
    styles: Partial<Settings['styles']>;
  }
>;

/** The part that changes how pages look. */
type MarkSettings = Pick<
  Settings,
  'kinds' | 'marksUnlisted' | 'strictness' | 'density' | 'styles' | 'theme' | 'muted'
>;

/** What a page script needs to mark a page: of the muted terms, those of its site. */
export type PageSettings = Omit<MarkSettings, 'muted'> & { muted: string[] };

export const MARKED_KINDS = ['chip', 'architecture', 'organization', 'person', 'model'] as const;

export const DEFAULT_SETTINGS: Settings = {
  kinds: forEachKind(true),
  marksUnlisted: true,
  strictness: 'balanced',
  density: 'all',
  styles: forEachKind('line'),
  theme: 'auto',
  locale: 'auto',
  isPaused: false,
  pausedSites: [],
  muted: [],
};

type Key = keyof Settings;
const KEYS = Object.keys(DEFAULT_SETTINGS) as Key[];

/** Whether a value may stand under a key. */
const FITS: { [K in Key]: (value: unknown) => value is Settings[K] } = {
  kinds: (value): value is Settings['kinds'] => isForEachKind(value, (one) => typeof one === 'boolean'),
  marksUnlisted: (value): value is boolean => typeof value === 'boolean',
  strictness: oneOf('careful', 'balanced', 'everything'),
  density: oneOf('all', 'first', 'none'),
  styles: (value): value is Settings['styles'] =>
    isForEachKind(value, oneOf('line', 'dotted', 'wash', 'bold')),
  theme: oneOf('auto', 'light', 'dark'),
  locale: oneOf('auto', 'en', 'it'),
  isPaused: (value): value is boolean => typeof value === 'boolean',
  pausedSites: (value): value is string[] => Array.isArray(value) && value.every(isSitePattern),
  muted: (value): value is Mute[] =>
    Array.isArray(value) && value.length <= MOST_MUTES && value.every(isMute),
};

/** A match pattern of a whole site. What else browsers take as a pattern is no news site. */
const SITE = /^(?:https?|\*):\/\/(?:\*|(?:\*\.)?[^*/\s]+)\/\*$/;
/** A host has at most 253 characters. */
const MAX_PATTERN = 300;

/**
 * The settings in what was stored or read from a file. What is missing takes its default; what does not fit does too,
 * and its key is named in `dropped`. In the two records each kind counts by itself: `kinds.chip`.
 */
export function readSettings(json: unknown): { settings: Settings; dropped: string[] } {
  const settings = structuredClone(DEFAULT_SETTINGS);
  if (!isRecord(json)) return { settings, dropped: json === undefined ? [] : ['.'] };
  const known = KEYS.flatMap((key) => (key in json ? take(settings, key, json[key]) : []));
  const unknown = Object.keys(json).filter((key) => !KEYS.some((one) => one === key));
  return { settings, dropped: [...known, ...unknown] };
}

export function isSitePattern(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_PATTERN && SITE.test(value);
}

/** The settings with a change applied. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  return {
    ...settings,
    ...change,
    kinds: { ...settings.kinds, ...change.kinds },
    styles: { ...settings.styles, ...change.styles },
  };
}

export function marksIn(settings: Settings): MarkSettings {
  const { kinds, marksUnlisted, strictness, density, styles, theme, muted } = settings;
  return { kinds, marksUnlisted, strictness, density, styles, theme, muted };
}

/** What a page of this host needs to know, and no more: it could read what its reader mutes elsewhere. */
export function pageSettingsOf(settings: Settings, site: string): PageSettings {
  return { ...marksIn(settings), muted: mutedOn(settings.muted, site) };
}

const PREFIX = 'settings.';
/** Where a setting lies in `storage.local`. One key each, so that a write leaves the others as they are. */
export function storedKey(key: Key): string {
  return PREFIX + key;
}

/**
 * Reads the stored settings; extension pages may do so without waiting for the background. Where the browser refuses to
 * read its storage the defaults hold, so that pages still open and articles are still annotated.
 */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local
    .get<Record<string, unknown>>(KEYS.map(storedKey))
    .catch(() => ({}));
  const bare = Object.entries(stored).map(([key, value]) => [key.slice(PREFIX.length), value]);
  return readSettings(Object.fromEntries(bare)).settings;
}

/** Milliseconds after which a storage that does not answer counts as silent: in a damaged profile it never does. */
const SILENCE = 1500;

/**
 * The same for a page that must show something: where the storage is silent the defaults hold, and `isSilent` tells so.
 * Not for whoever acts on the settings, since a storage that is only slow may yet tell that the reader has paused us.
 */
export async function loadSettingsInTime(): Promise<{ settings: Settings; isSilent: boolean }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), SILENCE)),
  );
  const settings = await Promise.race([loadSettings(), silence]);
  clearTimeout(timer);
  return { settings: settings ?? DEFAULT_SETTINGS, isSilent: settings === undefined };
}

/** Tells the settings whenever any window changes them. Returns the function that ends it. */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEYS.some((key) => storedKey(key) in changes)) void loadSettings().then(tell);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Puts a value in its place where it fits; returns what was dropped. */
function take<K extends Key>(settings: Settings, key: K, value: unknown): string[] {
  if (key === 'kinds' || key === 'styles') return takeEach(settings, key, value);
  if (!FITS[key](value)) return [key];
  settings[key] = value;
  return [];
}

function takeEach(settings: Settings, key: 'kinds' | 'styles', value: unknown): string[] {
  if (!isRecord(value)) return [key];
  return Object.entries(value).flatMap(([kind, one]) => {
    const merged = { ...settings[key], [kind]: one };
    if (!FITS[key](merged)) return [`${key}.${kind}`];
    Object.assign(settings[key], merged);
    return [];
  });
}

function forEachKind<T>(value: T): Record<MarkedKind, T> {
  return { chip: value, architecture: value, organization: value, person: value, model: value };
}

function isForEachKind(value: unknown, fits: (one: unknown) => boolean): boolean {
  if (!isRecord(value) || Object.keys(value).length !== MARKED_KINDS.length) return false;
  return MARKED_KINDS.every((kind) => fits(value[kind]));
}

function oneOf<T extends string>(...choices: T[]): (value: unknown) => value is T {
  return (value): value is T => choices.some((choice) => choice === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
