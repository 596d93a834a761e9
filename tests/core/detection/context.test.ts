import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { findCandidates } from '../../../core/detection/find.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import { findMentions } from '../../../core/detection/mentions.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { Entity, EntityId, Kind, Name } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';
/** Of our own, with ⟦…⟧ around the names that are meant. */
import sentencesByLanguage from './sentences.json' with { type: 'json' };

const CERTAIN = {
  organization: ['Nvidia', 'OpenAI', 'Anthropic', 'xAI', 'Microsoft', 'Google', 'Mistral AI'],
  person: ['Elon Musk', 'Tim Cook', 'Larry Page'],
  model: ['ChatGPT', 'GPT-4'],
  chip: ['H100', 'H800'],
};
const AMBIGUOUS = {
  chip: ['A100', 'A10', 'A2', 'A30', 'A40', 'B200', 'L2', 'L4', 'M60', 'P40', 'P100', 'T4', 'V100'],
  architecture: [
    'Ampere',
    'Blackwell',
    'Grace Hopper',
    'Hopper',
    'Kepler',
    'Maxwell',
    'Pascal',
    'Rubin',
    'Turing',
    'Volta',
  ],
  organization: [
    'AMD',
    'Amazon',
    'Apple',
    'Cohere',
    'Cursor',
    'Figure',
    'Intel',
    'Magic',
    'Meta',
    'Oracle',
    'Perplexity',
    'Scale',
    'Sierra',
    'Tesla',
    'Twitter',
    'Facebook',
    'Writer',
    'アマゾン',
    '苹果',
    '애플',
  ],
  model: ['Bard', 'Claude', 'Copilot', 'Gemini', 'Grok', 'Sora', 'Kimi', 'Codex', 'Whisper', 'R1'],
  person: ['Altman', 'Brin', 'Dean', 'Gates', 'Murphy', 'Zuckerberg'],
};
/** Other names, all ambiguous, of what the tables above name in full. */
const SHORT: Record<string, string> = {
  Mistral: 'Mistral AI',
  Musk: 'Elon Musk',
  Cook: 'Tim Cook',
  Page: 'Larry Page',
  ホッパー: 'Hopper',
  霍珀: 'Hopper',
  メタ: 'Meta',
  메타: 'Meta',
  テスラ: 'Tesla',
  特斯拉: 'Tesla',
  테슬라: 'Tesla',
  Тесла: 'Tesla',
};

function named(text: string, role: Name['role'], context: boolean): Name {
  return { text, role, ...(context && { context }) };
}

function entities(): Entity[] {
  const all = [
    ...Object.entries(CERTAIN).flatMap(([kind, names]) =>
      names.map((text) => ({ kind, text, context: false })),
    ),
    ...Object.entries(AMBIGUOUS).flatMap(([kind, names]) =>
      names.map((text) => ({ kind, text, context: true })),
    ),
  ];
  return all.map(({ kind, text, context }) => ({
    id: `${kind}/${text.toLowerCase().replaceAll(' ', '-')}` as EntityId,
    kind: kind as Kind,
    name: text,
    names: [
      named(text, 'primary', context),
      ...Object.entries(SHORT).flatMap(([short, full]) =>
        full === text ? [named(short, 'short', true)] : [],
      ),
    ],
    facts: [],
    events: [],
  }));
}

const gazetteer = openGazetteer(compileGazetteer(entities()).gazetteer);

function read(text: string, lang: string): Mention[] {
  return findMentions({
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    candidates: findCandidates(gazetteer, text),
    words: wordsFor(lang).map((table) => table.detection),
  });
}

/** The text with its ambiguous names marked as below; what is certain by itself is left as it stands. */
function marked(text: string, lang: string): string {
  const mentions = read(text, lang).filter(({ why }) => why[0]?.rule !== 'name');
  return mentions.reduceRight(
    (t, { start, end, surface }) => `${t.slice(0, start)}⟦${surface}⟧${t.slice(end)}`,
    text,
  );
}

describe.each(Object.entries(sentencesByLanguage))('%s', (lang, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    const certain = Object.values(CERTAIN).flat();
    const expected = sentence.replace(/⟦(.*?)⟧/g, (whole, name: string) =>
      certain.includes(name) ? name : whole,
    );
    expect(marked(expected.replace(/[⟦⟧]/g, ''), lang)).toBe(expected);
  });
});
