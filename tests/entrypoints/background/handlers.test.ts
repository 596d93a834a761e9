import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownEntity } from '../../../core/knowledge/entity.ts';
import { searchIndexOf } from '../../../core/search.ts';
import { ownHandlers } from '../../../entrypoints/background/own-handlers.ts';
import { pageHandlers } from '../../../entrypoints/background/page-handlers.ts';
import { RULE_BY_NAME } from '../../../messaging/paint-rules.ts';
import { openSettings } from '../../../entrypoints/background/settings-store.ts';
import { step } from '../../../entrypoints/background/step.ts';
import type { Sender } from '../../../messaging/channel.ts';
import { DEFAULT_SETTINGS } from '../../../messaging/settings.ts';
import italian from '../../../assets/_locales/it/messages.json';
import { shipFiles } from './own-files.ts';

const target = { tabId: 7, frameIds: [0] };
const inTab: Sender = { id: 'x', tab: { id: 7 } as NonNullable<Sender['tab']>, frameId: 0 };
const known: KnownEntity = {
  entity: { id: 'chip/one', kind: 'chip', name: 'One', names: [], facts: [], events: [] },
  members: [],
  sources: {},
  referred: {},
  dataDate: '2026-11-01',
};
const knowledge = {
  compiled: async () => ({ knowledge: 'k1', bitmap: 'first', gazetteer: 'all' }),
  known: vi.fn(async () => [known]),
  status: async () => ({ state: 'ready' as const, knowledge: 'k1', packs: [] }),
  index: async () => searchIndexOf([known.entity]),
  reset: (remove: () => Promise<void>) => remove(),
};
const MUTE = { term: 'chip/a', name: 'A', site: 'news.test' };
const site = { pattern: 'https://news.test/*', isGranted: true, isPaused: false };
const sites = { reconcile: async () => [site.pattern], list: async () => [site] };
const settings = openSettings(async () => undefined);
const page = pageHandlers(knowledge, settings);
const own = ownHandlers({ knowledge, sites, settings });

let acts: unknown[][];
/** Notes what is asked of the browser, in order. */
const note =
  (name: string, answer: unknown = undefined) =>
  async (...args: unknown[]): Promise<never> => {
    acts.push([name, ...args]);
    return answer as never;
  };

beforeEach(() => {
  fakeBrowser.reset();
  acts = [];
  shipFiles();
  const { scripting, action, i18n, tabs, runtime } = fakeBrowser;
  vi.spyOn(runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '1.2.3' });
  vi.spyOn(scripting, 'executeScript').mockImplementation(note('run', []));
  vi.spyOn(scripting, 'insertCSS').mockImplementation(note('insert'));
  vi.spyOn(scripting, 'removeCSS').mockImplementation(note('remove'));
  vi.spyOn(action, 'setBadgeText').mockImplementation(note('text'));
  vi.spyOn(action, 'setBadgeBackgroundColor').mockImplementation(note('ground'));
  vi.spyOn(action, 'setBadgeTextColor').mockImplementation(note('ink'));
  vi.spyOn(tabs, 'sendMessage').mockImplementation(note('tell', { ok: null }));
  vi.spyOn(i18n, 'getMessage').mockImplementation((key: string) => (key === 'locale' ? 'it' : `<${key}>`));
  vi.spyOn(i18n, 'getUILanguage').mockReturnValue('it-CH');
});

