import { describe, expect, test } from 'vitest';
import { endOfChip, endOfModel, withEditions } from '../../../core/detection/editions.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { Entity, EntityId, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';

describe('a form factor belongs to the mention of a chip, a memory size after a space does not', () => {
  test.each([
    ['[A100] 80GB cards', 'A100'],
    ['[A100 80GB] cards', 'A100'],
    ['[RTX 3060 12 GB]', 'RTX 3060'],
    ['les [A100 80 Go]', 'A100'],
    ['[H100 SXM5 80 GB]', 'H100 SXM5'],
    ['[A100] SXM4 80GB', 'A100 SXM4'],
    ['[A100] PCIe, 80GB', 'A100 PCIe'],
    ['[A100]-40G nodes', 'A100-40G'],
    ['[A100-SXM4-80GB] nodes', 'A100-SXM4-80GB'],
    ['[MI250X] OAM boards', 'MI250X OAM'],
    ['[A100] PCIexpress', 'A100'],
    ['[A100]-based', 'A100'],
    ['[A100]\nPCIe', 'A100'],
    ['[A100]-8Gbps', 'A100'],
  ])('%s', (text, expected) => {
    const start = text.indexOf('[');
    const bare = text.replace(/[[\]]/g, '');
    expect(bare.slice(start, endOfChip(bare, { start, end: text.indexOf(']') - 1 }))).toBe(expected);
  });
});

describe('size and edition belong to the mention of a model', () => {
  test.each([
    ['[Llama 3.2] 3B on a phone', 'Llama 3.2 3B'],
    ['[Qwen2.5]-7B-Instruct', 'Qwen2.5-7B-Instruct'],
    ['[Mixtral] 8x22b', 'Mixtral 8x22b'],
    ['[Qwen3] 30B-A3B', 'Qwen3 30B-A3B'],
    ['[Falcon] 1.5B, they say', 'Falcon 1.5B'],
    ['[Grok 2] mini', 'Grok 2 mini'],
    ['[GPT-4.5] Turbo', 'GPT-4.5 Turbo'],
    ['[Gemini 2.0] Flash Thinking', 'Gemini 2.0 Flash Thinking'],
    ['[GPT-4]-turbo-preview', 'GPT-4-turbo-preview'],
    ['[ChatGPT] Pro costs 200 dollars', 'ChatGPT'],
    ['[GPT-4] Minister', 'GPT-4'],
    ['[GPT-4] preview', 'GPT-4'],
    ['[Llama 3] 3Bs', 'Llama 3'],
    ['[Llama 3]\n8B', 'Llama 3'],
    ['[Claude 2] $3B', 'Claude 2'],
    ['[Llama 3] 8 billion', 'Llama 3'],
  ])('%s', (text, expected) => {
    const start = text.indexOf('[');
    const bare = text.replace(/[[\]]/g, '');
    expect(bare.slice(start, endOfModel(bare, { start, end: text.indexOf(']') - 1 }))).toBe(expected);
  });
});

function entity(id: EntityId, values: Record<string, string | number>): Entity {
  const facts = Object.entries(values).map(([property, value]) => ({ property, value }) as unknown as Fact);
  return { id, kind: 'chip', name: id, names: [], facts, events: [] };
}

const FAMILY: KnownEntity = {
  entity: entity('chip/a100', {}),
  members: [
    entity('chip/a100-pcie-40', { memory_gb: 40, form_factor: 'PCIe' }),
    entity('chip/a100-pcie-80', { memory_gb: 80, form_factor: 'PCIe' }),
    entity('chip/a100-sxm-40', { memory_gb: 40, form_factor: 'SXM' }),
    entity('chip/a100-sxm-80', { memory_gb: 80, form_factor: 'SXM' }),
    entity('chip/a100-nvl-94', { memory_gb: 94, form_factor: 'PCIe (NVL)' }),
  ],
  sources: {},
  referred: {},
  dataDate: '2026-11-30',
};

function linked(text: string, surface = /A100(?:[ -](?:SXM4|PCIe))?/.exec(text)?.[0] ?? '') {
  const start = text.indexOf(surface);
  const mention: Mention = {
    start,
    end: start + surface.length,
    surface,
    kind: 'chip',
    entity: 'chip/a100',
    confidence: 1,
    why: [],
  };
  return withEditions(text, [mention], { 'chip/a100': FAMILY });
}

describe('a family is linked to the member that the text names', () => {
  test.each([
    ['the A100 80GB SXM', 'chip/a100-sxm-80'],
    ['the A100 80 GB PCIe', 'chip/a100-pcie-80'],
    ['the A100 PCIe 40GB', 'chip/a100-pcie-40'],
    ['the A100-SXM4-40GB', 'chip/a100-sxm-40'],
    ['the A100 (SXM, 80 GB)', 'chip/a100-sxm-80'],
    ['l’A100 SXM4 80 Go', 'chip/a100-sxm-80'],
    ['the A100 94GB', 'chip/a100-nvl-94'],
  ])('%s', (text, id) => {
    const { mentions, known } = linked(text);
    expect(mentions[0]?.entity).toBe(id);
    expect(known[id as EntityId]).toMatchObject({ entity: { id }, members: [], family: FAMILY.entity });
  });

  test.each([
    ['the A100'],
    ['the A100 80GB'],
    ['the A100 PCIe'],
    ['the A100 96GB SXM'],
    ['the A100 has 80 GB on SXM boards'],
    ['the A100 80GB/s SXM'],
    ['the A100, 94 of them'],
    ['the A100\n80GB SXM'],
    ['the A100 40GB and the A100 80GB SXM'],
  ])('not where more than one fits, or none: %s', (text) => {
    const { mentions, known } = linked(text);
    expect(mentions[0]?.entity).toBe('chip/a100');
    expect(Object.keys(known)).toEqual(['chip/a100']);
  });
});
