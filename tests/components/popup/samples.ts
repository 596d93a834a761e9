import type { Seen } from '../../../components/popup/page-state.ts';
import type {
  PageSummary,
  SelectionAnswer,
  SummaryFinding,
  SummaryMention,
} from '../../../messaging/calls.ts';

export function named(name: string, kind: SummaryMention['kind'], places: number[]): SummaryMention {
  return { id: `${kind}/${name.toLowerCase()}`, name, kind, count: places.length, places };
}

export function found(place: number, verdict: string, rest: Partial<SummaryFinding> = {}): SummaryFinding {
  const truth = { truth: 'Ampere', source: 'NVIDIA', url: 'https://nvidia.example/a100', seen: '2026-11-23' };
  return {
    place,
    verdict,
    subject: 'A100',
    attribute: 'architecture',
    value: 'Ada',
    quote: 'A100, an Ada',
    rule: 'r',
    ...truth,
    ...rest,
  };
}

export const EMPTY: PageSummary = {
  state: 'ready',
  language: 'en',
  published: null,
  mentions: [],
  findings: [],
  counted: [],
};

export const FULL: PageSummary = {
  ...EMPTY,
  mentions: [
    named('Twitter', 'organization', [0, 4, 6]),
    named('NVIDIA A100', 'chip', [1]),
    named('NVIDIA H100', 'chip', [2, 3]),
  ],
  findings: [found(2, 'outdated', { subject: 'Twitter' }), found(1, 'contradicted'), found(5, 'supported')],
};

export const SEEN: Seen = {
  url: 'https://news.example/story',
  isGranted: false,
  pause: 'none',
  mutes: [],
  summary: null,
  error: null,
  knowledge: 'ready',
  isSlow: false,
};

/** Of a selection that could be a chip, beside a road. */
export const UNSURE: SelectionAnswer = {
  text: 'the A100 near Berlin',
  because: 'context',
  named: { surface: 'A100', name: 'NVIDIA A100', kind: 'chip' },
  why: [
    { rule: 'cue', evidence: 'autobahn', weight: -1.2 },
    { rule: 'kind', evidence: 'Nvidia', weight: 0.35 },
    { rule: 'usual', weight: 0.1 },
  ],
  score: -0.75,
  needed: 0.5,
};
