import { describe, expect, test } from 'vitest';
import {
  isReadableAddress,
  judgePage,
  type PageState,
  type Seen,
} from '../../../components/popup/page-state.ts';
import { EMPTY, FULL, SEEN } from './samples.ts';

const reading = { ...EMPTY, state: 'reading' } as const;
const unreadable = { ...EMPTY, state: 'unreadable' } as const;

describe('judgePage', () => {
  test.each<[string, Partial<Seen>, PageState]>([
    ['a list', { summary: FULL }, 'found'],
    ['a list stays while the background is silent', { summary: FULL, error: 'no-answer' }, 'found'],
    ['a list stays while knowledge is renewed', { summary: FULL, knowledge: 'loading' }, 'found'],
    ['an article without a mention', { summary: EMPTY }, 'nothing'],
    ['still reading', { summary: reading }, 'reading'],
    ['reading for long', { summary: reading, isSlow: true }, 'slow'],
    ['a page too busy to answer', { isSlow: true }, 'slow'],
    ['a PDF in its viewer', { summary: unreadable }, 'unreadable'],
    ['annotating a page that cannot be', { error: 'page-unreadable' }, 'unreadable'],
    ['a page of the browser', { url: 'chrome://settings' }, 'unreadable'],
    ['a page whose address is not told', { url: undefined }, 'unreadable'],
    ['a store', { url: 'https://addons.mozilla.org/x' }, 'unreadable'],
    ['no permission yet', {}, 'not-yet'],
    ['no permission yet, knowledge on its way', { knowledge: 'loading' }, 'not-yet'],
    ['granted, but open since before the update', { isGranted: true }, 'no-script'],
    ['facts still coming', { summary: reading, knowledge: 'loading' }, 'knowledge-loading'],
    ['no facts', { summary: EMPTY, knowledge: 'missing' }, 'knowledge-missing'],
    ['a page that the browser keeps closed', { error: 'no-permission' }, 'no-permission'],
    [
      'a viewer on a granted site, which Firefox keeps closed',
      { error: 'no-permission', isGranted: true },
      'unreadable',
    ],
    ['a file that it keeps closed', { error: 'no-permission', url: 'file:///a.html' }, 'error'],
    ['paused on this site', { pause: 'site', isGranted: true }, 'site-paused'],
    ['paused everywhere, the marks not gone yet', { pause: 'everywhere', summary: FULL }, 'paused'],
    ['a failure', { error: 'storage-full' }, 'error'],
    ['facts from memory are facts', { summary: EMPTY, knowledge: 'memory' }, 'nothing'],
    ['the background has not answered yet', { knowledge: null }, 'not-yet'],
  ])('%s', (_title, change, state) => {
    expect(judgePage({ ...SEEN, ...change })).toBe(state);
  });
});

describe('isReadableAddress', () => {
  test.each([
    ['https://news.example/', true],
    ['http://127.0.0.1:4000/', true],
    ['file:///home/reader/a.html', true],
    ['about:reader?url=https%3A%2F%2Fnews.example', false],
    ['moz-extension://id/popup.html', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://chromewebstore.google.com.news.example/', true],
    ['not an address', false],
    [undefined, false],
  ])('%s → %s', (url, isReadable) => {
    expect(isReadableAddress(url)).toBe(isReadable);
  });
});
