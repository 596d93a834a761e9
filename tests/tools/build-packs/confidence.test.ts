import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../tools/build-packs/confidence.mjs';
import { parseTable } from '../../../tools/build-packs/tables.mjs';

const EPOCH = 'Epoch AI ML Hardware (CC BY 4.0)';

/** Confidence words of a row → confidence of its cells `mem_gb` (adjusted where the row has adjustments) and `tdp_w`. */
const WORDS: [words: string, adjustments: string, source: string, mem: string | null, tdp: string | null][] =
  [
    ['verified', '', EPOCH, 'confirmed', 'confirmed'],
    ['verified (stored copy)', '', EPOCH, 'confirmed', 'confirmed'],
    ['verified', 'mem_gb: empty -> 24', EPOCH, 'unconfirmed', 'confirmed'],
    [
      'mixed: source figures verified, adjusted cells recalled',
      'corrected (vendor datasheet figures, recalled): mem_gb: 16 -> 24, die_mm2: empty -> 600',
      EPOCH,
      'unconfirmed',
      'confirmed',
    ],
    [
      'mixed: source figures verified, adjusted cells recalled',
      'process_nm 5 -> 4 (source mixes 4 and 5); mem_gb: 16 -> 24',
      EPOCH,
      'unconfirmed',
      'confirmed',
    ],
    [
      'mixed: source figures verified, adjusted cells recalled',
      'FP16 value moved to the tensor column',
      EPOCH,
      'confirmed',
      'confirmed',
    ],
    ['mixed: verified_fields verified, rest recalled', '', '', 'confirmed', 'unconfirmed'],
    ['verified (single file)', '', '', 'reported', 'reported'],
    ['verified (single audit file)', '', '', 'reported', 'reported'],
    ['verified (report only)', '', '', 'reported', 'reported'],
    ['verified (conflicting)', '', '', 'reported', 'reported'],
    ['verified (community figure)', '', '', 'reported', 'reported'],
    ['verified (stored secondary source)', '', '', 'reported', 'reported'],
    ['source rates it: Likely', '', '', 'reported', 'reported'],
    ['source rates it: Unlikely', '', '', null, null],
    // What the brackets say was seen is confirmed; the rest is, where a table stands behind it.
    [
      'verified (memory 144 GB and 4.9 TB/s confirmed by a stored fact-check citing the AWS page)',
      'mem_gb: empty -> 144, tdp_w: empty -> 700',
      EPOCH,
      'confirmed',
      'unconfirmed',
    ],
    ['recalled', '', '', 'unconfirmed', 'unconfirmed'],
    ['recalled, low certainty', '', '', null, null],
    ['', '', '', 'unconfirmed', 'unconfirmed'],
  ];

describe('confidenceOf', () => {
  it.each(WORDS)('"%s" with adjustments "%s"', (...[words, adjustments, source, mem, tdp]) => {
    const row = { confidence: words, adjustments, source, verified_fields: 'mem_gb;founded_date' };
    expect([confidenceOf(row, 'mem_gb'), confidenceOf(row, 'tdp_w')]).toEqual([mem, tdp]);
  });

  it('takes the date alone from memory where the row says so', () => {
    const row = { confidence: 'recalled', source: 'date recalled; other columns Epoch AI Notable AI Models' };
    expect(confidenceOf(row, 'release_date')).toBe('unconfirmed');
    expect(confidenceOf(row, 'parameters')).toBe('confirmed');
  });
});

describe('parseTable', () => {
  it('reads quoted cells and keeps empty ones', () => {
    expect(parseTable('id,name,notes\nn1,"Nimbus, N1",\n')).toEqual([
      { id: 'n1', name: 'Nimbus, N1', notes: '' },
    ]);
  });
});
