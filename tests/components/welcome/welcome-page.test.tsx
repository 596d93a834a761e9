// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nameLanguage } from '../../../components/welcome/name-language.ts';
import { WelcomePage, type WelcomeProps } from '../../../components/welcome/welcome-page.tsx';
import { phrasesIn } from '../phrases/words.ts';
import { SITES } from './samples.ts';

const nothing = () => {};
const SAMPLE: WelcomeProps['sample'] = { state: 'ready', error: null, onOpen: nothing, onAgain: nothing };
const CHOICES: WelcomeProps['choices'] = {
  sites: SITES,
  allowed: new Set(),
  languages: ['en'],
  note: null,
  onAllow: nothing,
  onNone: nothing,
};

interface Shown {
  locale?: 'en' | 'it';
  sample?: Partial<WelcomeProps['sample']>;
  choices?: Partial<WelcomeProps['choices']>;
  decided?: WelcomeProps['decided'];
}

async function show({ locale = 'en', sample, choices, decided = null }: Shown = {}): Promise<void> {
  document.documentElement.lang = locale;
  document.title = 'Silicon Gloss';
  const root = document.body.appendChild(document.createElement('div'));
  const props = { sample: { ...SAMPLE, ...sample }, choices: { ...CHOICES, ...choices }, decided };
  await act(() => render(<WelcomePage {...props} phrases={phrasesIn(locale)} />, root));
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const textOf = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (selector: string) => all(selector).map(textOf);
const named = (selector: string, text: string) => all(selector).find((one) => textOf(one) === text);
const press = (text: string) => act(() => named('button', text)?.click());
const tick = (text: string) => act(() => named('label', text)?.querySelector('input')?.click());

afterEach(() => document.body.replaceChildren());

describe('the choice of sites', () => {
  test('the languages that somebody reads bring their sites', async () => {
    await show();
    expect(texts('.pills label')).toEqual(['English', 'Italiano']);
    expect(texts('.sites li')).toEqual(['First Wire', 'Second Wire']);
    await tick('Italiano');
    expect(texts('.sites li')).toEqual(['First Wire', 'Second Wire', 'Terza Pagina']);
    await tick('English');
    expect(texts('.sites li')).toEqual(['Terza Pagina']);
    expect(textOf(named('button', 'Allow this site'))).toBe('Allow this site');
  });

  test('what is ticked is asked for, and nothing else', async () => {
    const onAllow = vi.fn();
    await show({ choices: { onAllow, languages: ['en', 'it'] } });
    await tick('Second Wire');
    await press('Allow these 2 sites');
    expect(onAllow).toHaveBeenCalledExactlyOnceWith([SITES[0], SITES[2]]);
  });

  test('sites that are on already are not asked for again', async () => {
    const onAllow = vi.fn();
    await show({ choices: { onAllow, allowed: new Set(['https://*.first.example/*']) } });
    const [first] = all('.sites input');
    expect(first).toMatchObject({ checked: true, disabled: true });
    await press('Allow this site');
    expect(onAllow).toHaveBeenCalledExactlyOnceWith([SITES[1]]);
  });

  test('with nothing chosen there is nothing to allow', async () => {
    await show({ choices: { languages: [] } });
    expect(named('button', 'Allow these 0 sites')).toMatchObject({ disabled: true });
  });

  test('none is an answer too', async () => {
    const onNone = vi.fn();
    await show({ choices: { onNone } });
    await press('Not now');
    expect(onNone).toHaveBeenCalledOnce();
  });

  test.each([
    [true, 'bad'],
    [false, 'plain'],
  ])('what came of it is told; an error: %s', async (isError, tone) => {
    await show({ choices: { note: { words: { key: 'welcome_declined' }, isError } } });
    expect(texts('[role=status].note')).toEqual([expect.stringContaining('nothing was changed')]);
    expect(all('.note')[0]?.dataset.tone).toBe(tone);
  });
});

describe('when it is decided', () => {
  test('the sites that are on are named, and the focus is where the answer is', async () => {
    await show({ decided: SITES.slice(0, 2) });
    expect(texts('.next h2')).toEqual(['On: 2 sites']);
    expect(texts('.next > p')).toEqual(['First Wire and Second Wire']);
    expect(document.activeElement).toBe(document.querySelector('.next h2'));
    expect(all('form')).toEqual([]);
  });

  test('without any site it says how to go on', async () => {
    await show({ decided: [] });
    expect(texts('.next h2')).toEqual(['No site is on']);
    expect(texts('.next li')).toEqual([
      expect.stringContaining('toolbar'),
      expect.stringContaining('settings'),
    ]);
  });
});

describe('the sample', () => {
  test.each([
    ['reading', 'unpacked', []],
    ['ready', 'live', ['Show a card']],
    ['failed', 'no-answer', ['Try again']],
  ] as const)('%s: says so, with what can be done', async (state, words, buttons) => {
    await show({ sample: { state, error: state === 'failed' ? 'no-answer' : null } });
    expect(texts('.try [role=status]')).toEqual([expect.stringContaining(words)]);
    expect(texts('.try button')).toEqual(buttons);
  });

  test('the buttons do what they say', async () => {
    const acts = { onOpen: vi.fn(), onAgain: vi.fn() };
    await show({ sample: acts });
    await press('Show a card');
    document.body.replaceChildren();
    await show({ sample: { ...acts, state: 'failed' } });
    await press('Try again');
    expect([acts.onOpen.mock.calls.length, acts.onAgain.mock.calls.length]).toEqual([1, 1]);
  });

  test.each(['en', 'it'] as const)('is an article in the words of the page: %s', async (locale) => {
    await show({ locale });
    expect(all('article')[0]?.lang).toBe(locale);
    expect(document.querySelector('article time')?.getAttribute('datetime')).toBe('2023-04-12');
  });
});

test.each([
  ['en', null],
  ['it', null],
  ['en', SITES],
  ['it', []],
] as const)('axe finds no flaw: %s', async (locale, decided) => {
  await show({ locale, decided: decided && [...decided] });
  // Colours are not computed here: they are pairs that keep their contrast, see the tokens.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test.each([
  ['it', 'Italiano'],
  ['fr', 'Français'],
  ['ja', '日本語'],
])('%s is called %s', (language, name) => {
  expect(nameLanguage(language)).toBe(name);
});
