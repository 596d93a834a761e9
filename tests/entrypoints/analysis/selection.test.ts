// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import {
  isFieldSelected,
  selectedRange,
  selectedSpan,
  tellText,
} from '../../../entrypoints/analysis/selection.ts';
import { articleIn, readPage } from '../page.ts';

afterEach(() => document.getSelection()?.removeAllRanges());

/** Selects from a character of one text node to one of another. */
function select(
  [from, start]: [Node | null | undefined, number],
  [to, end]: [Node | null | undefined, number],
): Range {
  const range = document.createRange();
  if (from) range.setStart(from, start);
  if (to) range.setEnd(to, end);
  document.getSelection()?.addRange(range);
  return range;
}
const texts = () => [...document.querySelectorAll('p, b')].map(({ firstChild }) => firstChild);

describe('what is selected', () => {
  it('is a span of the article, through inline tags and over paragraphs', () => {
    const article = articleIn('The <b>H1</b>00 is fast.', 'So is the A100.');
    const [the, h1, so] = texts();
    const within = selectedSpan(article, select([h1, 0], [h1?.parentNode?.nextSibling, 2]));
    expect(within && article.text.slice(within.start, within.end)).toBe('H100');
    const over = selectedSpan(article, select([the, 1], [so, 5]));
    expect(over && article.text.slice(over.start, over.end)).toBe('he H100 is fast.\nSo is');
  });

  it('is none of the article beside it', () => {
    document.body.innerHTML = `<main><article><p>${'The H100 is fast, and told of at length. '.repeat(9)}</p></article></main>
      <aside>An A100</aside>`;
    const aside = document.querySelector('aside')?.firstChild;
    expect(selectedSpan(readPage(), select([aside, 0], [aside, 7]))).toBeNull();
  });

  it('is told as a reader sees it, and cut', () => {
    articleIn(`An  H100\n   ${'and more '.repeat(20)}`);
    const [text] = texts();
    const told = tellText(select([text, 0], [text, 150]));
    expect(told).toMatch(/^An H100 and more .*…$/);
    expect(told.length).toBeLessThan(90);
  });

  it('is nothing where only the cursor stands', () => {
    articleIn('An H100.');
    const [text] = texts();
    select([text, 3], [text, 3]);
    expect(selectedRange()).toBeNull();
  });

  it('in a field is known to be there, and not what it says', () => {
    document.body.innerHTML = '<textarea>An H100</textarea>';
    const field = document.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(0, 0);
    expect(isFieldSelected()).toBe(false);
    field?.setSelectionRange(0, 2);
    expect(isFieldSelected()).toBe(true);
  });
});
