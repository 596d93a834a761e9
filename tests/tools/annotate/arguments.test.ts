import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../../../core/knowledge/dates.ts';
import { readArguments } from '../../../tools/annotate/arguments.mjs';
import { readEvalArguments } from '../../../tools/annotate/labelled.mjs';
import { readOptions } from '../../../tools/annotate/options.mjs';
import { UsageError } from '../../../tools/annotate/usage-error.mjs';

test('files, records and how to print them', () => {
  expect(readArguments(['a.txt', '-', '--lang', 'it', '--date=2023', '--format', 'text'])).toEqual({
    files: ['a.txt', '-'],
    isJsonl: false,
    format: 'text',
    given: { lang: 'it', published: '2023' },
  });
  expect(readArguments(['--jsonl', '-'])).toMatchObject({ files: ['-'], isJsonl: true, format: 'json' });
  expect(readEvalArguments(['folder', '--errors', '3'])).toEqual({
    paths: ['folder'],
    errors: ['--errors', '3'],
  });
});

test('what is said of a text beforehand', () => {
  const said = { lang: 'pt-BR', published: '2023-04-12T10:00:00Z' };
  expect(readOptions(said, isPartialDate)).toEqual({ language: 'pt-BR', published: '2023-04-12' });
  expect(readOptions({ lang: null, published: null }, isPartialDate)).toEqual({});
  expect(readOptions({}, isPartialDate)).toEqual({});
});

describe('what is refused', () => {
  const REFUSED: [what: string, read: () => unknown, complaint: RegExp][] = [
    ['no file', () => readArguments([]), /^no file given\. Usage: /],
    ['no value', () => readArguments(['--jsonl']), /^Option '--jsonl <value>' argument missing\. Usage: /],
    ['an unknown option', () => readArguments(['--colour', 'x']), /^Unknown option '--colour'\. Usage: /],
    ['too many', () => readArguments(['--jsonl', 'a', 'b.txt']), /^b\.txt: --jsonl takes one file\. Usage: /],
    ['standard input twice', () => readArguments(['-', '-']), /^-: give standard input once$/],
    ['a format', () => readArguments(['-', '--format', 'xml']), /^--format xml: give json or text$/],
    ['no folder', () => readEvalArguments([]), /^no folder or file given\. Usage: /],
    [
      'no number',
      () => readEvalArguments(['x', '--errors', 'many']),
      /^--errors many: give a number\. Usage: /,
    ],
    ['an option of eval', () => readEvalArguments(['--all', 'x']), /^Unknown option '--all'\. Usage: /],
    [
      'a language',
      () => readOptions({ lang: 'italian' }, isPartialDate),
      /^lang "italian": give a language tag/,
    ],
    ['a number for it', () => readOptions({ lang: 1 }, isPartialDate), /^lang 1: give a language tag/],
    [
      'a date',
      () => readOptions({ published: '2023-02-30' }, isPartialDate),
      /^published "2023-02-30": give a date/,
    ],
    [
      'a year as number',
      () => readOptions({ published: 2023 }, isPartialDate),
      /^published 2023: give a date/,
    ],
  ];
  test.each(REFUSED)('%s', (_, read, complaint) => {
    expect(read).toThrow(UsageError);
    expect(read).toThrow(complaint);
  });
});
