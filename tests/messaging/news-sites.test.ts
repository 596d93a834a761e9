import { expect, test, vi } from 'vitest';
import sites from '../../assets/sites.json' with { type: 'json' };
import { loadNewsSites } from '../../messaging/news-sites.ts';
import { isSitePattern } from '../../messaging/settings.ts';

test('the first list: 60 sites in ten languages, six each', () => {
  expect(sites).toHaveLength(60);
  const counts: Record<string, number> = {};
  for (const { language } of sites) counts[language] = (counts[language] ?? 0) + 1;
  expect(counts).toEqual({ en: 6, it: 6, de: 6, fr: 6, es: 6, pt: 6, nl: 6, pl: 6, ja: 6, zh: 6 });
});

test.each(sites)('$name is a whole site over https, with a name and nothing else', (site) => {
  expect(Object.keys(site)).toEqual(['name', 'pattern', 'language']);
  expect(site.name).toMatch(/^\S.*\S$/u);
  expect(isSitePattern(site.pattern)).toBe(true);
  expect(site.pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
});

test('no site is there twice, nor inside another', () => {
  const hosts = sites.map(({ pattern }) => pattern.slice('https://*.'.length, -'/*'.length));
  const inside = hosts.filter((host, i) =>
    hosts.some((other, j) => i !== j && `.${host}`.endsWith(`.${other}`)),
  );
  expect(inside).toEqual([]);
});

test('the list is read from where the extension ships it', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(sites));
  expect(await loadNewsSites()).toEqual(sites);
  expect(fetched).toHaveBeenCalledWith('/sites.json');
});
