import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCardStrings } from '../../../entrypoints/background/card-strings.ts';
import { STRINGS } from '../../components/phrases/words.ts';
import { shipFiles } from './own-files.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) =>
    key === 'locale' ? 'en' : `<${key}>`,
  );
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  shipFiles();
});
afterEach(() => vi.unstubAllGlobals());

describe('the languages of the card', () => {
  it.each(['auto', 'en'] as const)("are the browser's where the reader chose %s", async (choice) => {
    const { strings, locale } = await readCardStrings(choice);
    expect(strings.card_close).toBe(STRINGS.en.card_close);
    expect(locale).toBe('en-GB');
  });

  it('are others where the reader chose so', async () => {
    const { strings, locale } = await readCardStrings('it');
    expect(strings.card_close).toBe(STRINGS.it.card_close);
    expect(Object.keys(strings).every((key) => key.startsWith('card_'))).toBe(true);
    expect(locale).toBe('it');
  });

  it('are what the browser took, even where its interface speaks another', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('it-IT');
    expect((await readCardStrings('auto')).locale).toBe('en');
    expect((await readCardStrings('it')).strings.card_close).toBe(STRINGS.it.card_close);
  });
});
