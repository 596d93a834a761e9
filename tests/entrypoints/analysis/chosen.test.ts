// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chosenOf } from '../../../entrypoints/analysis/chosen.ts';
import { marksOf } from '../../../entrypoints/analysis/marks.ts';
import { DEFAULT_SETTINGS, type Density, type MarkedKind } from '../../../messaging/settings.ts';
import { readPage } from '../page.ts';
import { analysisOf, finding, mention } from './found.ts';

document.body.innerHTML = `<article>
  <p>The A100, an Ada Lovelace chip, is fast, and the A100 is old.</p>
  <p>Acme rents an A100.</p>
  <h2>Prices</h2>
  <p>An A100 from Acme costs more.</p>
</article>`;
const article = readPage();
const { text } = article;
const chip = (nth: number) => mention(text, ['A100', nth], 'chip/a100');
const mentions = [
  chip(0),
  mention(text, 'Ada Lovelace', 'architecture/ada-lovelace'),
  chip(1),
  mention(text, 'Acme', null),
  chip(2),
  chip(3),
  mention(text, ['Acme', 1], null),
];
const findings = [finding(text, { surface: 'A100, an Ada Lovelace', value: 'Ada Lovelace' })];
const analysis = analysisOf(article, { mentions, findings });

function without(...off: MarkedKind[]) {
  const kinds = { ...DEFAULT_SETTINGS.kinds, ...Object.fromEntries(off.map((kind) => [kind, false])) };
  return chosenOf(analysis, { kinds, marksUnlisted: true });
}

function painted(density: Density): string[][] {
  return marksOf(article, analysis, { density, isMuted: () => false }).map(({ marks }) =>
    marks.flatMap(({ layer, place }) => (layer ? [`${layer} ${place}`] : [])),
  );
}

describe('kinds that are off', () => {
  it('none: everything stays', () => {
    expect(without()).toEqual(analysis);
  });

  it('are not among the mentions, and other mentions stay', () => {
    expect(without('architecture').mentions).toEqual(mentions.filter(({ kind }) => kind !== 'architecture'));
    expect(without('architecture').findings).toEqual(findings);
  });

  it('take the findings about them along', () => {
    expect(without('chip').mentions).toEqual([mentions[1]]);
    expect(without('chip').findings).toEqual([]);
  });

  it('count a system as a chip', () => {
    const about = finding(text, {
      surface: 'A100, an Ada Lovelace',
      value: 'Ada Lovelace',
      subject: 'system/dgx',
    });
    const kinds = { ...DEFAULT_SETTINGS.kinds, chip: false };
    expect(chosenOf({ ...analysis, findings: [about] }, { kinds, marksUnlisted: true }).findings).toEqual([]);
  });
});

it('what no pack knows can be switched off', () => {
  const unlisted = { vendor: 'organization/zorg', name: 'Zorg Z9', series: 'Zorg Z' } as const;
  const all = [...mentions, { ...chip(0), entity: null, unlisted }];
  const { kinds } = DEFAULT_SETTINGS;
  expect(chosenOf({ ...analysis, mentions: all }, { kinds, marksUnlisted: true }).mentions).toEqual(all);
  expect(chosenOf({ ...analysis, mentions: all }, { kinds, marksUnlisted: false }).mentions).toEqual(
    mentions,
  );
});

describe('density', () => {
  it('all paints every mention', () => {
    expect(painted('all')).toEqual([
      ['chip 0', 'architecture 1', 'chip 2', 'contradicted 0'],
      ['chip 3', 'chip 4'],
      ['chip 5', 'chip 6'],
    ]);
  });

  it('first paints the first mention of a thing in each section, which a heading starts', () => {
    expect(painted('first')).toEqual([
      ['chip 0', 'architecture 1', 'contradicted 0'],
      ['chip 3'],
      ['chip 5', 'chip 6'],
    ]);
  });

  it('none paints contradictions only', () => {
    expect(painted('none')).toEqual([['contradicted 0'], [], []]);
  });

  it.each(['first', 'none'] as const)('%s keeps a place to go to for each mention', (density) => {
    const marks = marksOf(article, analysis, { density, isMuted: () => false }).flatMap(
      (block) => block.marks,
    );
    expect(marks.filter(({ layer }) => layer !== 'contradicted').map(({ place }) => place)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(marks.every(({ layer, isHoverable }) => isHoverable === (layer !== null))).toBe(true);
  });

  it.each([
    { where: 'words', crowd: 'Acme said so. '.repeat(30), name: 'Acme', most: 14 },
    { where: 'signs without spaces', crowd: '英伟达说。'.repeat(30), name: '英伟达', most: 10 },
    { where: 'a few words', crowd: 'Acme Acme Acme Acme', name: 'Acme', most: 3 },
  ])('of names crowded in $where a part is painted, and each can be hovered', ({ crowd, name, most }) => {
    document.body.innerHTML = `<article><p>${crowd}</p></article>`;
    const crowded = readPage();
    const count = crowd.split(name).length - 1;
    const named = Array.from({ length: count }, (__, nth) => mention(crowded.text, [name, nth], null));
    const marks = marksOf(crowded, analysisOf(crowded, { mentions: named, findings: [] })).flatMap(
      (block) => block.marks,
    );
    expect(marks).toHaveLength(count);
    expect(marks.filter(({ layer }) => layer !== null)).toHaveLength(most);
    expect(marks.filter(({ isHoverable }) => isHoverable)).toHaveLength(count);
  });
});
