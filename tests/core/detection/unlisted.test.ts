import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../core/detection/find.ts';
import { findMentions } from '../../../core/detection/mentions.ts';
import { findNames } from '../../../core/detection/names.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';
import { gazetteerOf } from './sample.ts';

/** Names of what packs know; those that need context end in `?`. */
const KNOWN: Record<EntityId, string[]> = {
  'organization/nvidia': ['NVIDIA', 'エヌビディア', '英伟达'],
  'organization/amd': ['AMD?'],
  'organization/apple': ['Apple?'],
  'organization/openai': ['OpenAI'],
  'organization/microsoft': ['Microsoft'],
  'chip/nvidia-h100': ['H100', 'NVIDIA H100'],
  'chip/nvidia-b200': ['B200?'],
  'chip/nvidia-rtx-5090': ['RTX 5090', 'GeForce RTX 5090'],
  'chip/nvidia-rtx-4050-laptop': ['RTX 4050 Laptop GPU'],
  'chip/amd-mi300x': ['MI300X'],
  'chip/amd-rx-9070-xt': ['RX 9070 XT', 'Radeon RX 9070 XT'],
  'chip/intel-gaudi': ['Gaudi?', 'Intel Gaudi'],
  'chip/intel-gaudi-3': ['Gaudi 3'],
  'chip/google-tpu-v7': ['TPU v7', 'TPU7x'],
  'chip/apple-m5': ['M5?'],
  'chip/nvidia-jetson-nano': ['Jetson Nano'],
  'architecture/blackwell': ['Blackwell?'],
  'architecture/vera-rubin': ['Vera Rubin?'],
  'model/llama-3': ['Llama 3'],
  'model/mistral-large': ['Mistral Large'],
  'model/yandexgpt': ['YandexGPT'],
  'model/glm-5': ['GLM-5'],
  'model/claude-opus-5': ['Claude Opus 5'],
  'model/gpt-5': ['GPT-5'],
  'model/gpt-6-sol': ['GPT-6 Sol'],
};

const gazetteer = gazetteerOf(KNOWN);

function mentionsIn(text: string, lang = 'en') {
  const blocks = [{ start: 0, end: text.length }];
  const words = wordsFor(lang).map((table) => table.detection);
  return findMentions({ text, blocks, candidates: findNames(gazetteer, text), words });
}

/** What is marked though no pack knows it, as it is written and by its name. */
function unlistedIn(text: string, lang = 'en'): string[] {
  return mentionsIn(text, lang).flatMap(({ surface, unlisted }) =>
    unlisted ? `${surface} → ${unlisted.name}` : [],
  );
}

describe('a name that only its series tells', () => {
  it.each([
    ['Shops list the RTX 6090 already.', 'RTX 6090 → NVIDIA GeForce RTX 6090'],
    ['An RTX6090, an RTX-6080', 'RTX6090 → NVIDIA GeForce RTX 6090', 'RTX-6080 → NVIDIA GeForce RTX 6080'],
    [
      'RTX\u00a06090 and RTX\n      6080',
      'RTX\u00a06090 → NVIDIA GeForce RTX 6090',
      'RTX\n      6080 → NVIDIA GeForce RTX 6080',
    ],
    [
      'the RTX 5090 Ti, an RTX 6090 Ti Super',
      'RTX 5090 Ti → NVIDIA GeForce RTX 5090 Ti',
      'RTX 6090 Ti Super → NVIDIA GeForce RTX 6090 Ti Super',
    ],
    [
      'a GeForce RTX 6090, an Nvidia GeForce RTX 6090',
      'GeForce RTX 6090 → NVIDIA GeForce RTX 6090',
      'Nvidia GeForce RTX 6090 → NVIDIA GeForce RTX 6090',
    ],
    ['two RTX 6090s', 'RTX 6090s → NVIDIA GeForce RTX 6090'],
    ['MI500X, MI 500X', 'MI500X → AMD Instinct MI500X', 'MI 500X → AMD Instinct MI500X'],
    ['AMD Instinct MI500', 'AMD Instinct MI500 → AMD Instinct MI500'],
    ['a TPU v9 pod', 'TPU v9 → Google TPU v9'],
    ['the TPUv9p', 'TPUv9p → Google TPU v9p'],
    ['Intel Gaudi 5 is late', 'Intel Gaudi 5 → Intel Gaudi 5'],
    ['the Gaudi 5 accelerator', 'Gaudi 5 → Intel Gaudi 5'],
    ['NVIDIA DGX B400 racks', 'NVIDIA DGX B400 → NVIDIA B400'],
    ['the Blackwell B600 chip', 'Blackwell B600 → NVIDIA B600'],
    ['Apple M9 laptops', 'Apple M9 → Apple M9'],
    ['Claude Opus 7 is near', 'Claude Opus 7 → Claude Opus 7'],
    [
      'an RTX PRO 6000D or RTX Pro 5500',
      'RTX PRO 6000D → NVIDIA RTX PRO 6000D',
      'RTX Pro 5500 → NVIDIA RTX PRO 5500',
    ],
    ['a GeForce RTX 6090D', 'GeForce RTX 6090D → NVIDIA GeForce RTX 6090D'],
    ['a Jetson TX1 board', 'Jetson TX1 → NVIDIA Jetson TX1'],
    ['Vera Rubin NVL144 racks', 'Vera Rubin NVL144 → NVIDIA Vera Rubin NVL144'],
    ['Claude 3.5 Opus never came', 'Claude 3.5 Opus → Claude 3.5 Opus'],
    ['Llama 5 and Llama 3.4 70B', 'Llama 5 → Llama 5', 'Llama 3.4 70B → Llama 3.4'],
    ['YandexGPT 7 is out', 'YandexGPT 7 → YandexGPT 7'],
    ['the GLM-6.2 model', 'GLM-6.2 → GLM-6.2'],
    ['the Phi-3.5 model', 'Phi-3.5 → Phi-3.5'],
    ['Mistral Medium 5.1 is out', 'Mistral Medium 5.1 → Mistral Medium 5.1'],
    ['GPT-7 and GPT-5.9', 'GPT-7 → GPT-7', 'GPT-5.9 → GPT-5.9'],
  ])('%s', (text, ...expected) => {
    expect(unlistedIn(text)).toEqual(expected);
  });

  it.each([
    ['de', 'Die H400-Karten von Nvidia', 'H400 → NVIDIA H400'],
    ['it', 'le prestazioni dell’H400 di Nvidia', 'H400 → NVIDIA H400'],
    [
      'ja',
      'エヌビディアのH400とＲＴＸ６０９０',
      'H400 → NVIDIA H400',
      'ＲＴＸ６０９０ → NVIDIA GeForce RTX 6090',
    ],
    ['zh', '英伟达 B400芯片', '英伟达 B400 → NVIDIA B400'],
  ])('in %s: %s', (lang, text, ...expected) => {
    expect(unlistedIn(text, lang)).toEqual(expected);
  });

  it('has no entity, and tells its vendor and its series', () => {
    const [mention] = mentionsIn('Shops list the RTX 6090 already.');
    expect(mention).toMatchObject({
      kind: 'chip',
      entity: null,
      unlisted: { vendor: 'organization/nvidia', series: 'NVIDIA GeForce RTX' },
      why: [{ rule: 'series', evidence: 'NVIDIA GeForce RTX' }],
    });
    expect(mentionsIn('GPT-7 is near.')[0]).toMatchObject({ kind: 'model', entity: null });
  });
});

