import { describe, expect, test } from 'vitest';
import { findNames } from '../../../core/detection/names.ts';
import { wordsFor } from '../../../core/words.ts';
import { gazetteerOf, mentionsIn } from './sample.ts';

const gazetteer = gazetteerOf({
  'chip/nvidia-h100': ['NVIDIA H100', 'H100'],
  'organization/apple': ['Apple?'],
  'organization/google': ['Google', 'Гугл'],
  'organization/meta': ['Meta?'],
  'organization/microsoft': ['Microsoft', 'Майкрософт'],
  'organization/nvidia': ['NVIDIA', 'Нвидиа'],
  'organization/tesla': ['Tesla?', 'Тесла?'],
  'organization/arm': ['ARM?', 'Arm?'],
  'person/elon-musk': ['Elon Musk', 'Musk?', 'Илон Маск', 'Маск?'],
  'person/lip-bu-tan': ['Lip-Bu Tan', 'Лип-Бу Тан'],
  'person/lisa-su': ['Lisa Su', 'Лиза Су'],
  'person/satya-nadella': ['Satya Nadella', 'Сатья Наделла'],
});

function namesIn(text: string, lang: string): string[] {
  return mentionsIn(gazetteer, text, lang).map(
    ({ surface, entity: id }) => `${surface} ${id?.split('/')[1]}`,
  );
}

describe('a name in another case is the name', () => {
  test.each([
    ['ru', 'Чипы Нвидии подорожали', 'Нвидии nvidia'],
    ['ru', 'купили у Нвидии H100', 'Нвидии H100 nvidia-h100'],
    ['ru', 'Гуглом и Майкрософту', 'Гуглом google', 'Майкрософту microsoft'],
    ['ru', 'Спор Илона Маска с Сатьей Наделлой', 'Илона Маска elon-musk', 'Сатьей Наделлой satya-nadella'],
    ['ru', 'Илон Маск молчит, с Маском не говорили', 'Илон Маск elon-musk', 'Маском elon-musk'],
    ['ru', 'Совет директоров доверяет Лип-Бу Тану', 'Лип-Бу Тану lip-bu-tan'],
    ['ru', 'Речь Лизы Су слушали все', 'Лизы Су lisa-su'],
    ['ru', 'Компания продала акции Теслы', 'Теслы tesla'],
    ['uk', 'Прибуток Майкрософту зріс', 'Майкрософту microsoft'],
    ['pl', 'Zysk Nvidii wzrósł', 'Nvidii nvidia'],
    ['pl', 'Rozmowa z Elonem Muskiem', 'Elonem Muskiem elon-musk'],
    ['pl', 'Elon Musk odszedł. Bez Muska było ciszej.', 'Elon Musk elon-musk', 'Muska elon-musk'],
    ['pl', 'pracownicy Microsoftu i Google’a', 'Microsoftu microsoft', 'Google google'],
    ['cs', 'Zisk Nvidie a obchod s Microsoftem', 'Nvidie nvidia', 'Microsoftem microsoft'],
    ['sk', 'Zisk Nvidie klesol', 'Nvidie nvidia'],
    ['hu', 'A Nvidiának a Microsofttól kell', 'Nvidiának nvidia', 'Microsofttól microsoft'],
    ['tr', "Nvidia'nın çipi, Google’dan", 'Nvidia nvidia', 'Google google'],
    ['de', 'Nvidias Umsatz', 'Nvidias nvidia'],
    ['de', 'Mit Elon Musk sprach niemand, Musks Anwälte schwiegen', 'Elon Musk elon-musk', 'Musks elon-musk'],
    ['de', 'Elon Musk kam. Musks Auftritt war kurz.', 'Elon Musk elon-musk', 'Musks elon-musk'],
    ['de', 'Alle wollen Nvidias H100', 'Nvidias nvidia', 'H100 nvidia-h100'],
    ['de', 'Googles Rechenzentren und Metas KI-Chips', 'Googles google', 'Metas meta'],
    ['nl', 'Elon Musk zweeg, en Musks advocaten ook', 'Elon Musk elon-musk', 'Musks elon-musk'],
    ['sv', 'Nvidia levererar till Metas datacenter', 'Nvidia nvidia', 'Metas meta'],
    ['da', 'Nvidia leverer til Metas datacenter', 'Nvidia nvidia', 'Metas meta'],
  ])('%s: %s', (lang, text, ...expected) => {
    expect(namesIn(text, lang)).toEqual(expected);
  });
});

describe('another word is no case of a name', () => {
  test.each([
    ['ru', 'Маска скрывала лицо актёра'],
    ['ru', 'нвидии, гуглом'],
    ['ru', 'Гуглить умеют все, Гугломания'],
    ['ru', 'Теслой измеряют поле'],
    ['pl', 'Metę minął pierwszy'],
    ['pl', 'Armii brakuje butów, Armie dwie'],
    ['pl', 'Elonem zwano osła'],
    ['hu', 'Metában nincs ilyen szó'],
    ['en', 'Nvidii and Microsoftu are no words'],
    ['it', 'Nvidie e Microsofta'],
    ['de', 'Zwei Apples zum Nachtisch, sagte Oma'],
    ['en', 'Two Metas, three Musks'],
  ])('%s: %s', (lang, text) => {
    expect(namesIn(text, lang)).toEqual([]);
  });
});

test('the plain name is preferred, and each stands once', () => {
  const text = 'Илон Маск и Илона Маска, Нвидиа и Нвидии';
  const found = findNames(gazetteer, text, wordsFor('ru')[0]?.detection.endings);
  expect(found.map(({ start, end, base }) => [text.slice(start, end), base])).toEqual([
    ['Илон Маск', undefined],
    ['Илона Маска', 'Илон Маск'],
    ['Нвидиа', undefined],
    ['Нвидии', 'Нвидиа'],
  ]);
});
