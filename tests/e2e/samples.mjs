import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';

/** @typedef {import('../../tools/browsers/marks.mjs').Mark} Mark */
/** @typedef {import('./world.mjs').Visit} Visit */
/**
 * @typedef {{subject: string, value: string, truth: string, rule: string}} ExpectedFinding
 * @typedef {{mentions: [text: string, layer: string][], contradicted: ExpectedFinding[]}} Expected
 */

/** @param {string} sample @returns {Expected} */
export function readExpected(sample) {
  return JSON.parse(readFileSync(new URL(`../fixtures/articles/${sample}.json`, import.meta.url), 'utf8'));
}

/** Runs in the page. @param {number} view how far to scroll, in heights of the view */
function scrollToView(view) {
  scrollTo({ top: view * innerHeight, behavior: 'instant' });
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
}

/**
 * All marks of a page, in reading order. Only those near the view are painted, so the page is read from view to view,
 * until as many mentions were seen as are expected, and once more to its end, lest there are too many.
 * @param {Visit} visit
 * @param {number} expected
 */
async function readThrough({ page }, expected) {
  /** @type {Map<string, Mark>} */
  const seen = new Map();
  let view = 0;
  const look = async () => {
    for (const mark of await readMarks(page)) seen.set(`${mark.layer} ${mark.node} ${mark.start}`, mark);
    const isAtEnd = await page.evaluate(scrollToView, view);
    view = isAtEnd ? 0 : view + 1;
    return isAtEnd;
  };
  const mentions = () => [...seen.values()].filter(({ layer }) => layer !== 'contradicted');
  const isComplete = async () => {
    await look();
    return mentions().length >= expected;
  };
  // When they do not all come, the comparison with what was expected says which.
  await until('all mentions', isComplete).catch(() => {});
  await until('the page to be read once more', look);
  return [...seen.values()].toSorted((a, b) => a.node - b.node || a.start - b.start);
}

/** @param {string} sample @param {Visit} visit */
async function checkSample(sample, visit) {
  const { mentions, contradicted } = readExpected(sample);
  const marks = await readThrough(visit, mentions.length);
  assert.deepEqual(
    marks.filter(({ layer }) => layer !== 'contradicted').map(({ text, layer }) => [text, layer]),
    mentions,
  );
  const claims = marks.filter(({ layer }) => layer === 'contradicted').map(({ text }) => text);
  assert.equal(claims.length, contradicted.length, `contradicted: ${claims.join(' | ')}`);
  for (const [index, { subject, value }] of contradicted.entries()) {
    assert.ok(claims[index]?.includes(subject), `${claims[index]} is about ${subject}`);
    assert.ok(claims[index]?.includes(value), `${claims[index]} says ${value}`);
  }
  await visit.identity.assertSame('while annotated');
}

/** @type {import('./run.mjs').Case[]} */
export const SAMPLES = [
  ...['twitter-gpu.it', 'twitter-gpu.en'].map((sample) => ({
    name: `${sample}: every name marked, both false claims contradicted, nothing else`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
      world.visit(`/${sample}.html`, (visit) => checkSample(sample, visit)),
  })),
  {
    name: 'a page without hardware shows no trace',
    run: (world) =>
      world.visit('/no-hardware.html', async (visit) => {
        await visit.untilRead();
        const style = await visit.page.evaluate(() => {
          const paragraph = document.querySelector('article p + p') ?? document.body;
          return {
            names: [...CSS.highlights.keys()],
            painted: ['chip', 'organization', 'model'].map(
              (layer) => getComputedStyle(paragraph, `::highlight(sgl-${layer})`).textDecorationLine,
            ),
          };
        });
        assert.deepEqual(style, { names: [], painted: ['none', 'none', 'none'] });
        await visit.page.moveTo(300, 400);
        await visit.lapse();
        await visit.identity.assertSame('after the pointer has rested on the text');
      }),
  },
];
