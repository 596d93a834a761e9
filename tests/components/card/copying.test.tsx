// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makePhrases } from '../../../components/phrases/phrases.ts';
import { writeCopy, type Excerpt } from '../../../components/card/write-copy.ts';
import { STRINGS } from '../phrases/words.ts';
import { CONTRADICTED, mention, SOURCES, TWITTER } from './samples.ts';
import { show, textOf } from './show.tsx';

afterEach(() => document.body.replaceChildren());

const phrases = makePhrases((key) => STRINGS.en[key], 'en');
const guide = SOURCES['p:guide'];
const EXCERPT: Excerpt = {
  name: 'Zorg [9]',
  statements: [
    { label: 'Memory', text: '80 GB *HBM2*', sources: guide ? [guide] : [] },
    { label: '', text: 'The article says 96 GB.', sources: [] },
  ],
  dataDate: '2026-11-23',
};

describe('an excerpt', () => {
  test('as text names source, address and day behind each statement', () => {
    expect(writeCopy(EXCERPT, 'text', phrases).split('\n')).toEqual([
      'Zorg [9]',
      'Memory: 80 GB *HBM2* (Maker, User guide, https://maker.example/guide, seen on Nov 23, 2026)',
      'The article says 96 GB.',
      'Silicon Gloss, data of Nov 23, 2026',
    ]);
  });

  test('as Markdown links its sources, and shows signs of its own as they are', () => {
    expect(writeCopy(EXCERPT, 'markdown', phrases).split('\n')).toEqual([
      '**Zorg \\[9\\]**',
      '',
      '- **Memory**: 80 GB \\*HBM2\\* ([Maker, User guide](<https://maker.example/guide>), seen on Nov 23, 2026)',
      '- The article says 96 GB.',
      '',
      'Silicon Gloss, data of Nov 23, 2026',
    ]);
  });

  test('an address cannot break out of its Markdown link', () => {
    const url = 'https://maker.example/a>) [x](javascript:y)';
    const sources = guide ? [{ ...guide, url }] : [];
    const markdown = writeCopy(
      { ...EXCERPT, statements: [{ label: '', text: '', sources }] },
      'markdown',
      phrases,
    );
    expect(markdown).toContain('(<https://maker.example/a%3E)%20%5Bx%5D(javascript:y)>)');
  });

  test('an address that is written in escapes stays as it is', () => {
    const url = 'https://maker.example/for-%242-bn/100%?a=b';
    const sources = guide ? [{ ...guide, url }] : [];
    const statements = [{ label: '', text: '', sources }];
    expect(writeCopy({ ...EXCERPT, statements }, 'markdown', phrases)).toContain(`(<${url}>)`);
  });

  test('as JSON holds the same', () => {
    expect(JSON.parse(writeCopy(EXCERPT, 'json', phrases))).toEqual({
      name: 'Zorg [9]',
      facts: [
        {
          label: 'Memory',
          text: '80 GB *HBM2*',
          sources: [
            {
              publisher: 'Maker',
              title: 'User guide',
              url: 'https://maker.example/guide',
              seen: '2026-11-23',
            },
          ],
        },
        { text: 'The article says 96 GB.', sources: [] },
      ],
      dataOf: '2026-11-23',
    });
  });
});

/** Opens the bar of a card with a finding. */
function open(onCopy: (text: string) => Promise<void>) {
  const host = show({ findings: [CONTRADICTED], onCopy });
  host.querySelector<HTMLElement>('.copy')?.click();
  return host;
}
const button = (host: Element, name: string) =>
  [...host.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? textOf(one)).includes(name),
  );

/** The lines of a copy without their citations. */
const told = (text = '') => text.split('\n').map((line) => line.replace(/ \(.*\)$/, ''));

describe('copying from a card', () => {
  test('the whole card, one fact, one finding, each in the form chosen last', async () => {
    const copied: string[] = [];
    const host = open(async (text) => void copied.push(text));
    await vi.waitFor(() => expect(host.querySelector('.copying')).not.toBeNull());
    button(host, 'Markdown')?.click();
    await vi.waitFor(() => expect(textOf(host.querySelector('[role=status]'))).toBe('Copied'));
    button(host, 'Copy: Architecture')?.click();
    button(host, 'Copy: The article says')?.click();
    await vi.waitFor(() => expect(copied).toHaveLength(3));
    expect(copied[0]).toContain('- **Memory**: 40–80 GB');
    expect(copied[1]?.split('\n')).toHaveLength(5);
    expect(copied[1]).toContain('- **Architecture**: Ampere ([Maker, User guide]');
    expect(copied[2]).toContain('- The article says Ada Lovelace. Our sources say Ampere. ([Maker');
  });

  test('what the entity is, was and became, as the card tells it', async () => {
    const copied: string[] = [];
    const host = show({
      mention: mention('Twitter', 'organization'),
      known: TWITTER,
      onCopy: async (text) => void copied.push(text),
    });
    host.querySelector<HTMLElement>('.copy')?.click();
    await vi.waitFor(() => expect(host.querySelector('.copying')).not.toBeNull());
    button(host, 'Text')?.click();
    button(host, 'Copy: Today')?.click();
    button(host, 'Copy: July 2023')?.click();
    await vi.waitFor(() => expect(copied).toHaveLength(3));
    expect(told(copied[0]).slice(0, 2)).toEqual(['Twitter', 'Company']);
    expect(told(copied[0]).filter((line) => line.includes('X'))).toEqual([
      'April 2023: Twitter, owned by X Corp.',
      'Today: X, owned by xAI',
      'July 2023: New name X',
    ]);
    expect(told(copied[1])[1]).toBe('Today: X, owned by xAI');
    expect(copied[2]?.split('\n')[1]).toMatch(/^July 2023: New name X \(Press/);
  });

  test('a browser that refuses is told of', async () => {
    const host = open(() => Promise.reject(new Error('refused')));
    await vi.waitFor(() => expect(host.querySelector('.copying')).not.toBeNull());
    button(host, 'JSON')?.click();
    await vi.waitFor(() =>
      expect(textOf(host.querySelector('[role=status]'))).toContain('did not let us copy'),
    );
  });

  test('where nothing can be copied there is no button', () => {
    expect(show({}).querySelector('.copy')).toBeNull();
  });
});
