import { describe, expect, it } from 'vitest';
import en from '../../../core/detection/words/en.json' with { type: 'json' };
import it_ from '../../../core/detection/words/it.json' with { type: 'json' };
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { findCandidates } from '../../../core/detection/find.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import { findMentions } from '../../../core/detection/mentions.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { DetectionWords } from '../../../core/detection/words.ts';
import type { Entity, EntityId, Kind, Name } from '../../../core/knowledge/entity.ts';

const plain = (text: string): Name => ({ text, role: 'primary' });
const ambiguous = (text: string): Name => ({ text, role: 'short', context: true });

function entity(id: EntityId, ...names: Name[]): Entity {
  return {
    id,
    kind: id.slice(0, id.indexOf('/')) as Kind,
    name: names[0]?.text ?? id,
    names,
    facts: [],
    events: [],
  };
}

const gazetteer = openGazetteer(
  compileGazetteer([
    entity('chip/nvidia-a100', plain('NVIDIA A100'), ambiguous('A100')),
    entity('chip/nvidia-h100', plain('H100')),
    entity('system/nvidia-dgx-h100', plain('DGX H100')),
    entity('chip/amd-mi300x', plain('MI300X')),
    entity('architecture/hopper', ambiguous('Hopper')),
    entity('organization/nvidia', plain('NVIDIA'), plain('エヌビディア')),
    entity('organization/amd', ambiguous('AMD')),
    entity('organization/meta', ambiguous('Meta')),
    entity('organization/apple', ambiguous('Apple')),
    entity('organization/openai', plain('OpenAI')),
    entity('organization/mistral-ai', plain('Mistral AI'), ambiguous('Mistral')),
    entity('organization/deepseek', plain('DeepSeek')),
    entity('organization/groq', plain('Groq')),
    entity('organization/xai', plain('xAI')),
    entity('organization/x-corp', plain('X Corp'), plain('X Corp.')),
    entity('model/deepseek-v3', plain('DeepSeek V3'), plain('DeepSeek-V3')),
    entity('model/grok', ambiguous('Grok')),
    entity('model/grok-3', plain('Grok 3')),
    entity('person/elon-musk', plain('Elon Musk'), ambiguous('Musk')),
    entity('organization/dell', ambiguous('Dell')),
    entity('person/michael-dell', plain('Michael Dell'), ambiguous('Dell')),
    entity('model/claude', ambiguous('Claude')),
    entity('model/gemini', ambiguous('Gemini')),
  ]).gazetteer,
);
const WORDS = { en: [en], it: [it_, en] } as unknown as Record<string, DetectionWords[]>;

function read(text: string, words: DetectionWords[], threshold?: number): Mention[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return findMentions({ text, blocks, candidates: findCandidates(gazetteer, text), words, threshold });
}

function mentionsIn(text: string, lang = 'en', threshold?: number): string[] {
  return read(text, WORDS[lang] ?? [], threshold).map((m) => `${m.surface} ${m.entity}`);
}