describe('its twin is none', () => {
  it.each([
    // A pack knows it, if under a longer name or another one.
    ['RTX 5090 and RX 9070 XT, MI300X, Gaudi 3, GPT-5'],
    ['the RTX 4050 in laptops'],
    ['a TPU 7 chip; GPT-6 for all'],
    // A part of something larger.
    ['XRTX 6090, RTX 60900, RTX 6090.5, RTX_6090, @RTX 6090, www.RTX6090.example'],
    ['the GH400X, an H4000, an H400m, MI500Y'],
    // No number of the series.
    ['RTX 2024 results of RTX Corporation; RTX 450; GPT-40 mini; TPU 5e'],
    ['16 GB 400 MHz of memory for a GPU'],
    // Other words.
    ['a Lexus RX 9080; the M9 motorway; an M7 screw'],
    ['Antoni Gaudi 5 times drew the tower.'],
    ['Ascend 900 metres to the summit.'],
  ])('%s', (text) => {
    expect(unlistedIn(text)).toEqual([]);
  });

  it.each([
    ['The H400 triples the bandwidth of the GPU.', 'The H400 bus was late again.'],
    ['Nvidia shows the B400.', 'Microsoft has an office on the B400.'],
    ['Beside the H100 stands the B400.', 'Beside the church runs the B400.'],
    ['The RX 9080 is a graphics card.', 'The RX 9080 is an amplifier.'],
    ['Nvidia had the H400 in mind. The H400 is fast.', 'The H400 is fast.'],
  ])('where it means other things too: %s / %s', (yes, no) => {
    expect(unlistedIn(yes)).not.toEqual([]);
    expect(unlistedIn(no)).toEqual([]);
  });

  it('is no evidence for other names', () => {
    expect(mentionsIn('The RTX 6090 and the B200 are here.').map(({ surface }) => surface)).toEqual([
      'RTX 6090',
    ]);
  });
});

describe('what packs know', () => {
  const name = fc.constantFrom(
    ...Object.values(KNOWN).flatMap((names) => names.map((one) => one.replace('?', ''))),
  );
  // No joint of a name: two names in a row may read like a third.
  const between = fc.constantFrom(', ', '. ', ' and ', '’s ', ' in ', '/');

  it('is found as if there were no series', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, between), { maxLength: 8 }), (parts) => {
        const text = parts.flat().join('');
        expect(findNames(gazetteer, text)).toEqual(findCandidates(gazetteer, text));
      }),
      { numRuns: 300 },
    );
  });

  it('slices to the surface, in order, whatever the text', () => {
    const piece = fc.oneof(
      name,
      fc.constantFrom('RTX', 'H', '400', '6090', 'Ti', 'v9', 'TPU', ' ', '-', '.', 's'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
        const text = parts.join('');
        const found = findNames(gazetteer, text);
        found.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
      { numRuns: 300 },
    );
  });
});
