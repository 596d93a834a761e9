import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSites, type Sites } from '../../../entrypoints/background/sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../messaging/settings.ts';

/** The part of a registration by which the fake browser knows it. */
type Registered = { id: string };

let registered: Map<string, Registered>;
let origins: string[];
let run: ReturnType<typeof vi.fn>;
let settings: Settings;
let told: { tabId: number; message: unknown }[];

/** Sites by tab id; only pages that are granted show their address. */
const OPEN: Record<number, string> = {
  1: 'https://news.test',
  2: 'https://other.test',
  3: 'http://127.0.0.1',
};

beforeEach(() => {
  fakeBrowser.reset();
  settings = DEFAULT_SETTINGS;
  registered = new Map();
  origins = [];
  told = [];
  run = vi.fn(async () => []);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    permissions: ['storage'],
    origins,
  }));
  const { scripting } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [...registered.values()] as never,
  );
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts: Registered[]) => {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  });
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts: Registered[]) => {
    for (const script of scripts) {
      if (!registered.has(script.id)) throw new Error(`Script with ID '${script.id}' does not exist`);
      registered.set(script.id, { ...registered.get(script.id), ...script });
    }
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async (filter?: { ids?: string[] }) => {
    for (const id of filter?.ids ?? registered.keys()) registered.delete(id);
  });
  vi.spyOn(scripting, 'executeScript').mockImplementation(run as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url }: { url?: string | string[] }) => {
    const tabs = Object.entries(OPEN).filter(
      ([, site]) => url === undefined || [url].flat().includes(`${site}/*`),
    );
    return tabs.map(([id]) => ({ id: Number(id) })) as never;
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId: number, message: unknown) => {
    told.push({ tabId, message });
    if (tabId === 2) throw new Error('Could not establish connection. Receiving end does not exist.');
    return { ok: null };
  });
});

function sitesFor(): Sites {
  return openSites(async () => settings);
}

async function openOnes(): Promise<void> {
  await sitesFor().reconcile();
  await sitesFor().annotateOpen();
}

async function closeOthers(): Promise<void> {
  await sitesFor().reconcile();
  await sitesFor().stopOthers();
}

const PAUSED = { ...DEFAULT_SETTINGS, pausedSites: ['https://news.test/*'] };
const tabsRun = () => run.mock.calls.map(([{ target }]) => target.tabId);
const tabsStopped = () => told.map(({ tabId }) => tabId);

const EXPECTED = {
  id: 'annotator',
  excludeMatches: [],
  js: ['/annotator.js'],
  runAt: 'document_idle',
  allFrames: false,
  persistAcrossSessions: true,
};

describe('reconciling', () => {
  it('registers one script for all granted sites', async () => {
    origins = ['https://news.test/*', 'http://127.0.0.1/*'];
    expect(await sitesFor().reconcile()).toEqual(['http://127.0.0.1/*', 'https://news.test/*']);
    expect([...registered.values()]).toEqual([
      { ...EXPECTED, matches: ['http://127.0.0.1/*', 'https://news.test/*'] },
    ]);
  });

  it('registers none where nothing is granted', async () => {
    expect(await sitesFor().reconcile()).toEqual([]);
    expect(registered.size).toBe(0);
  });

  it('takes no sites but web sites', async () => {
    origins = ['chrome://favicon/*', 'file:///*', 'ftp://files.test/*', '*://all.test/*'];
    expect(await sitesFor().reconcile()).toEqual(['*://all.test/*']);
  });

  it('follows grants and withdrawals', async () => {
    const sites = sitesFor();
    for (const granted of [
      ['https://a.test/*'],
      ['https://a.test/*', 'https://b.test/*'],
      ['https://b.test/*'],
    ]) {
      origins = granted;
      await sites.reconcile();
      expect([...registered.values()]).toEqual([{ ...EXPECTED, matches: granted }]);
    }
  });

  it('removes registrations that are not ours any more', async () => {
    registered.set('from-before', { id: 'from-before' });
    origins = ['https://news.test/*'];
    await sitesFor().reconcile();
    expect([...registered.keys()]).toEqual(['annotator']);
  });

  it('registers once, however many ask at once', async () => {
    const sites = sitesFor();
    origins = ['https://news.test/*'];
    await Promise.all(Array.from({ length: 5 }, () => sites.reconcile()));
    expect([...registered.keys()]).toEqual(['annotator']);
    // A background that was started anew finds the registration of the one before.
    await sitesFor().reconcile();
    expect([...registered.keys()]).toEqual(['annotator']);
  });

  it('goes on after a failure', async () => {
    const sites = sitesFor();
    origins = ['https://news.test/*'];
    vi.mocked(fakeBrowser.permissions.getAll).mockRejectedValueOnce(new Error('busy'));
    await expect(sites.reconcile()).rejects.toThrow('busy');
    await expect(sites.reconcile()).resolves.toEqual(['https://news.test/*']);
  });
});

