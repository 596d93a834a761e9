import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import { findMentions } from '../../../core/detection/mentions.ts';
import { findNames } from '../../../core/detection/names.ts';
import type { Entity, EntityId, Kind, Name } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';

function entity(id: EntityId, ...names: string[]): Entity {
  const rows = names.map((name): Name => {
    const isAmbiguous = name.endsWith('?');
    return { text: name.replace('?', ''), role: 'alias', ...(isAmbiguous && { context: true }) };
  });
  return { id, kind: id.split('/')[0] as Kind, name: names[0] ?? id, names: rows, facts: [], events: [] };
}

const gazetteer = openGazetteer(
  compileGazetteer([
    entity('chip/nvidia-h100', 'NVIDIA H100', 'H100'),
    entity('organization/apple', 'Apple?'),
    entity('organization/google', 'Google', 'Гугл'),
    entity('organization/meta', 'Meta?'),
    entity('organization/microsoft', 'Microsoft', 'Майкрософт'),
    entity('organization/nvidia', 'NVIDIA', 'Нвидиа'),
    entity('organization/tesla', 'Tesla?', 'Тесла?'),
    entity('organization/arm', 'ARM?', 'Arm?'),
    entity('person/elon-musk', 'Elon Musk', 'Musk?', 'Илон Маск', 'Маск?'),
    entity('person/lip-bu-tan', 'Lip-Bu Tan', 'Лип-Бу Тан'),
    entity('person/lisa-su', 'Lisa Su', 'Лиза Су'),
    entity('person/satya-nadella', 'Satya Nadella', 'Сатья Наделла'),
  ]).gazetteer,
);

function namesIn(text: string, lang: string): string[] {
  const words = wordsFor(lang).map(({ detection }) => detection);
  const candidates = findNames(gazetteer, text, words[0]?.endings);
  const blocks = [{ start: 0, end: text.length }];
  return findMentions({ text, blocks, candidates, words }).map(
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
