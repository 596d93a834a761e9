import sheet from '../../components/settings/settings.css?inline';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import type { Acts, View } from '../../components/settings/view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../messaging/settings.ts';
import { MUTES } from './popups.tsx';
import type { Specimen, SpecimenSet } from './specimen.tsx';

const nothing = () => {};
const ACTS: Acts = {
  onChange: nothing,
  onGrant: nothing,
  onRevoke: nothing,
  onPause: nothing,
  onUnmute: nothing,
  onExport: nothing,
  onReset: nothing,
};

const SETTINGS_CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  kinds: { ...DEFAULT_SETTINGS.kinds, person: false },
  styles: { chip: 'line', architecture: 'dotted', organization: 'wash', person: 'line', model: 'bold' },
  theme: 'dark',
  isPaused: true,
};

const VIEW: View = {
  settings: { ...DEFAULT_SETTINGS, muted: MUTES },
  sites: [
    { pattern: 'https://*.news.example/*', isGranted: true, isPaused: false },
    { pattern: 'https://slow.example/*', isGranted: true, isPaused: true },
    {
      pattern: 'http://a-host-whose-name-is-longer-than-any-row-is-wide.old.example/*',
      isGranted: false,
      isPaused: true,
    },
  ],
  packs: [
    {
      id: 'sample',
      version: '2026.11.25',
      title: 'Chips that do not exist',
      date: '2026-11-25',
      license: 'CC0-1.0',
      attribution: ['Written for the gallery.'],
      entities: 1826,
      bytes: 3_800_000,
    },
  ],
  bytes: 5_000_000,
  version: '0.1.0',
  current: 'sites',
  notes: [
    {
      section: 'sites',
      words: { key: 'options_site_added', values: { site: 'news.example' } },
      tone: 'good',
    },
    {
      section: 'sites',
      words: { key: 'options_site_declined', values: { site: 'old.example' } },
      tone: 'note',
    },
    { section: 'look', words: { key: 'options_error_gone', values: { code: 'gone' } }, tone: 'bad' },
  ],
};

function settings(name: string, view: Partial<View>, act?: Specimen['act']): Specimen {
  return {
    name,
    draw: (phrases) => (
      <div class="gloss">
        <SettingsPage view={{ ...VIEW, ...view }} acts={ACTS} phrases={phrases} />
      </div>
    ),
    ...(act ? { act } : {}),
  };
}

/** The question that stands between the button and the loss of everything. */
function askToReset(root: ShadowRoot): void {
  root.querySelector<HTMLButtonElement>('#privacy > button')?.click();
}

export const SETTINGS: SpecimenSet = {
  title: 'Settings',
  width: 'page',
  sheet,
  specimens: [
    settings('Sites, packs, notes', {}, askToReset),
    settings('Nothing there, changed looks', {
      settings: SETTINGS_CHANGED,
      sites: [],
      packs: [],
      current: 'look',
      notes: [],
    }),
  ],
};
