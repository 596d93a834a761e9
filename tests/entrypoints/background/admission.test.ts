import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Admit, Sender } from '../../../messaging/channel.ts';
import { admitOwn, admitPages, PAGE_LIMITS } from '../../../entrypoints/background/admission.ts';
import { OWN_SHAPES, PAGE_SHAPES } from '../../../entrypoints/background/shapes.ts';

const ORIGIN = 'chrome-extension://test-extension-id';
const id = 'test-extension-id';

/** A tab as the browser tells it; nothing of it but its id is read. */
const tab = (tabId: number): Pick<Sender, 'tab'> => ({ tab: { id: tabId } as NonNullable<Sender['tab']> });

const ids = (count: number): unknown[] => Array.from({ length: count }, (_, at) => `chip/n${at}`);
const from = (tabId: number): Sender => ({ id, frameId: 0, ...tab(tabId) });

const PARAMS: Record<string, unknown> = {
  'page.open': { language: 'it' },
  'gazetteer.get': { language: null },
  'facts.get': { ids: ['chip/nvidia-h100'] },
  'desk.open': { id: 'chip/nvidia-h100' },
  'page.report': { mentions: 3, contradicted: 0 },
  'page.paint': { names: ['sgl-chip'] },
  'page.unpaint': { names: [] },
  'tab.annotate': { tabId: 4 },
  'sites.pause': { pattern: 'https://news.example/*', isPaused: true },
  'term.mute': { mute: { term: 'chip/a', name: 'A', site: null }, isMuted: true },
  'settings.set': { change: { kinds: { chip: false }, density: 'first' } },
  'entities.search': { text: 'h1', limit: 10 },
  'entities.get': { id: 'chip/nvidia-h100' },
  'entities.list': { kind: 'system' },
  'text.prepare': { language: 'it' },
};
const paramsOf = (name: string): unknown => PARAMS[name] ?? {};

/** Who can send, and whose calls of which table are served. */
const SENDERS: readonly [string, Sender, { page: boolean; own: boolean }][] = [
  [
    'our script in a page',
    { id, origin: 'https://news.example', frameId: 0, ...tab(1) },
    { page: true, own: false },
  ],
  [
    'our script in a frame',
    { id, origin: 'https://ads.example', frameId: 7, ...tab(1) },
    { page: false, own: false },
  ],
  [
    'our script in a sandboxed page',
    { id, origin: 'null', frameId: 0, ...tab(1) },
    { page: true, own: false },
  ],
  [
    'a page that claims our address',
    { id, origin: 'https://news.example', url: `${ORIGIN}/popup.html`, ...tab(1) },
    { page: true, own: false },
  ],
  [
    'a page whose origin is not told',
    { id, url: `${ORIGIN}/popup.html`, ...tab(1) },
    { page: true, own: false },
  ],
  [
    'an origin that begins like ours',
    { id, origin: `${ORIGIN}.evil.example`, ...tab(1) },
    { page: true, own: false },
  ],
  ['the popup', { id, origin: ORIGIN, url: `${ORIGIN}/popup.html` }, { page: true, own: true }],
  ['an own page in a tab', { id, origin: ORIGIN, frameId: 0, ...tab(2) }, { page: true, own: true }],
  ['another extension', { id: 'other', origin: 'chrome-extension://other' }, { page: false, own: false }],
  ['another extension with our origin', { id: 'other', origin: ORIGIN }, { page: false, own: false }],
  ['nobody', {}, { page: false, own: false }],
];

const outcome = (admit: Admit, name: string, sender: Sender): unknown => {
  try {
    admit({ name, params: paramsOf(name) }, sender);
    return 'served';
  } catch (error) {
    return error;
  }
};
const refused = expect.objectContaining({ code: 'not-allowed' });

beforeEach(() => fakeBrowser.reset());

describe.each(SENDERS)('%s', (_, sender, may) => {
  it.each(Object.keys(PAGE_SHAPES))(`may ${may.page ? '' : 'not '}call %s`, (name) => {
    expect(
      outcome(
        admitPages(() => 0),
        name,
        sender,
      ),
    ).toEqual(may.page ? 'served' : refused);
  });

  it.each(Object.keys(OWN_SHAPES))(`may ${may.own ? '' : 'not '}call %s`, (name) => {
    expect(outcome(admitOwn(ORIGIN), name, sender)).toEqual(may.own ? 'served' : refused);
  });
});

