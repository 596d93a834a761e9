import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSitePattern,
  loadSettings,
  loadSettingsInTime,
  readSettings,
  storedKey,
  watchSettings,
  withChange,
} from '../../messaging/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('reading settings', () => {
  it.each([
    ['nothing', undefined, []],
    ['nothing of ours', {}, []],
    ['no record', 'dark', ['.']],
    ['a list', [], ['.']],
  ])('gives the defaults for %s', (_, json, dropped) => {
    expect(readSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, dropped });
  });

  it('takes what fits', () => {
    const settings = {
      kinds: { chip: true, architecture: false, organization: true, person: false, model: true },
      marksUnlisted: false,
      strictness: 'careful',
      density: 'first',
      styles: { chip: 'wash', architecture: 'line', organization: 'dotted', person: 'bold', model: 'line' },
      theme: 'dark',
      locale: 'it',
      isPaused: true,
      pausedSites: ['https://news.test/*', '*://*.example.org/*'],
      muted: [{ term: 'chip/nvidia-h100', name: 'NVIDIA H100', site: null }],
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, dropped: [] });
  });

  it.each([
    ['what no pack knows', { marksUnlisted: 'yes' }, 'marksUnlisted'],
    ['strictness', { strictness: 'lax' }, 'strictness'],
    ['density', { density: true }, 'density'],
    ['theme', { theme: null }, 'theme'],
    ['locale', { locale: 'fr' }, 'locale'],
    ['pause', { isPaused: 'yes' }, 'isPaused'],
    ['sites', { pausedSites: ['news.test'] }, 'pausedSites'],
    ['kinds', { kinds: 'chip' }, 'kinds'],
    ['a kind', { kinds: { chip: 1 } }, 'kinds.chip'],
    ['a style', { styles: { model: 'blink' } }, 'styles.model'],
    ['an unknown kind', { kinds: { system: true } }, 'kinds.system'],
    ['an unknown key', { colour: 'red' }, 'colour'],
  ])('drops and names what does not fit: %s', (_, json, key) => {
    expect(readSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, dropped: [key] });
  });

  it('keeps what fits beside what does not', () => {
    const { settings, dropped } = readSettings({ kinds: { chip: false, model: 'no' }, theme: 'light' });
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'light',
      kinds: { ...DEFAULT_SETTINGS.kinds, chip: false },
    });
    expect(dropped).toEqual(['kinds.model']);
  });

  it('never changes the defaults', () => {
    readSettings({ kinds: { chip: false }, pausedSites: ['https://a.test/*'] }).settings.kinds.model = false;
    expect(readSettings({}).settings.kinds).toMatchObject({ chip: true, model: true });
  });
});

describe('a site', () => {
  it.each(['https://news.test/*', 'http://127.0.0.1/*', '*://*.example.org/*', 'https://*/*'])(
    'is %s',
    (one) => {
      expect(isSitePattern(one)).toBe(true);
    },
  );

  it.each([
    'news.test',
    'https://news.test/',
    'https://news.test/path/*',
    'file:///*',
    '<all_urls>',
    'https://a*b/*',
    7,
  ])('is not %s', (one) => {
    expect(isSitePattern(one)).toBe(false);
  });
});

describe('a change', () => {
  it('of some kinds leaves the others', () => {
    const settings = withChange(DEFAULT_SETTINGS, { kinds: { chip: false }, styles: { model: 'bold' } });
    expect(settings.kinds).toEqual({ ...DEFAULT_SETTINGS.kinds, chip: false });
    expect(settings.styles).toEqual({ ...DEFAULT_SETTINGS.styles, model: 'bold' });
  });
});

describe('stored settings', () => {
  it('are read as they were written, one key each', async () => {
    await fakeBrowser.storage.local.set({ [storedKey('theme')]: 'dark', [storedKey('density')]: 'nonsense' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('are the defaults where the storage never answers, and that is told', async () => {
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => {}));
    const reading = loadSettingsInTime();
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await reading).toEqual({ settings: DEFAULT_SETTINGS, isSilent: true });
    vi.restoreAllMocks();
    expect(await loadSettingsInTime()).toEqual({ settings: DEFAULT_SETTINGS, isSilent: false });
  });

  it('are told to whoever watches, until it stops, and nothing else is', async () => {
    const tell = vi.fn();
    const stop = watchSettings(tell);
    await fakeBrowser.storage.local.set({ packs: {} });
    await fakeBrowser.storage.local.set({ [storedKey('isPaused')]: true });
    await vi.waitFor(() =>
      expect(tell).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, isPaused: true }),
    );
    stop();
    await fakeBrowser.storage.local.set({ [storedKey('isPaused')]: false });
    expect(tell).toHaveBeenCalledOnce();
  });
});
