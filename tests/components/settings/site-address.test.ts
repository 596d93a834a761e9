import { describe, expect, test } from 'vitest';
import { isSitePattern } from '../../../messaging/settings.ts';
import { matches, parseSite } from '../../../components/settings/site-address.ts';

describe('a site is', () => {
  test.each([
    ['example.org', ['https://*.example.org/*']],
    ['  Example.ORG  ', ['https://*.example.org/*']],
    ['example.org/news?x=1#y', ['https://*.example.org/*']],
    ['example.org.', ['https://*.example.org/*']],
    ['example.org:8080', ['https://*.example.org/*']],
    ['*.example.org', ['https://*.example.org/*']],
    ['www.example.co.uk', ['https://*.www.example.co.uk/*']],
    ['bücher.example', ['https://*.xn--bcher-kva.example/*']],
    ['https://example.org/x', ['https://example.org/*']],
    ['https://example.org:8443', ['https://example.org/*']],
    ['HTTP://example.org', ['http://example.org/*']],
    ['https://*.example.org/*', ['https://*.example.org/*']],
    ['*://*.example.org/*', ['https://*.example.org/*', 'http://*.example.org/*']],
    ['*://example.org/*', ['https://example.org/*', 'http://example.org/*']],
    ['http://localhost:3000/', ['http://localhost/*']],
    ['http://192.168.1.5:80/x', ['http://192.168.1.5/*']],
    ['10.0.0.1', ['https://10.0.0.1/*']],
  ])('%j', (text, origins) => {
    expect(parseSite(text)).toEqual({ origins });
    expect(origins.every(isSitePattern)).toBe(true);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['about:blank', 'scheme'],
    ['chrome://settings', 'scheme'],
    ['file:///etc/hosts', 'scheme'],
    ['ftp://example.org', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['<all_urls>', 'host'],
    ['https:example.org', 'host'],
    ['https://', 'host'],
    ['exa mple.org', 'host'],
    ['me@example.org', 'host'],
    ['example..org', 'host'],
    ['example', 'dotless'],
    ['999.1.1.1', 'ip'],
    ['1.2.3', 'ip'],
    ['1234', 'ip'],
    ['0x7f.1', 'ip'],
    ['*.1.2.3.4', 'ip'],
    ['https://[::1]/', 'ip'],
    ['exam*ple.org', 'wildcard'],
    ['example.*', 'wildcard'],
    ['*example.org', 'wildcard'],
    ['*', 'wide'],
    ['*.org', 'wide'],
    ['*://*/*', 'wide'],
    ['https://*/*', 'wide'],
  ])('not %j: %s', (text, problem) => {
    expect(parseSite(text)).toEqual({ problem });
  });
});

describe('matches', () => {
  test.each([
    ['https://example.org/*', 'https://example.org/a', true],
    ['https://example.org/*', 'https://example.org:8443/a', true],
    ['https://example.org/*', 'example.org', true],
    ['https://example.org/*', 'http://example.org/', false],
    ['https://example.org/*', 'https://www.example.org/', false],
    ['https://*.example.org/*', 'https://example.org/', true],
    ['https://*.example.org/*', 'https://a.b.EXAMPLE.org/x', true],
    ['https://*.example.org/*', 'https://badexample.org/', false],
    ['https://*.example.org/*', 'https://example.org.evil.example/', false],
    ['*://*.example.org/*', 'http://example.org/', true],
    ['*://*.example.org/*', 'ftp://example.org/', false],
    ['https://*/*', 'https://anything.example/', true],
    ['https://example.org/*', 'https://example.org@evil.example/', false],
    ['https://example.org/*', '', false],
    ['https://example.org/*', 'not an address', false],
    ['no pattern', 'https://example.org/', false],
  ])('%s, %s: %s', (pattern, address, is) => {
    expect(matches(pattern, address)).toBe(is);
  });
});
