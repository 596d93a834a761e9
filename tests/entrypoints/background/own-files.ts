import { vi } from 'vitest';
import en from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import it from '../../../assets/_locales/it/messages.json' with { type: 'json' };
import { LANGUAGES } from '../../../core/word-languages.ts';
import { wordsFor } from '../../../core/words.ts';

const FILES = new Map<string, unknown>([
  ['/_locales/en/messages.json', en],
  ['/_locales/it/messages.json', it],
  ...LANGUAGES.map((lang): [string, unknown] => [`/words/${lang}.json`, wordsFor(lang)[0]]),
]);

/** The extension ships its words, as the build puts them there. */
export function shipFiles(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    if (!FILES.has(path)) throw new TypeError(`Failed to fetch ${path}`);
    return Response.json(FILES.get(path));
  });
}
