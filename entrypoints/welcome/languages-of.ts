import type { NewsSite } from '../../messaging/news-sites.ts';

/** Languages of the list among those that somebody reads (BCP 47, best first); else English. */
export function languagesOf(read: readonly string[], sites: readonly NewsSite[]): string[] {
  const known = new Set(sites.map(({ language }) => language));
  const shared = read.map((tag) => tag.split('-')[0] ?? tag).filter((language) => known.has(language));
  return shared.length > 0 ? [...new Set(shared)] : ['en'];
}
