import type { PackStatus, SiteStatus } from '../../messaging/calls.ts';
import type { Mute } from '../../messaging/mutes.ts';
import type { Settings, SettingsChange } from '../../messaging/settings.ts';
import type { MessageKey, Phrases, Sentence } from '../phrases/phrases.ts';

export type SectionId = 'sites' | 'packs' | 'marks' | 'look' | 'language' | 'privacy' | 'about';

/** The sections in their order, by the hash that leads to each. */
export const SECTIONS: [SectionId, MessageKey][] = [
  ['sites', 'options_sites'],
  ['packs', 'options_packs'],
  ['marks', 'options_marks'],
  ['look', 'options_look'],
  ['language', 'options_language'],
  ['privacy', 'options_privacy'],
  ['about', 'options_about'],
];

/** What the last act came to, told in the section where it was done. */
export interface Note {
  section: SectionId;
  words: Sentence;
  /** Done, not done though nothing failed, or failed. */
  tone: 'good' | 'note' | 'bad';
}

/** What the page shows. Null is not known yet, or could not be found out: then a note tells so. */
export interface View {
  settings: Settings;
  sites: SiteStatus[] | null;
  packs: PackStatus[] | null;
  bytes: number | null;
  version: string;
  current: SectionId;
  notes: Note[];
}

export interface Acts {
  /** `section`: where a failure is told. */
  onChange: (change: SettingsChange, section: SectionId) => void;
  /** Asks the browser for sites: must run inside the click. */
  onGrant: (origins: string[]) => void;
  onRevoke: (pattern: string) => void;
  onPause: (pattern: string, isPaused: boolean) => void;
  onUnmute: (mute: Mute) => void;
  onExport: () => void;
  onReset: () => void;
}

/** What every section gets. */
export interface PartProps {
  view: View;
  acts: Acts;
  phrases: Phrases;
}
