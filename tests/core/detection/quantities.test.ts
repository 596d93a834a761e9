import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../core/detection/mention.ts';
import { findQuantities } from '../../../core/detection/quantities.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';
/** Sentences of our own: ⟦10,000 GPUs|10000 GPU⟧ is a count of ten thousand of no chip by name. */
import countsByLanguage from './counts.json' with { type: 'json' };

const NAMES: [name: RegExp, kind: Mention['kind'], id: EntityId][] = [
  [/DGX H100/g, 'chip', 'system/dgx-h100'],
  [/(?:NVIDIA )?H100s?/g, 'chip', 'chip/h100'],
  [/(?:NVIDIA )?A100s?/g, 'chip', 'chip/a100'],
  [/H200s?/g, 'chip', 'chip/h200'],
  [/RTX 4090/g, 'chip', 'chip/rtx-4090'],
  [/Hopper|Blackwell/g, 'architecture', 'architecture/x'],
  [/Nvidia|NVIDIA|엔비디아|英伟达|Meta|xAI/g, 'organization', 'organization/x'],
];

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, kind, entity] of NAMES) {
    for (const { 0: surface, index } of text.matchAll(name)) {
      const end = index + surface.length;
      if (found.some((one) => one.start < end && index < one.end)) continue;
      found.push({ start: index, end, surface, kind, entity, confidence: 1, why: [] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function counted(text: string, lang: string): string[] {
  const words = wordsFor(lang).map(({ detection }) => detection);
  const blocks = [{ start: 0, end: text.length }];
  return findQuantities(text, { blocks, mentions: mentionsIn(text), words }).map(
    ({ surface, count, of }) => `${surface} = ${count} ${of ?? 'GPU'}`,
  );
}

describe('counts hardware', () => {
  test.each([
    ['en', 'about 10,000 GPUs in a hall', '10,000 GPUs = 10000 GPU'],
    ['en', 'a cluster of 8x H200 boards', '8x H200 boards = 8 chip/h200'],
    ['en', 'nodes with 8xH100', '8xH100 = 8 chip/h100'],
    ['en', 'H100 x8', 'H100 x8 = 8 chip/h100'],
    ['en', 'more than 100K H100 cards', '100K H100 cards = 100000 chip/h100'],
    ['en', 'a 16,000-GPU cluster', '16,000-GPU = 16000 GPU'],
    ['en', 'launch two 24k GPU clusters', '24k GPU = 24000 GPU'],
    ['en', 'twenty-four of the new Nvidia GPUs', 'twenty-four of the new Nvidia GPUs = 24 GPU'],
    ['en', '50,000 Hopper GPUs', '50,000 Hopper GPUs = 50000 GPU'],
    ['en', '8 or more RTX 4090 cards', '8 or more RTX 4090 cards = 8 chip/rtx-4090'],
    ['en', '1.5 million AI chips', '1.5 million AI chips = 1500000 GPU'],
    ['en', '16 H100/H200 boards', '16 H100/H200 boards = 16 GPU'],
    ['it', 'comprate 10.000 nuove GPU', '10.000 nuove GPU = 10000 GPU'],
    ['it', 'diecimila schede grafiche', 'diecimila schede grafiche = 10000 GPU'],
    ['it', '20 mila GPU di tipo H100', '20 mila GPU di tipo H100 = 20000 chip/h100'],
    ['it', 'dodici A100 accese', 'dodici A100 = 12 chip/a100'],
    ['de', 'rund viertausend H100-Karten', 'viertausend H100-Karten = 4000 chip/h100'],
    ['de', '100.000 KI-Chips', '100.000 KI-Chips = 100000 GPU'],
    ['de', '500 Nvidia-GPUs', '500 Nvidia-GPUs = 500 GPU'],
    ['fr', '200 000 GPU', '200 000 GPU = 200000 GPU'],
    ['fr', 'trois cents puces H100', 'trois cents puces H100 = 300 chip/h100'],
    ['es', 'diez mil GPU', 'diez mil GPU = 10000 GPU'],
    ['es', '2.500 tarjetas gráficas', '2.500 tarjetas gráficas = 2500 GPU'],
    ['pt', 'cem mil GPUs', 'cem mil GPUs = 100000 GPU'],
    ['nl', 'tienduizend A100-kaarten', 'tienduizend A100-kaarten = 10000 chip/a100'],
    ['pl', '12 tys. kart graficznych', '12 tys. kart graficznych = 12000 GPU'],
    ['ru', '100 тыс. ускорителей', '100 тыс. ускорителей = 100000 GPU'],
    ['ja', '1万枚のH100を買う', '1万枚のH100 = 10000 chip/h100'],
    ['ja', 'H100を10万枚確保', 'H100を10万枚 = 100000 chip/h100'],
    ['zh', '一万块 GPU', '一万块 GPU = 10000 GPU'],
    ['zh', '24576块英伟达 H100', '24576块英伟达 H100 = 24576 chip/h100'],
    ['ko', '10만 개의 H100 가속기', '10만 개의 H100 가속기 = 100000 chip/h100'],
  ])('%s: %s', (lang, text, quantity) => {
    expect(counted(text, lang)).toEqual([quantity]);
  });
});

describe.each(Object.entries(countsByLanguage))('counts in a sentence, %s', (lang, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    const expected = Array.from(
      sentence.matchAll(/⟦(.*?)\|(\d+) (.*?)⟧/g),
      ([, surface, count, of]) => `${surface} = ${count} ${of === 'GPU' ? of : `chip/${of}`}`,
    );
    expect(counted(sentence.replace(/⟦(.*?)\|.*?⟧/g, '$1'), lang)).toEqual(expected);
  });
});

describe('counts nothing else', () => {
  test.each([
    ['en', 'GPU prices of $10,000 H100 buyers pay'],
    ['en', '2.5 million GPU hours'],
    ['en', '5000 H100-hours'],
    ['en', 'three chip makers and two GPU vendors'],
    ['en', '16,384 CUDA cores'],
    ['en', '80 GB A100'],
    ['en', '200 H100 servers'],
    ['it', 'riempie due data center di acceleratori'],
    ['en', 'two DGX H100 systems'],
    ['en', 'In 2024 GPUs were scarce'],
    ['en', 'one GPU, a GPU, a single GPU'],
    ['en', 'several thousand GPUs'],
    ['en', 'a 350 W GPU'],
    ['en', 'a 70B model on GPUs'],
    ['en', 'RTX 50 GPUs'],
    ['it', 'una GPU'],
    ['it', 'diverse mila GPU'],
    ['it', '10.000 euro di GPU'],
    ['de', 'eine GPU, 3000 GPU-Stunden'],
    ['fr', '300 000 heures GPU'],
    ['ja', '数千枚のGPU'],
    ['zh', '数千块GPU'],
    ['ko', '차세대 AI 칩'],
  ])('%s: %s', (lang, text) => {
    expect(counted(text, lang)).toEqual([]);
  });
});

test('a count never crosses blocks', () => {
  const text = 'Page 10\nGPU news';
  const blocks = [
    { start: 0, end: 7 },
    { start: 8, end: text.length },
  ];
  const words = wordsFor('en').map(({ detection }) => detection);
  expect(findQuantities(text, { blocks, mentions: [], words })).toEqual([]);
});
