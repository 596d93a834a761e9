import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSites } from '../../../entrypoints/background/sites.ts';

/** The part of a registration by which the fake browser knows it. */
type Registered = { id: string };

let registered: Map<string, Registered>;
let origins: string[];
let run: ReturnType<typeof vi.fn>;
let told: { tabId: number; message: unknown }[];

/** Sites by tab id; only pages that are granted show their address. */
const OPEN: Record<number, string> = {
  1: 'https://news.test',
  2: 'https://other.test',
  3: 'http://127.0.0.1',
};

beforeEach(() => {
  fakeBrowser.reset();
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

const EXPECTED = {
  id: 'annotator',
  js: ['/annotator.js'],
  runAt: 'document_idle',
  allFrames: false,
  persistAcrossSessions: true,
};

describe('reconciling', () => {
  it('registers one script for all granted sites', async () => {
    origins = ['https://news.test/*', 'http://127.0.0.1/*'];
    expect(await openSites().reconcile()).toEqual(['http://127.0.0.1/*', 'https://news.test/*']);
    expect([...registered.values()]).toEqual([
      { ...EXPECTED, matches: ['http://127.0.0.1/*', 'https://news.test/*'] },
    ]);
  });

  it('registers none where nothing is granted', async () => {
    expect(await openSites().reconcile()).toEqual([]);
    expect(registered.size).toBe(0);
  });

  it('takes no sites but web sites', async () => {
    origins = ['chrome://favicon/*', 'file:///*', 'ftp://files.test/*', '*://all.test/*'];
    expect(await openSites().reconcile()).toEqual(['*://all.test/*']);
  });

  it('follows grants and withdrawals', async () => {
    const sites = openSites();
    for (const granted of [
      ['https://a.test/*'],
      ['https://a.test/*', 'https://b.test/*'],
      ['https://b.test/*'],
    ]) {
      origins = granted;
      await sites.reconcile();
      expect([...registered.values()]).toEqual([{ ...EXPECTED, matches: granted }]);
    }
    origins = [];
    await sites.reconcile();
    expect(registered.size).toBe(0);
  });

  it('removes registrations that are not ours any more', async () => {
    registered.set('from-before', { id: 'from-before' });
    origins = ['https://news.test/*'];
    await openSites().reconcile();
    expect([...registered.keys()]).toEqual(['annotator']);
  });

  it('registers once, however many ask at once', async () => {
    const sites = openSites();
    origins = ['https://news.test/*'];
    await Promise.all(Array.from({ length: 5 }, () => sites.reconcile()));
    expect([...registered.keys()]).toEqual(['annotator']);
    // A background that was started anew finds the registration of the one before.
    await openSites().reconcile();
    expect([...registered.keys()]).toEqual(['annotator']);
  });

  it('goes on after a failure', async () => {
    const sites = openSites();
    origins = ['https://news.test/*'];
    vi.mocked(fakeBrowser.permissions.getAll).mockRejectedValueOnce(new Error('busy'));
    await expect(sites.reconcile()).rejects.toThrow('busy');
    await expect(sites.reconcile()).resolves.toEqual(['https://news.test/*']);
  });
});

describe('a grant', () => {
  it('reaches open tabs at once, and only those of granted sites', async () => {
    origins = ['https://news.test/*'];
    await openSites().open();
    expect(run.mock.calls).toEqual([
      [{ target: { tabId: 1, frameIds: [0] }, files: ['/annotator.js'], injectImmediately: true }],
    ]);
  });

  it('is not stopped by a tab that refuses', async () => {
    origins = ['https://news.test/*', 'http://127.0.0.1/*'];
    run.mockRejectedValueOnce(new Error('Frame with ID 0 is showing error page'));
    await openSites().open();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('of nothing looks at no tab', async () => {
    await openSites().open();
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  });
});

describe('a withdrawal', () => {
  it('stops the scripts of all tabs but the granted ones', async () => {
    origins = ['http://127.0.0.1/*'];
    await openSites().close();
    expect(told).toEqual([
      { tabId: 1, message: expect.objectContaining({ call: 'page.stop' }) },
      { tabId: 2, message: expect.objectContaining({ call: 'page.stop' }) },
    ]);
  });

  it('of the last site stops them all', async () => {
    await openSites().close();
    expect(told.map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
  });
});