describe('page calls', () => {
  it('give the bitmap first, then all that analysing takes', async () => {
    await settings.change({ muted: [MUTE, { ...MUTE, term: 'chip/b', site: 'other.test' }] });
    const asking = { ...inTab, url: 'https://news.test/story' };
    const { kinds, marksUnlisted, strictness, density, styles, theme } = DEFAULT_SETTINGS;
    expect(await page['page.open']({ language: 'it' }, asking)).toEqual({
      knowledge: 'k1',
      bitmap: 'first',
      settings: { kinds, marksUnlisted, strictness, density, styles, theme, muted: ['chip/a'] },
      isPaused: false,
      isHintDue: true,
    });
    const given = await page['gazetteer.get']({ language: 'it' }, inTab);
    expect(given).toMatchObject({ knowledge: 'k1', gazetteer: 'all', locale: 'it-CH' });
    expect(given.words.map(({ lang }) => lang)).toEqual(['it', 'en']);
  });

  it('give the words of the card and no others', async () => {
    const { strings } = await page['gazetteer.get']({ language: null }, inTab);
    const expected = Object.keys(italian).filter((key) => key.startsWith('card_'));
    expect(expected.length).toBeGreaterThan(0);
    expect(Object.keys(strings)).toEqual(expected);
    expect(strings.card_close).toBe(italian.card_close.message);
  });

  it.each([
    ['it', 'it', 'it'],
    ['en-GB', 'en', 'en-GB'],
    ['fr', 'en', 'en'],
    ['en-US', 'it', 'it'],
  ])('tell their locale: the browser speaks %s, the words are %s', async (reader, words, locale) => {
    vi.mocked(fakeBrowser.i18n.getUILanguage).mockReturnValue(reader);
    vi.mocked(fakeBrowser.i18n.getMessage).mockReturnValue(words);
    expect(await page['gazetteer.get']({ language: null }, inTab)).toHaveProperty('locale', locale);
  });

  it('give facts', async () => {
    expect(await page['facts.get']({ ids: ['chip/one'] }, inTab)).toEqual({ known: [known] });
    expect(knowledge.known).toHaveBeenCalledExactlyOnceWith(['chip/one']);
  });

  it.each([
    ['page.analyse', '/analysis.js'],
    ['page.card', '/card.js'],
  ] as const)('%s runs %s in the top frame of the tab that asks', async (call, file) => {
    expect(await page[call]({}, inTab)).toBeNull();
    expect(acts).toEqual([['run', { target, files: [file], injectImmediately: true }]]);
  });

  it('paint so that the rules stand once, and take them out again', async () => {
    const names = ['sgl-chip', 'sgl-person-on-dark'];
    await page['page.paint']({ names }, inTab);
    await page['page.unpaint']({ names }, inTab);
    const rules = (act: string) => names.map((name) => [act, { target, css: RULE_BY_NAME.get(name) }]);
    expect(acts.filter(([act]) => act === 'insert' || act === 'remove')).toEqual(
      ['remove', 'insert', 'remove'].flatMap(rules),
    );
    expect(acts).toContainEqual(['text', { tabId: 7, text: '' }]);
  });

  it.each([
    [{ mentions: 12, contradicted: 0 }, '12', '#5b6472'],
    [{ mentions: 12, contradicted: 2 }, '2', '#b8321c'],
    [{ mentions: 0, contradicted: 0 }, '', '#5b6472'],
    [{ mentions: 1000, contradicted: 0 }, '999+', '#5b6472'],
  ])('show %j on the badge as %j', async (counts, text, color) => {
    await page['page.report'](counts, inTab);
    expect(acts).toContainEqual(['text', { tabId: 7, text }]);
    expect(acts).toContainEqual(['ground', { tabId: 7, color }]);
  });

  it.each(['page.analyse', 'page.card', 'page.paint', 'page.unpaint'] as const)(
    '%s is for scripts in a tab',
    async (call) => {
      await expect((async () => page[call]({ names: [] }, { id: 'x' }))()).rejects.toMatchObject({
        code: 'not-allowed',
      });
      expect(acts).toEqual([]);
    },
  );
});

