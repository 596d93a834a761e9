import { expect, test } from 'vitest';
import { toReadable } from '../../../tools/annotate/readable.mjs';

const MENTION = { start: 0, end: 4, kind: 'chip' as const, entityNames: [], confidence: 1, why: [] };
const NOTHING = {
  language: null,
  published: null,
  text: '',
  mentions: [],
  quantities: [],
  findings: [],
  since: [],
  scale: [],
};

test('an analysis to be read: entities counted, then what was found', () => {
  const readable = toReadable(
    {
      ...NOTHING,
      language: 'en',
      published: { date: '2023-04', from: 'meta' },
      mentions: [
        { ...MENTION, surface: 'N1', entity: 'Nimbus N1', entityId: 'chip/nimbus-n1' },
        { ...MENTION, surface: 'Nimbus\nN1', entity: 'Nimbus N1', entityId: 'chip/nimbus-n1' },
        { ...MENTION, surface: 'N9', entity: null, entityId: null },
      ],
      quantities: [{ start: 0, end: 4, surface: '20 N1', count: 20, of: 'Nimbus N1' }],
      findings: [
        {
          start: 0,
          end: 9,
          surface: 'N1 with 9 GB',
          subject: 'Nimbus N1',
          subjectNames: [],
          attribute: 'memory_gb',
          value: 9,
          basis: null,
          verdict: 'contradicted',
          truth: '8',
          rule: 'memory_gb/no-member',
          facts: [],
          sources: [{ id: 'p:s', title: 'Sheet', publisher: 'Nimbus', seen: '2024-01-02', kind: 'vendor' }],
        },
      ],
      since: [
        {
          entity: 'Nimbus',
          entityId: 'organization/nimbus',
          date: '2024',
          type: 'renamed',
          counterpart: 'Cumulus',
          confidence: 'confirmed',
          sources: [],
        },
      ],
    },
    'story.txt',
  );
  expect(readable.split('\n')).toEqual([
    'story.txt: en, 2023-04 (meta)',
    '  chip          Nimbus N1  2×  "N1", "Nimbus N1"',
    '  chip          N9 (in no pack)  1×  "N9"',
    '  quantity      20 × Nimbus N1  "20 N1"',
    '  contradicted  Nimbus N1 memory_gb: the text says 9, our sources: 8  "N1 with 9 GB"  (memory_gb/no-member, Nimbus, seen 2024-01-02)',
    '  since then    Nimbus: renamed Cumulus 2024',
  ]);
});

test('nothing found is one line', () => {
  expect(toReadable(NOTHING, '-')).toBe('-: language unknown, date unknown');
});