describe('a grant', () => {
  it('reaches open tabs at once, and only those of granted sites', async () => {
    origins = ['https://news.test/*'];
    await openOnes();
    expect(run.mock.calls).toEqual([
      [{ target: { tabId: 1, frameIds: [0] }, files: ['/annotator.js'], injectImmediately: true }],
    ]);
  });

  it('is not stopped by a tab that refuses', async () => {
    origins = ['https://news.test/*', 'http://127.0.0.1/*'];
    run.mockRejectedValueOnce(new Error('Frame with ID 0 is showing error page'));
    await openOnes();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('of nothing runs nowhere', () => openOnes().then(() => expect(run).not.toHaveBeenCalled()));
});

describe('a withdrawal', () => {
  it('stops the scripts of all tabs but the granted ones', async () => {
    origins = ['http://127.0.0.1/*'];
    await closeOthers();
    expect(told).toEqual([
      { tabId: 1, message: expect.objectContaining({ call: 'page.stop' }) },
      { tabId: 2, message: expect.objectContaining({ call: 'page.stop' }) },
    ]);
  });

  it('of the last site stops them all', async () => {
    await closeOthers();
    expect(told.map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
  });
});

describe('a pause', () => {
  it('of a site takes it out of the registration and stops its pages only', async () => {
    origins = ['http://127.0.0.1/*', 'https://news.test/*'];
    settings = PAUSED;
    await closeOthers();
    expect([...registered.values()]).toEqual([
      { ...EXPECTED, matches: ['http://127.0.0.1/*'], excludeMatches: ['https://news.test/*'] },
    ]);
    expect(tabsStopped()).toEqual([1, 2]);
    await openOnes();
    expect(tabsRun()).toEqual([3]);
  });

  it('of a site inside a wider grant leaves the rest of the grant', async () => {
    origins = ['https://*/*'];
    settings = PAUSED;
    await sitesFor().reconcile();
    expect([...registered.values()]).toEqual([
      { ...EXPECTED, matches: ['https://*/*'], excludeMatches: ['https://news.test/*'] },
    ]);
  });

  it('of everything leaves no registration and no page', async () => {
    origins = ['https://news.test/*'];
    settings = { ...DEFAULT_SETTINGS, isPaused: true };
    expect(await sitesFor().reconcile()).toEqual(origins);
    await closeOthers();
    await openOnes();
    expect(registered.size).toBe(0);
    expect(tabsStopped()).toEqual([1, 2, 3]);
    expect(run).not.toHaveBeenCalled();
  });

  it('ends as it began', async () => {
    origins = ['https://news.test/*'];
    settings = PAUSED;
    await sitesFor().reconcile();
    settings = DEFAULT_SETTINGS;
    await openOnes();
    expect([...registered.values()]).toEqual([{ ...EXPECTED, matches: ['https://news.test/*'] }]);
    expect(tabsRun()).toEqual([1]);
  });
});

describe('the list of sites', () => {
  it('tells grants and pauses, also of a paused site that only a wider grant covers', async () => {
    origins = ['https://*/*', 'http://127.0.0.1/*'];
    settings = { ...DEFAULT_SETTINGS, pausedSites: ['https://news.test/*', 'http://127.0.0.1/*'] };
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true);
    expect(await sitesFor().list()).toEqual([
      { pattern: 'http://127.0.0.1/*', isGranted: true, isPaused: true },
      { pattern: 'https://*/*', isGranted: true, isPaused: false },
      { pattern: 'https://news.test/*', isGranted: true, isPaused: true },
    ]);
  });

  it('keeps a paused site whose grant is gone', async () => {
    settings = PAUSED;
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false);
    const site = { pattern: 'https://news.test/*', isGranted: false, isPaused: true };
    expect(await sitesFor().list()).toEqual([site]);
  });
});