describe('an ambiguous name', () => {
  it.each([
    ['The cluster trains on A100 cards.', 'A100 chip/nvidia-a100'],
    ['Queues on the A100 motorway near Berlin.'],
    ['Meta, the company behind the app, hired.', 'Meta organization/meta'],
    ['Meta was the word of the year.'],
    ['Gemini is a chatbot.', 'Gemini model/gemini'],
    ['Gemini, says the horoscope, will travel.'],
    ['Claude Monet painted water lilies.'],
    ['The assistant Claude answers.', 'Claude model/claude'],
    ['An admiral, Grace Hopper, wrote a compiler.'],
    ['The Hopper architecture is new.', 'Hopper architecture/hopper'],
    ['AMD, a macular degeneration, leads to blindness.'],
    ['The chip of AMD is fast.', 'AMD organization/amd'],
    ['Nvidia and Dell said that they obey.', 'Nvidia organization/nvidia', 'Dell organization/dell'],
    ['OpenAI moved its data to Meta County, Ohio.', 'OpenAI organization/openai'],
  ])('%s', (text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  it.each([
    ['Le schede A100 addestrano il modello.', 'A100 chip/nvidia-a100'],
    ['Code in autostrada sulla A100.'],
    ['Il ciclista taglia il traguardo: la Meta è vicina.'],
  ])('in Italian: %s', (text, ...expected) => {
    expect(mentionsIn(text, 'it')).toEqual(expected);
  });

  it('counts after the full name, not before it', () => {
    expect(mentionsIn('Musk is a smell.\nElon Musk spoke.\nThen Musk left.')).toEqual([
      'Elon Musk person/elon-musk',
      'Musk person/elon-musk',
    ]);
  });

  it.each([
    ['another name in the article', 'Gemini fell.\nElon Musk did not.', 0.25],
    ['another name in its block', 'Elon Musk and Gemini fell.', 0.35],
    ['a name of its own', 'Elon Musk', 1],
  ])(
    'is as sure as its evidence, and asked for less or more of it is found or not: %s',
    (_, text, weight) => {
      const most = mentionsIn(text, 'en', weight);
      expect(most).toEqual(mentionsIn(text, 'en', 0.2));
      expect(mentionsIn(text, 'en', weight + 0.01)).toHaveLength(most.length - 1);
    },
  );

  it('needs an unambiguous mention in its block, and tells its reasons', () => {
    expect(read('Meta signed.\nElon Musk did not.', []).map((m) => m.surface)).toEqual(['Elon Musk']);
    const mentions = read('OpenAI and Meta signed.\nElon Musk did not.', []);
    expect(mentions.find((m) => m.surface === 'Meta')?.why).toEqual([
      { rule: 'kind', evidence: 'OpenAI', weight: 0.5 },
      { rule: 'kind', evidence: 'Elon Musk', weight: 0.25 },
    ]);
  });
});

describe('what a text has established', () => {
  it.each([
    [
      'a surname, after the full name',
      'Musk lingers in old furs.\nElon Musk spoke.\nThe next day Musk was silent.',
      'Elon Musk person/elon-musk',
      'Musk person/elon-musk',
    ],
    [
      'a surname that is a company too, after the full name',
      'Michael Dell spoke. The next day Dell said no more.',
      'Michael Dell person/michael-dell',
      'Dell person/michael-dell',
    ],
    [
      'a short name, after the long one',
      'The Mistral blew.\nMistral AI grew.\nThe town likes Mistral.',
      'Mistral AI organization/mistral-ai',
      'Mistral organization/mistral-ai',
    ],
    [
      'a number, after maker and number',
      'The A100 is closed.\nThe Nvidia A100 is not.\nThe A100 is five years old.',
      'Nvidia A100 chip/nvidia-a100',
      'A100 chip/nvidia-a100',
    ],
    [
      'not against what stands beside it',
      'The Nvidia A100 is old.\nThe jam on the A100 motorway near Berlin is older.',
      'Nvidia A100 chip/nvidia-a100',
    ],
    [
      'not for a stranger of that name',
      'Elon Musk spoke.\nThe chef Peter Musk cooked.',
      'Elon Musk person/elon-musk',
    ],
    [
      'nothing of another name',
      'Mistral AI grew.\nA musk ox fell; mistral winds blew.',
      'Mistral AI organization/mistral-ai',
    ],
    [
      'a company is not its model, whichever comes first',
      'DeepSeek published DeepSeek-V3.\nDeepSeek V3 is free, says DeepSeek.',
      'DeepSeek organization/deepseek',
      'DeepSeek-V3 model/deepseek-v3',
      'DeepSeek V3 model/deepseek-v3',
      'DeepSeek organization/deepseek',
    ],
    [
      'Grok and Groq stay apart',
      'xAI trains Grok.\nGroq does not run Grok 3.',
      'xAI organization/xai',
      'Grok model/grok',
      'Groq organization/groq',
      'Grok 3 model/grok-3',
    ],
    ['to grok is no model', 'Groq sells chips.\nNobody can grok them.', 'Groq organization/groq'],
    [
      'X is not X Corp, before or after it',
      'He wrote on X.\nX Corp sued. X Corp. lost.\nSolve for X, said X.',
      'X Corp organization/x-corp',
      'X Corp organization/x-corp',
    ],
  ])('%s', (_, text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('vendor, architecture and model side by side', () => {
  it.each([
    ['エヌビディア H100', 'エヌビディア H100 chip/nvidia-h100'],
    ['The Hopper H100 chip', 'Hopper H100 chip/nvidia-h100'],
    ['NVIDIA Hopper H100 chip', 'NVIDIA Hopper H100 chip/nvidia-h100'],
    ["NVIDIA's H100", 'NVIDIA organization/nvidia', 'H100 chip/nvidia-h100'],
    ['NVIDIA MI300X', 'NVIDIA organization/nvidia', 'MI300X chip/amd-mi300x'],
    ['NVIDIA DGX H100', 'NVIDIA DGX H100 system/nvidia-dgx-h100'],
  ])('%s', (text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  it('counts a system as a chip, and keeps its own kind in the id', () => {
    const [mention] = read('a DGX H100', []);
    expect(mention).toMatchObject({ kind: 'chip', entity: 'system/nvidia-dgx-h100', surface: 'DGX H100' });
  });
});
