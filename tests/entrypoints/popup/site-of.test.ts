import { describe, expect, test } from 'vitest';
import { hostOf, originOf } from '../../../entrypoints/popup/site-of.ts';

describe('originOf', () => {
  test.each([
    ['https://www.news.example/a/b?c#d', 'https://www.news.example/*', 'www.news.example'],
    ['http://127.0.0.1:4173/x.html', 'http://127.0.0.1/*', '127.0.0.1'],
    ['https://user:pass@news.example/', 'https://news.example/*', 'news.example'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/*', 'xn--bcher-kva.example'],
    ['file:///home/a.html', null, null],
    ['chrome://extensions', null, null],
    ['about:blank', null, null],
    ['', null, null],
    [undefined, null, null],
  ])('%s → %s', (url, origin, host) => {
    expect(originOf(url)).toBe(origin);
    expect(hostOf(url)).toBe(host);
  });
});
