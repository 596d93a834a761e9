import { describe, expect, test } from 'vitest';
import { makePhrases, type MessageKey } from '../../../components/phrases/phrases.ts';

const TEXTS: Partial<Record<MessageKey, string>> = {
  card_line_chip_vendor: '{type} by {vendor}',
  card_close: 'Close',
  card_sources_one: '{count} source',
  card_sources_other: '{count} sources',
};
const phrases = makePhrases((key) => TEXTS[key], 'en');

describe('makePhrases', () => {
  test('fills slots by name', () => {
    const sentence = { key: 'card_line_chip_vendor', values: { vendor: 'NVIDIA', type: 'GPU' } } as const;
    expect(phrases.say(sentence)).toBe('GPU by NVIDIA');
  });

  test('a value that looks like a slot is not filled again', () => {
    const sentence = { key: 'card_line_chip_vendor', values: { vendor: '{type}', type: '$1' } } as const;
    expect(phrases.say(sentence)).toBe('$1 by {type}');
  });

  test('splits a message into words and slots', () => {
    expect(phrases.parts('card_line_chip_vendor')).toEqual([{ slot: 'type' }, ' by ', { slot: 'vendor' }]);
    expect(phrases.parts('card_close')).toEqual(['Close']);
  });

  test.each([
    [1, '1 source'],
    [0, '0 sources'],
    [1200, '1,200 sources'],
  ])('chooses the form for %d', (count, text) => {
    const keys = { one: 'card_sources_one', other: 'card_sources_other' } as const;
    expect(phrases.say(phrases.plural(keys, count))).toBe(text);
  });

  test('a missing message shows its key rather than nothing', () => {
    expect(phrases.say({ key: 'popup_title' })).toBe('popup_title');
  });
});
