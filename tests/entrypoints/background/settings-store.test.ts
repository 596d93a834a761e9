import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followSettings } from '../../../entrypoints/background/follow-settings.ts';
import { openSettings } from '../../../entrypoints/background/settings-store.ts';
import { DEFAULT_SETTINGS, withChange, type SettingsChange } from '../../../messaging/settings.ts';

const nothing = async (): Promise<void> => {};
beforeEach(() => fakeBrowser.reset());

describe('the store of settings', () => {
  it('writes only the keys that change', async () => {
    await openSettings(nothing).change({ theme: 'dark' });
    expect(await fakeBrowser.storage.local.get()).toEqual({ 'settings.theme': 'dark' });
  });

  it('loses no write of two windows that write at once', async () => {
    const store = openSettings(nothing);
    await Promise.all([
      store.change({ kinds: { chip: false } }),
      store.change({ kinds: { model: false } }),
      store.change({ theme: 'light' }),
      store.change(({ pausedSites }) => ({ pausedSites: [...pausedSites, 'https://a.test/*'] })),
      store.change(({ pausedSites }) => ({ pausedSites: [...pausedSites, 'https://b.test/*'] })),
    ]);
    expect(await store.read()).toEqual({
      ...DEFAULT_SETTINGS,
      kinds: { ...DEFAULT_SETTINGS.kinds, chip: false, model: false },
      theme: 'light',
      pausedSites: ['https://a.test/*', 'https://b.test/*'],
    });
  });

  it('tells what was and what is', async () => {
    const told = vi.fn(nothing);
    await openSettings(told).change({ density: 'first' });
    expect(told).toHaveBeenCalledExactlyOnceWith(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, density: 'first' });
  });

  it('fails with a code, tells nothing and goes on', async () => {
    const told = vi.fn(nothing);
    const store = openSettings(told);
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full);
    await expect(store.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'storage-full' });
    expect(told).not.toHaveBeenCalled();
    expect(await store.change({ theme: 'dark' })).toHaveProperty('theme', 'dark');
  });

  it('has the defaults after a reset, and tells so', async () => {
    const told = vi.fn(nothing);
    const store = openSettings(told);
    const before = await store.change({ theme: 'dark' });
    await store.reset(() => fakeBrowser.storage.local.clear());
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    expect(told).toHaveBeenLastCalledWith(before, DEFAULT_SETTINGS);
  });
});

const NOTHING = { registered: 0, opened: 0, stopped: 0, told: [] as unknown[] };

async function follow(change: SettingsChange): Promise<typeof NOTHING> {
  const told: unknown[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_: number, message: unknown) => {
    told.push((message as { call: string }).call);
    return { ok: null };
  });
  const count = { reconcile: 0, annotateOpen: 0, stopOthers: 0 };
  const sites = {
    reconcile: async () => (count.reconcile++, []),
    annotateOpen: async () => void count.annotateOpen++,
    stopOthers: async () => void count.stopOthers++,
  };
  const onBug = (error: unknown): void => void told.push(error);
  const doors = { sites, knowledge: async () => 'k1', onBug };
  await followSettings(DEFAULT_SETTINGS, withChange(DEFAULT_SETTINGS, change), doors);
  await new Promise((resolve) => setTimeout(resolve));
  const { reconcile: registered, annotateOpen: opened, stopOthers: stopped } = count;
  return { registered, opened, stopped, told };
}
describe('a change of settings', () => {
  const sitesMoved = { registered: 1, opened: 1, stopped: 1, told: [] };

  it.each<[string, SettingsChange, typeof NOTHING]>([
    ['that changes nothing', { density: 'all' }, NOTHING],
    ['of kinds', { kinds: { chip: false } }, { ...NOTHING, told: ['settings.changed'] }],
    [
      'of what is muted',
      { muted: [{ term: 'chip/a', name: 'A', site: null }] },
      { ...NOTHING, told: ['settings.changed'] },
    ],
    ['of density', { density: 'none' }, { ...NOTHING, told: ['settings.changed'] }],
    ['of a style', { styles: { model: 'wash' } }, { ...NOTHING, told: ['settings.changed'] }],
    ['of language', { locale: 'it' }, { ...NOTHING, told: ['knowledge.changed'] }],
    ['that pauses', { isPaused: true }, sitesMoved],
    ['of paused sites', { pausedSites: ['https://a.test/*'] }, sitesMoved],
  ])('%s reaches what it concerns', async (_, change, expected) => {
    expect(await follow(change)).toEqual(expected);
  });
});