describe('own calls', () => {
  it('annotate a tab', async () => {
    expect(await own['tab.annotate']({ tabId: 7 }, {})).toBeNull();
    expect(acts[0]).toEqual(['run', { target, files: ['/annotator.js'], injectImmediately: true }]);
  });

  it('say so where the page is no text that the script could stay in', async () => {
    vi.mocked(fakeBrowser.tabs.sendMessage).mockRejectedValue(new Error('no receiver'));
    await expect(own['tab.annotate']({ tabId: 7 }, {})).rejects.toHaveProperty('code', 'page-unreadable');
  });

  it('tell how knowledge stands, and which sites are registered', async () => {
    expect(await own['knowledge.status']({}, {})).toMatchObject({ state: 'ready', knowledge: 'k1' });
    expect(await own['sites.reconcile']({}, {})).toEqual({ origins: ['https://news.test/*'] });
  });

  it('annotate nothing while we are paused', async () => {
    await own['settings.set']({ change: { isPaused: true } }, {});
    await expect(own['tab.annotate']({ tabId: 7 }, {})).rejects.toMatchObject({ code: 'paused' });
    expect(acts).toEqual([]);
  });

  it('read and write settings', async () => {
    const { settings: written } = await own['settings.set']({ change: { density: 'none' } }, {});
    expect(written).toEqual({ ...DEFAULT_SETTINGS, density: 'none' });
    expect(await own['settings.get']({}, {})).toEqual({ settings: written });
  });

  it('pause a site and take it up again', async () => {
    const { pattern } = site;
    for (const isPaused of [true, true, false]) {
      expect(await own['sites.pause']({ pattern, isPaused }, {})).toBeNull();
      expect((await settings.read()).pausedSites).toEqual(isPaused ? [pattern] : []);
    }
    expect(await own['sites.list']({}, {})).toEqual({ sites: [site] });
  });

  it('look entities up', async () => {
    expect(await own['entities.search']({ text: 'on', limit: 5 }, {})).toEqual({
      hits: [{ id: 'chip/one', name: 'One', kind: 'chip', matched: 'One' }],
    });
    expect(await own['entities.get']({ id: 'chip/one' }, {})).toEqual({ known });
    knowledge.known.mockResolvedValueOnce([]);
    expect(await own['entities.get']({ id: 'chip/none' }, {})).toEqual({ known: null });
    expect(await own['entities.list']({ kind: 'chip' }, {})).toEqual({ ids: ['chip/one'] });
    expect(await own['entities.list']({ kind: 'model' }, {})).toEqual({ ids: [] });
  });

  it('give what annotating a text takes, as a page gets it', async () => {
    const params = { language: 'it' };
    expect(await own['text.prepare'](params, {})).toEqual(await page['gazetteer.get'](params, inTab));
  });

  it('export settings and granted sites', async () => {
    await own['settings.set']({ change: { theme: 'dark' } }, {});
    const { json } = await own['storage.export']({}, {});
    expect(JSON.parse(json)).toEqual({
      siliconGloss: '1.2.3',
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      sites: [site.pattern],
    });
  });
});

describe('a tab that is gone', () => {
  const gone = new Error('No tab with id: 7.');

  it.each([
    ['page.paint', () => vi.mocked(fakeBrowser.scripting.insertCSS).mockRejectedValue(gone)],
    ['page.unpaint', () => vi.mocked(fakeBrowser.scripting.removeCSS).mockRejectedValue(gone)],
    ['page.report', () => vi.mocked(fakeBrowser.action.setBadgeText).mockRejectedValue(gone)],
    ['page.analyse', () => vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(gone)],
  ] as const)('is told by %s as a page that cannot be read, not as a bug', async (call, harm) => {
    harm();
    const params = { mentions: 1, contradicted: 0, names: ['sgl-chip'] };
    await expect(page[call](params, inTab)).rejects.toMatchObject({ code: 'page-unreadable' });
  });
});

describe('commands', () => {
  it.each([
    ['next-mention', 1],
    ['previous-mention', -1],
  ])('%s goes %i in the tab', async (command, by) => {
    await step(command, { id: 7 });
    expect(acts).toEqual([
      ['tell', 7, expect.objectContaining({ call: 'mention.go', params: { step: by } }), { frameId: 0 }],
    ]);
  });

  it.each([
    ['another command', 'open-desk', { id: 7 }],
    ['no tab', 'next-mention', undefined],
    ['a tab without an id', 'next-mention', {}],
  ])('do nothing with %s', async (_, command, tab) => {
    await step(command, tab);
    expect(acts).toEqual([]);
  });

  it('are silent where no script runs', async () => {
    vi.mocked(fakeBrowser.tabs.sendMessage).mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(step('next-mention', { id: 7 })).resolves.toBeUndefined();
  });
});
