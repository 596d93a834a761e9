import type { NewsSite } from '../../../messaging/news-sites.ts';

/** Two languages, three sites. */
export const SITES: NewsSite[] = [
  { name: 'First Wire', pattern: 'https://*.first.example/*', language: 'en' },
  { name: 'Second Wire', pattern: 'https://*.second.example/*', language: 'en' },
  { name: 'Terza Pagina', pattern: 'https://*.terza.example/*', language: 'it' },
];
