// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { search, searchIndexOf } from '../../../core/search.ts';
import { wordsFor } from '../../../core/words.ts';
import { App } from '../../../entrypoints/desk/app.tsx';
import { checkText } from '../../../entrypoints/desk/check-text.ts';
import { answer } from '../../../messaging/channel.ts';
import { DEFAULT_SETTINGS } from '../../../messaging/settings.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';
import { builtInLibrary } from './packs.ts';

const SENTENCE = 'Le GPU NVIDIA A100, con architettura Ada Lovelace';
const library = builtInLibrary();
const entities = [...library.entities()];
const { gazetteer } = compileGazetteer(entities);
const index = searchIndexOf(entities);

beforeEach(() => {
  vi.stubGlobal(
    'Highlight',
    class extends Set {
      priority = 0;
    },
  );
  vi.stubGlobal('CSS', { highlights: new Map() });
  wire();
  const own = onlyThese<'own'>({
    'entities.get': ({ id }) => ({ known: library.known([id])[0] ?? null }),
    'entities.search': ({ text, limit }) => ({ hits: search(index, text, limit) }),
    'text.prepare': ({ language }) => ({
      knowledge: 'k',
      gazetteer,
      words: wordsFor(language),
      strings: {},
      locale: 'en',
    }),
  });
  answer(own, { kind: 'own', admit: () => {} });
  const page = onlyThese<'page'>({ 'facts.get': ({ ids }) => ({ known: library.known(ids) }) });
  answer(page, { kind: 'page', admit: () => {} });
});

afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

async function open(hash: string, holds: string, locale: 'en' | 'it' = 'en'): Promise<void> {
  location.hash = hash;
  await act(() => render(<App phrases={phrasesIn(locale)} settings={DEFAULT_SETTINGS} />, document.body));
  await shows(holds);
}

function shows(selector: string): Promise<void> {
  return vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
}

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

async function go(hash: string): Promise<void> {
  await act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
}

async function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string): Promise<void> {
  await act(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
}

async function expectClean(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

test('a letter that is written as soon as there is a field stays there', async () => {
  location.hash = '';
  render(<App phrases={phrasesIn('en')} settings={DEFAULT_SETTINGS} />, document.body);
  await write(find<HTMLInputElement>('input'), 'a');
  expect(find<HTMLInputElement>('input').value).toBe('a');
});

test('an entity: facts with sources, members side by side, names', async () => {
  await open('#/chip/nvidia-a100', '.entity');
  expect(find('h1').textContent).toBe('NVIDIA A100');
  expect(find('thead').textContent).toContain('SXM4 80 GB');
  expect(find('.statements a[href="#/architecture/ampere"]').textContent).toBe('Ampere');
  const source = find<HTMLAnchorElement>('.origins a');
  expect(source.href).toMatch(/^https:/);
  expect([source.rel, source.target]).toEqual(['noopener noreferrer', '_blank']);
  expect(find('.names').textContent).toContain('A100-80GB');
  await vi.waitFor(() => expect(document.title).toBe('NVIDIA A100 · Silicon Gloss'));
  await expectClean();
});

test('a member leads to its family and has what the family has', async () => {
  await open('#/chip/nvidia-a100-sxm4-80-gb', '.entity');
  expect(find('.entity header a').getAttribute('href')).toBe('#/chip/nvidia-a100');
  expect(find('.statements').textContent).toContain('told of the family');
});

test.each(['#/chip/nothing-at-all', '#/house/nothing-at-all'])('%s is unknown', async (hash) => {
  await open(hash, '.message a');
  expect(find('h1').textContent).toBe('We know no such entry');
  expect(find('.message a').getAttribute('href')).toBe('#/search/nothing%20at%20all');
});

test('the address decides what is shown', async () => {
  await open('#/search/h1', '.hits a');
  expect(find('.hits').textContent).toContain('H100');
  await expectClean();
  await go('#/text');
  await shows('.text-form');
  await expectClean();
  await go('#/search/zzzzqqqq');
  await shows('.hits [role=status]');
});

test('the search field is worked by the keyboard', async () => {
  await open('#/', '.message');
  await press('/');
  const field = find<HTMLInputElement>('[role=combobox]');
  expect(document.activeElement).toBe(field);
  await write(field, 'a100');
  await shows('[role=option]');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await press('ArrowDown');
  const chosen = field.getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(chosen)?.getAttribute('aria-selected')).toBe('true');
  await expectClean();
  await press('Enter');
  expect(location.hash).toBe('#/chip/nvidia-a100');
  await go(location.hash);
  await shows('.entity');
  await press('/');
  await write(field, 'h100');
  await shows('[role=option]');
  await press('Escape');
  expect(document.querySelector('[role=option]')).toBeNull();
  await press('Enter');
  expect(location.hash).toBe('#/search/h100');
});

test('a pasted text is checked and painted', async () => {
  await open('#/text', 'textarea', 'it');
  await write(find<HTMLTextAreaElement>('textarea'), SENTENCE);
  await act(() => void find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await shows('.marked');
  expect(find('.marked').textContent).toBe(SENTENCE);
  expect(find('.told [data-tone=contradicted]').textContent).toContain('Ampere');
  expect(find('.named a[href="#/chip/nvidia-a100"]').textContent).toBe('NVIDIA A100');
  await vi.waitFor(() =>
    expect([...CSS.highlights.keys()].sort()).toEqual(['sgl-architecture', 'sgl-chip', 'sgl-contradicted']),
  );
  expect(find('.text-page').textContent).toContain('italiano');
  await expectClean();
  await go('#/');
  await vi.waitFor(() => expect(CSS.highlights.size).toBe(0));
  await go('#/text');
  await shows('.marked');
});

test('a text is judged by the real core', async () => {
  const { language, published, findings } = await checkText(
    { text: SENTENCE, published: '2024-05-01' },
    { threshold: 0.5, locale: 'it' },
  );
  expect([language, published?.date]).toEqual(['it', '2024-05-01']);
  expect(findings.map(({ verdict, subject, truth }) => [verdict, subject, truth])).toEqual([
    ['contradicted', 'chip/nvidia-a100', 'Ampere'],
  ]);
});
