import { expect, test } from 'vitest';
import { correctionNote } from '../../../components/popup/correction-note.ts';
import { found } from './samples.ts';

const POWER = found(1, 'contradicted', {
  subject: 'RTX 4090',
  attribute: 'tdp_w',
  quote: 'RTX 4090\n    consuma 300 watt',
  value: '300 watt',
  truth: '450',
});

test('quotes the text, and says what our source says and where', () => {
  expect(correctionNote(POWER, 'en')).toBe(
    [
      'Hello,',
      '',
      'your article says: “RTX 4090 consuma 300 watt”. For RTX 4090 our source says 450 W.',
      'Source: NVIDIA, https://nvidia.example/a100 (seen on Nov 23, 2026)',
      '',
      'Could you please check it? Thank you.',
    ].join('\n'),
  );
});

test("is in the article's language, else in English", () => {
  expect(correctionNote(POWER, 'it')).toContain('Per RTX 4090 la nostra fonte indica 450 W.');
  expect(correctionNote(POWER, 'it')).toContain('vista il 23 nov 2026');
  expect(correctionNote(POWER, 'fi')).toBe(correctionNote(POWER, 'en'));
  expect(correctionNote(POWER, 'constructor')).toBe(correctionNote(POWER, null));
});

test('names a source without an address, and says nothing without a source', () => {
  expect(correctionNote({ ...POWER, url: null }, 'en')).toContain('Source: NVIDIA (seen on Nov 23, 2026)');
  expect(correctionNote({ ...POWER, source: null, seen: null }, 'en')).toBeNull();
});

test('puts the words of a page in as they are', () => {
  expect(correctionNote({ ...POWER, quote: 'a {truth} $& b' }, 'en')).toContain('“a {truth} $& b”');
});