describe('params', () => {
  const page: Sender = { id, origin: 'https://news.example', frameId: 0, ...tab(1) };
  const popup: Sender = { id, origin: ORIGIN };

  it.each([
    ['page.open', { language: null }],
    ['page.open', { language: 'zh-Hant-TW' }],
    ['facts.get', { ids: [] }],
    ['facts.get', { ids: ids(500) }],
    ['page.report', { mentions: 0, contradicted: 0 }],
    ['page.paint', { names: [] }],
    ['page.paint', { names: ['sgl-chip', 'sgl-cursor-on-middle'] }],
  ])('of the right shape are served: %s %j', (name, params) => {
    expect(() => admitPages(() => 0)({ name, params }, page)).not.toThrow();
  });

  it.each([
    ['page.open', {}],
    ['page.open', { language: 7 }],
    ['page.open', { language: '' }],
    ['page.open', { language: '<script>' }],
    ['page.open', { language: 'x'.repeat(36) }],
    ['page.open', null],
    ['page.open', undefined],
    ['page.open', ['it']],
    ['page.open', 'it'],
    ['gazetteer.get', { language: ['it'] }],
    ['facts.get', { ids: 'chip/x' }],
    ['facts.get', { ids: ['chip/'] }],
    ['facts.get', { ids: ['ship/x'] }],
    ['facts.get', { ids: [1] }],
    ['facts.get', { ids: [`chip/${'x'.repeat(200)}`] }],
    ['facts.get', { ids: ids(501) }],
    ['facts.get', {}],
    ['page.report', { mentions: -1, contradicted: 0 }],
    ['page.report', { mentions: 1.5, contradicted: 0 }],
    ['page.report', { mentions: 1e9, contradicted: 0 }],
    ['page.report', { mentions: '3', contradicted: 0 }],
    ['page.report', { mentions: 3 }],
    ['page.paint', 'all'],
    ['page.paint', {}],
    ['page.unpaint', { names: ['sgl-chip { color: red } *'] }],
    ['page.paint', { names: Array.from({ length: 500 }, () => 'sgl-chip') }],
  ])('of a wrong shape are refused: %s %j', (name, params) => {
    expect(() => admitPages(() => 0)({ name, params }, page)).toThrow(
      expect.objectContaining({ code: 'bad-params' }),
    );
  });

  it.each([[{}], [{ tabId: '4' }], [{ tabId: -1 }], [{ tabId: null }], [null]])(
    'of tab.annotate are refused: %j',
    (params) => {
      expect(() => admitOwn(ORIGIN)({ name: 'tab.annotate', params }, popup)).toThrow(
        expect.objectContaining({ code: 'bad-params' }),
      );
    },
  );

  it('are refused where they are no JSON', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(() => admitPages(() => 0)({ name: 'page.analyse', params: circle }, page)).toThrow(
      expect.objectContaining({ code: 'bad-params' }),
    );
  });

  it.each([
    ['letters', (length: number) => 'x'.repeat(length)],
    ['letters of three bytes', (length: number) => '字'.repeat(Math.ceil(length / 3))],
  ])('of %s are counted in bytes', (_, fill) => {
    const admit = admitPages(() => 0);
    const around = JSON.stringify({ note: '' }).length;
    const small = { note: fill(PAGE_LIMITS.bytes - around - 2) };
    const large = { note: fill(PAGE_LIMITS.bytes - around + 1) };
    expect(() => admit({ name: 'page.analyse', params: small }, page)).not.toThrow();
    expect(() => admit({ name: 'page.analyse', params: large }, page)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});

describe('the rate', () => {
  const call = { name: 'page.analyse', params: {} };
  const tooMany = expect.objectContaining({ code: 'too-many' });

  it('of new tabs is lower', () => {
    let now = 5_000;
    const admit = admitPages(() => now);
    const open = { name: 'desk.open', params: { id: 'chip/nvidia-h100' } };
    expect(() => admit(open, from(1))).not.toThrow();
    expect(() => admit(open, from(1))).toThrow(tooMany);
    expect(() => admit(open, from(2))).not.toThrow();
    now = 6_000;
    expect(() => admit(open, from(1))).not.toThrow();
  });

  it('is counted for each tab, second by second', () => {
    let now = 5_000;
    const admit = admitPages(() => now);
    for (let n = 0; n < PAGE_LIMITS.callsPerSecond; n++) admit(call, from(1));
    expect(() => admit(call, from(1))).toThrow(tooMany);
    expect(() => admit(call, from(2))).not.toThrow();
    now = 5_999;
    expect(() => admit(call, from(1))).toThrow(tooMany);
    now = 6_000;
    expect(() => admit(call, from(1))).not.toThrow();
  });

  it('is not eaten up by senders that may not ask at all', () => {
    const admit = admitPages(() => 0);
    for (let n = 0; n <= PAGE_LIMITS.callsPerSecond; n++) {
      expect(() => admit(call, { ...from(1), frameId: 3 })).toThrow(refused);
    }
    expect(() => admit(call, from(1))).not.toThrow();
  });

  it('holds when the clock is set back', () => {
    let now = 90_000;
    const admit = admitPages(() => now);
    for (let n = 0; n < PAGE_LIMITS.callsPerSecond; n++) admit(call, from(1));
    now = 10_000;
    expect(() => admit(call, from(1))).not.toThrow();
  });
});
