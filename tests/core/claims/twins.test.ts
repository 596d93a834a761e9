import { describe, expect, test } from 'vitest';
import { readClaims, told } from './sample.ts';
import twins from './twins.json' with { type: 'json' };

interface Group {
  subject: string;
  attribute: string;
  right: string;
  wrong: string;
  /** How a finding tells the two, where that is not as the text writes them: `3,35` is 3.35. */
  rightValue?: string;
  wrongValue?: string;
  texts: string[];
}

/** Sentences with a hole, what fills it rightly and wrongly, and the claim that stands in each of them. */
const ALL = Object.entries(twins).flatMap(([lang, groups]) =>
  groups.flatMap(({ texts, ...group }: Group) => texts.map((text) => ({ lang, text, ...group }))),
);

describe('twins', () => {
  test.each(ALL)('$lang: $text', ({ lang, text, right, wrong, subject, attribute, ...values }) => {
    const claim = (value: string): string => [subject, attribute, value].join(' ');
    const one = told(readClaims(text.replace('_', right), { lang }));
    const other = told(readClaims(text.replace('_', wrong), { lang }));
    expect(one).toContain(`${claim(values.rightValue ?? right)} supported`);
    expect(other).toContain(`${claim(values.wrongValue ?? wrong)} contradicted`);
    expect(one.filter((line) => line.endsWith('contradicted'))).toEqual([]);
    expect(other.filter((line) => line.endsWith('contradicted'))).toHaveLength(1);
  });

  test.each(ALL)(
    '$lang, lines broken and indented as in HTML: $text',
    ({ lang, text, wrong, wrongValue, subject, attribute }) => {
      const broken = text.replace('_', wrong).replace(/ (?=(?!millones)\p{Ll}|GB)/gu, '\n      ');
      expect(told(readClaims(broken, { lang }))).toContain(
        [subject, attribute, wrongValue ?? wrong, 'contradicted'].join(' '),
      );
    },
  );
});
