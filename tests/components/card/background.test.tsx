// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { EntityPage } from '../../../components/desk/entity-page.tsx';
import { makePhrases } from '../../../components/phrases/phrases.ts';
import type { KnownEntity } from '../../../core/knowledge/entity.ts';
import { STRINGS } from '../phrases/words.ts';
import { A100, NO_SOURCE, fact, known } from './samples.ts';
import { show, textOf } from './show.tsx';

afterEach(() => document.body.replaceChildren());

const EN = 'Data centres have trained models on it.';
const IT = 'I centri di calcolo vi hanno addestrato modelli.';

function told(texts: Record<string, string>, restates = ['vendor', 'memory_gb']): KnownEntity {
  return { ...A100, entity: { ...A100.entity, background: { texts, restates } } };
}

const about = (host: HTMLElement) => host.querySelector('.about');

describe('the background on the card', () => {
  test('is in the language of the reader, in place of the sentence made of facts', () => {
    const host = show({ known: told({ en: EN, it: IT }) }, 'it');
    expect(textOf(about(host))).toBe(IT);
    expect(about(host)?.querySelector('[lang]')).toBeNull();
  });

  test('is in English, marked so, where the language of the reader is missing', () => {
    const host = show({ known: told({ en: EN }) }, 'it');
    expect(textOf(about(host))).toBe(EN);
    expect(about(host)?.querySelector('[lang]')?.getAttribute('lang')).toBe('en');
  });

  test('leaves the sentence made of facts where it is in another language only', () => {
    expect(textOf(about(show({ known: told({ it: IT }) })))).toBe('GPU by NVIDIA, announced in May 2020');
  });

  test('names the sources of what it restates, those of members too', () => {
    const labels = [...show({ known: told({ en: EN }) }).querySelectorAll('.sources dl > div')].map(textOf);
    const own = labels.filter((label) => label.includes('Background'));
    expect(own.join()).toContain('User guide');
    expect(own.join()).toContain('Table of hardware');
  });

  test('tells where what it restates is not confirmed', () => {
    const chip = told({ en: EN }, ['vendor']);
    chip.entity.facts = [fact('vendor', 'NVIDIA', NO_SOURCE)];
    expect(textOf(about(show({ known: chip })))).toBe(`${EN} · unconfirmed`);
  });
});

test('the desk tells the same', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const phrases = makePhrases((key) => STRINGS.it[key], 'it');
  render(<EntityPage known={told({ en: EN, it: IT })} phrases={phrases} />, host);
  expect(textOf(about(host))).toBe(IT);
});

describe('the sentence made of facts', () => {
  test.each([
    ['en', 'Formerly researcher, Cloud'],
    ['it', 'In passato: researcher, Cloud'],
  ] as const)('of somebody who has left, in %s', (locale, sentence) => {
    const person = known('person/ada', {
      facts: [
        fact('role', 'engineer, Rain', { to: '2019' }),
        fact('role', 'researcher, Cloud', { from: '2019', to: '2024' }),
      ],
    });
    expect(textOf(about(show({ known: person }, locale)))).toBe(sentence);
  });

  test('of a model whose maker is not known', () => {
    const model = known('model/m1', { facts: [fact('released', '2024-02-15')] });
    expect(textOf(about(show({ known: model })))).toBe('AI model, released in February 2024');
  });
});
