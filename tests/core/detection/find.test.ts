import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { findCandidates } from '../../../core/detection/find.ts';
import { openBitmap } from '../../../core/detection/first-keys.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import type { Entity, EntityId, Name } from '../../../core/knowledge/entity.ts';

function entity(id: EntityId, ...names: (string | Name)[]): Entity {
  const rows = names.map((n) => (typeof n === 'string' ? ({ text: n, role: 'alias' } as const) : n));
  return { id, kind: 'chip', name: rows[0]?.text ?? id, names: rows, facts: [], events: [] };
}

const ambiguous = (text: string): Name => ({ text, role: 'short', context: true });

const ENTITIES = [
  entity('chip/a100', 'NVIDIA A100', ambiguous('A100')),
  entity('chip/a100-sxm', 'A100 SXM4'),
  entity('chip/h200', 'H200'),
  entity('chip/gh200', 'GH200'),
  entity('chip/rtx-4090', 'NVIDIA GeForce RTX 4090', 'RTX 4090'),
  entity('chip/rtx-4070', 'RTX 4070'),
  entity('chip/mi300x', 'MI300X'),
  entity('model/llama-3', 'Llama 3'),
  entity('model/llama-31', 'Llama 3.1'),
  entity('model/gpt-4', 'GPT-4'),
  entity('organization/meta', ambiguous('Meta'), 'メタ', '메타'),
  entity('organization/nvidia', 'NVIDIA', '英伟达', 'エヌビディア', '엔비디아', 'Нвидиа'),
  entity('organization/apple', ambiguous('苹果'), '苹果公司'),
  entity('organization/ibm', '国际商业机器公司'),
  entity('organization/character', 'Character.AI'),
  entity('organization/openai', 'OpenAI', 'オープンAI'),
  entity('model/ensemble', '(ensemble): AWD-LSTM'),
  entity('person/musk', 'Elon Musk', ambiguous('Musk'), ambiguous('マスク'), 'マスク氏'),
];

const { bitmap, gazetteer } = compileGazetteer(ENTITIES);
const opened = openGazetteer(gazetteer);
const firstKeys = openBitmap(bitmap);
const found = (text: string) =>
  findCandidates(opened, text).map((c) =>
    [text.slice(c.start, c.end), ...c.senses.map((s) => s.id)].join(' → '),
  );

describe('a name is found', () => {
  it.each([
    ['the A100.', 'A100 → chip/a100'],
    ['NVIDIA A100', 'NVIDIA A100 → chip/a100'],
    ['Nvidia A100 SXM4', 'Nvidia A100 → chip/a100'],
    ['an A100 SXM4 card', 'A100 SXM4 → chip/a100-sxm'],
    ['l’A100 e dell’A100', 'A100 → chip/a100', 'A100 → chip/a100'],
    ['A-100', 'A-100 → chip/a100'],
    ['two H200s', 'H200s → chip/h200'],
    ['H200-Chips', 'H200 → chip/h200'],
    ['RTX4090, RTX-4090', 'RTX4090 → chip/rtx-4090', 'RTX-4090 → chip/rtx-4090'],
    ['RTX\u00a04090', 'RTX\u00a04090 → chip/rtx-4090'],
    ['RTX\n      4090', 'RTX\n      4090 → chip/rtx-4090'],
    ['rtx 4090', 'rtx 4090 → chip/rtx-4090'],
    [
      'OpenAI’s and NVIDIA’s A100',
      'OpenAI → organization/openai',
      'NVIDIA → organization/nvidia',
      'A100 → chip/a100',
    ],
    ['Nvidias und OpenAIs Umsatz', 'Nvidias → organization/nvidia', 'OpenAIs → organization/openai'],
    ['nvidias, Nvidiass and Metas'],
    ['eight MI300Xs', 'MI300Xs → chip/mi300x'],
    ['MI 300X and MI300X', 'MI 300X → chip/mi300x', 'MI300X → chip/mi300x'],
    ['H\u00ad200', 'H\u00ad200 → chip/h200'],
    ['Ｈ２００', 'Ｈ２００ → chip/h200'],
    ['H200を買う', 'H200 → chip/h200'],
    ['Llama 3.1 and Llama 3.', 'Llama 3.1 → model/llama-31', 'Llama 3 → model/llama-3'],
    ['PC-4090 and GeForce-RTX 4090', 'RTX 4090 → chip/rtx-4090'],
    ['GPT4 and GPT 4', 'GPT4 → model/gpt-4', 'GPT 4 → model/gpt-4'],
    ['Meta and META', 'Meta → organization/meta', 'META → organization/meta'],
    ['英伟达的芯片', '英伟达 → organization/nvidia'],
    ['엔비디아는 메타와', '엔비디아 → organization/nvidia', '메타 → organization/meta'],
    ['苹果公司发布', '苹果 → organization/apple'],
    ['マスク氏は語った', 'マスク → person/musk'],
    ['国际商业机器公司', '国际商业机器公司 → organization/ibm'],
    ['エヌビディアのオープンAI', 'エヌビディア → organization/nvidia', 'オープンAI → organization/openai'],
    ['Character AI', 'Character AI → organization/character'],
    ['Elon\u200b Musk; Musk', 'Elon\u200b Musk → person/musk', 'Musk → person/musk'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
    expect(firstKeys.mayContain(text)).toBe(true);
  });
});

describe('nothing is found inside a larger token', () => {
  it.each([
    ['A1000'],
    ['A 100 metres'],
    ['XA100'],
    ['A100_x'],
    ['RTX 4070 Ti'],
    ['RTX 4070\n      Ti'],
    ['Llama 3.2'],
    ['GPT-4o'],
    ['meta'],
    ['Metas'],
    ['メタル'],
    ['オメガメタ'],
    ['거메타'],
    ['elonmusk'],
    ['www.openai.com'],
    ['info@nvidia'],
    ['H2001'],
    ['an ensemble'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('GH200 is itself and holds no H200', () => {
    expect(found('GH200 GH200s')).toEqual(['GH200 → chip/gh200', 'GH200s → chip/gh200']);
  });
});

it('says at once that a text has no name', () => {
  expect(firstKeys.mayContain('The quick brown fox jumps over 13 lazy dogs, a 100 times.')).toBe(false);
});
