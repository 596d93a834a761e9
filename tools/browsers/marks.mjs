import { until } from './until.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

/**
 * A painted mark, as the page's own scripts can see it in the registry of highlights.
 * @typedef {object} Mark
 * @property {string} layer what it is painted as, on whatever ground: `chip`, `person`, `contradicted` …
 * @property {string} text with white space folded
 * @property {number} node which text node of the document it begins in, counted in document order
 * @property {number} start offset in that node, in UTF-16 code units
 */

/** Runs in the page. @returns {Mark[]} in reading order */
function collectMarks() {
  const nodes = new Map();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.set(walker.currentNode, nodes.size);
  const marks = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sgl-')) continue;
    for (const painted of highlight) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      marks.push({
        layer: name.slice(4).replace(/-on-(?:light|dark|middle)$/, ''),
        text: range.toString().replace(/\s+/g, ' '),
        node: nodes.get(painted.startContainer) ?? -1,
        start: painted.startOffset,
      });
    }
  }
  return marks.toSorted((a, b) => a.node - b.node || a.start - b.start);
}

/** Marks painted now; those far from the view are not. @param {Page} page */
export function readMarks(page) {
  return page.evaluate(collectMarks);
}

/**
 * Runs in the page.
 * @param {Pick<Mark, 'node' | 'start'> & {length: number}} mark
 * @returns {{x: number, y: number, width: number, height: number}[]}
 */
function centreMark({ node, start, length }) {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let index = -1; index < node; index += 1) walker.nextNode();
  const { currentNode: text } = walker;
  text.parentElement?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, Math.min(start + length, text.nodeValue?.length ?? 0));
  return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/**
 * Brings a mark to the middle of the view, at once.
 * @param {Page} page
 * @param {Mark} mark
 * @returns its rectangles, one a line, in CSS px of the viewport
 */
export function showMark(page, { node, start, text }) {
  return page.evaluate(centreMark, { node, start, length: text.length });
}

/**
 * Rests the real pointer on a mark, coming from the page's corner.
 * @param {Page} page
 * @param {Mark} mark
 * @returns its rectangles, in CSS px of the viewport
 */
export async function hoverMark(page, mark) {
  const rects = await showMark(page, mark);
  const [first] = rects;
  if (!first) throw new Error(`The mark "${mark.text}" has no rectangle`);
  await page.moveTo(2, 2);
  await page.moveTo(first.x + first.width / 2, first.y + first.height / 2);
  return rects;
}

/** Text of the open card, with white space folded; undefined without a card. @param {Page} page */
export async function readCard(page) {
  const text = await page.inCard((root) => {
    const shown = [...root.children].filter((child) => child.localName !== 'style');
    return shown.map((child) => /** @type {HTMLElement} */ (child).innerText).join(' ');
  });
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

/** Hovers a mark and waits for its card. @param {Page} page @param {Mark} mark */
export async function openCard(page, mark) {
  const rects = await hoverMark(page, mark);
  const text = await until(`the card of "${mark.text}"`, () => readCard(page));
  return { rects, text };
}
