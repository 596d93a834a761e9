// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { WhyNot } from '../../../components/popup/why-not.tsx';
import type { SelectionAnswer } from '../../../messaging/calls.ts';
import { phrasesIn } from '../phrases/words.ts';
import { UNSURE } from './samples.ts';

function read(answer: Partial<SelectionAnswer>, locale: 'en' | 'it' = 'en'): string[] {
  const host = document.body.appendChild(document.createElement('div'));
  render(<WhyNot answer={{ ...UNSURE, ...answer }} phrases={phrasesIn(locale)} />, host);
  return [...host.querySelectorAll('blockquote, p, li')].map(({ textContent }) => textContent ?? '');
}

afterEach(() => document.body.replaceChildren());

describe('why a selection is not marked', () => {
  test('quotes it, names the sense and weighs the evidence', () => {
    expect(read({})).toEqual([
      'the A100 near Berlin',
      '“A100” can be NVIDIA A100, but nothing here says so clearly enough.',
      'For it: “Nvidia” near it and what the name mostly means',
      'Against it: “autobahn” near it',
      'Evidence: 0 of the 0.5 that are needed. Words of its field or a sure name nearby would add to it.',
    ]);
  });

  test('where it is marked, why it is', () => {
    const why: SelectionAnswer['why'] = [{ rule: 'name', weight: 1 }];
    expect(read({ because: 'marked', why, score: 1 }).slice(1)).toEqual([
      '“A100” is marked as NVIDIA A100.',
      'For it: a name with one meaning',
    ]);
  });

  test.each<[SelectionAnswer['because'], string]>([
    ['unknown', 'None of our packs knows'],
    ['outside', 'outside the article'],
    ['kind', 'switched off'],
    ['unlisted', 'No pack knows NVIDIA A100'],
  ])('%s needs no figures', (because, words) => {
    const [, sentence, ...more] = read({ because });
    expect(sentence).toContain(words);
    expect(more).toEqual([]);
  });

  test('does not quote a field of a form', () => {
    expect(read({ because: 'unread', text: '', named: null, why: [] })).toEqual([
      'Forms, code and hidden text are never searched.',
    ]);
  });

  test('in Italian', () => {
    expect(read({ because: 'strictness', why: [], score: 0.35 }, 'it').slice(1)).toEqual([
      '“A100” è probabilmente NVIDIA A100, ma con meno certezza di quanta ne chiedi nelle impostazioni.',
      'Indizi: 0,35 sui 0,5 necessari. Parole del settore o un nome certo lì vicino ne aggiungerebbero.',
    ]);
  });
});
