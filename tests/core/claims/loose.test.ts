import { describe, expect, test } from 'vitest';
import loose from './loose.json' with { type: 'json' };
import { readClaims, told } from './sample.ts';

/** Sentences with a hole, in which the words that join name and value are not read. */
const ALL = Object.entries(loose).flatMap(([lang, groups]) =>
  groups.flatMap(({ texts, ...group }) => texts.map((text) => ({ lang, text, ...group }))),
);

describe('what only supports', () => {
  test.each(ALL)('$lang: $text', ({ lang, text, right, wrong, subject, attribute }) => {
    const claim = (value: string): string => [subject, attribute, value].join(' ');
    expect(told(readClaims(text.replace('_', right), { lang }))).toContain(`${claim(right)} supported`);
    expect(
      readClaims(text.replace('_', wrong), { lang }).filter(({ value }) => String(value) === wrong),
    ).toEqual([]);
  });
});

describe('what supports nothing', () => {
  test.each([
    'The L40S is not the card with 48 GB.',
    'Sellers say the rival of the L40S has 48 GB of memory.',
    'The L40S is cheap; it does not have 48 GB of memory.',
    'The L40S is cheap. Does it have 48 GB of memory?',
    'The L40S is cheap; the server has 48 GB of memory.',
    'The L40S is cheap. Meta built a card with 48 GB of memory.',
    'The L40S is cheap. It would be better with 48 GB of memory.',
    'The L40S is cheap; the card of Meta has 48 GB of memory.',
    'Hopper experiments ran on a single H100.',
    'OpenAI praised ChatGPT.',
    'In 2020 the lab bought an A100.',
  ])('%s', (text) => {
    expect(readClaims(text)).toEqual([]);
  });
});

test('what can be read in both ways is told once', () => {
  expect(told(readClaims('The L40S is popular; it has 48 GB of memory.'))).toEqual([
    'l40s memory_gb 48 supported',
  ]);
});

test('what is told of a name in the sentence before spans both', () => {
  const [finding] = readClaims('The L40S is popular. It has 48 GB of memory.');
  expect(finding?.surface).toBe('L40S is popular. It has 48 GB');
});
