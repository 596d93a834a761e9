import { browser } from 'wxt/browser';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  storedKey,
  withChange,
  type Settings,
  type SettingsChange,
} from '../../messaging/settings.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { storageError } from './storage-error.ts';

/** The one writer of settings. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Writes the keys that `change` names, made from what stands there now. Returns all settings. */
  change(change: SettingsChange | ((now: Settings) => SettingsChange)): Promise<Settings>;
  /** Runs `remove`, which takes the settings away with all the rest; the defaults hold from then on. */
  reset(remove: () => Promise<void>): Promise<void>;
}

/** Two windows may write at once: each write waits for the one before, and leaves the other keys alone. */
export function openSettings(onChange: (before: Settings, after: Settings) => Promise<void>): SettingsStore {
  const inTurn = oneAtATime();
  return {
    read: loadSettings,
    change: (wanted) =>
      inTurn(async () => {
        const before = await loadSettings();
        const change = typeof wanted === 'function' ? wanted(before) : wanted;
        const after = withChange(before, change);
        await write(after, Object.keys(change) as (keyof Settings)[]);
        await onChange(before, after);
        return after;
      }),
    reset: (remove) =>
      inTurn(async () => {
        const before = await loadSettings();
        await remove();
        await onChange(before, DEFAULT_SETTINGS);
      }),
  };
}

async function write(settings: Settings, keys: (keyof Settings)[]): Promise<void> {
  try {
    await browser.storage.local.set(Object.fromEntries(keys.map((key) => [storedKey(key), settings[key]])));
  } catch (cause) {
    throw storageError(cause, 'save your settings');
  }
}
