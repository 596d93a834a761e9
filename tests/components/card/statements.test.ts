import { describe, expect, it } from 'vitest';
import type { Row } from '../../../components/card/read-row.ts';
import type { Later } from '../../../components/card/read-since.ts';
import { stateEntry, stateLater, stateRow } from '../../../components/card/statements.ts';
import type { Words } from '../../../components/phrases/phrases.ts';
import { phrasesIn } from '../phrases/words.ts';
import { A100 } from './samples.ts';

const row = (value: Words, more: Partial<Row>): Row => {
  return { label: 'card_memory', value, unit: '', beside: [], doubt: null, facts: [], ...more };
};
const THREE: Words = { key: 'card_versions_other', values: { count: '3' } };
const FOUR: Words = { key: 'card_more_other', values: { count: '4' } };

describe('a fact as one line', () => {
  it.each([
    ['Ampere', row('Ampere', {})],
    ['80 GB', row('80', { unit: 'GB' })],
    ['40–80 GB, HBM2, HBM2e', row('40–80', { unit: 'GB', beside: ['HBM2, HBM2e'] })],
    ['350–700 W, 3 versions', row('350–700', { unit: 'W', beside: [THREE] })],
    ['312 TFLOPS, dense, 3 versions', row('312', { unit: 'TFLOPS', beside: [{ key: 'card_dense' }, THREE] })],
    [
      '$15,000, not official (reported)',
      row('$15,000', { beside: [{ key: 'card_price_report' }], doubt: 'card_reported' }),
    ],
    ['Ann, Bob and 4 more, 3 versions', row('Ann, Bob', { more: FOUR, beside: [THREE] })],
    ['not known', { ...row('', {}), value: null }],
  ])('parts what qualifies the value from it: %s', (text, told) => {
    expect(stateRow(told, A100, phrasesIn('en')).text).toBe(text);
  });

  it('parts a role from its years', () => {
    const entry = { text: 'CEO, Zorg', label: '', beside: ['2022–2023'], doubt: null, facts: [] };
    const told = stateEntry({ label: { key: 'card_today' }, entry }, A100, phrasesIn('en'));
    expect(told).toEqual({ label: 'Today', text: 'CEO, Zorg, 2022–2023', sources: [] });
  });

  it('goes on from the kind of an event to what happened, as the card does', () => {
    const later: Later = {
      date: 'May 2025',
      label: '',
      what: 'card_event_joined',
      told: ['Zorg', 'as CEO'],
      doubt: null,
      facts: [],
    };
    const told = stateLater(later, A100, phrasesIn('en'));
    expect(told).toEqual({ label: 'May 2025', text: 'Joins Zorg, as CEO', sources: [] });
  });
});
