// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groundReader } from '../../../entrypoints/analysis/ground.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';

function told(property: string, element: Element | null): string | undefined {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]*)`).exec(element?.getAttribute('style') ?? '')?.[1];
}

/** As browsers compute it; the test's DOM knows fewer functions of colour. */
function computed(element: Element): CSSStyleDeclaration {
  const color = told('color', element.closest('[style]')) ?? '';
  return {
    color,
    webkitTextFillColor: told('-webkit-text-fill-color', element.closest('[style*="-fill-color"]')) ?? color,
    webkitTextStrokeWidth:
      told('-webkit-text-stroke-width', element.closest('[style*="-stroke-width"]')) ?? '0px',
    colorScheme: told('color-scheme', element.closest('[style*="color-scheme"]')) ?? 'normal',
    backgroundColor: told('background-color', element) ?? 'rgba(0, 0, 0, 0)',
    backgroundImage: told('background-image', element) ?? 'none',
  } as CSSStyleDeclaration;
}

interface Look {
  html?: string;
  body?: string;
  article?: string;
  prefersDark?: boolean;
}

function groundWith({ html = '', body = '', article = '', prefersDark = false }: Look): string | null {
  document.documentElement.setAttribute('style', html);
  document.body.setAttribute('style', body);
  document.body.innerHTML = `<article style="${article}"><p>Text</p></article>`;
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation(computed);
  vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: prefersDark } as MediaQueryList);
  const root = document.querySelector('article p');
  if (!root) throw new Error('an article');
  return groundReader(pageTree)(root.firstChild ?? root);
}

afterEach(() => document.documentElement.removeAttribute('style'));

describe('what a text stands on', () => {
  it.each<[string, Look, string | null]>([
    ['white by default', {}, 'declared'],
    ['light, and declared by nothing', { body: 'background-color: rgb(250, 248, 240)' }, 'declared'],
    ['dark without a word', { body: 'background-color: rgb(18, 18, 18)' }, 'dark'],
    [
      'dark as declared',
      { html: 'color-scheme: dark', article: 'background-color: rgb(18, 18, 18)' },
      'declared',
    ],
    [
      'light though a dark system may have it dark',
      { article: 'color-scheme: light dark; background-color: rgb(255, 255, 255)', prefersDark: true },
      'light',
    ],
    [
      'a light sheet on a dark page',
      { body: 'background-color: rgb(0, 0, 0)', article: 'background-color: rgb(255, 255, 255)' },
      'declared',
    ],
    [
      'a veil over a dark page',
      { body: 'background-color: rgb(0, 0, 0)', article: 'background-color: rgba(255, 255, 255, 0.1)' },
      'dark',
    ],
    ['a veil over a light page', { article: 'background-color: rgba(0, 0, 0, 0.04)' }, 'declared'],
    [
      'half a veil over a dark page',
      { body: 'background-color: rgb(0, 0, 0)', article: 'background-color: rgba(255, 255, 255, 0.5)' },
      'middle',
    ],
    ['in the middle', { article: 'background-color: rgb(128, 128, 128)' }, 'middle'],
    ['in the middle by a hue', { article: 'background-color: rgb(227, 0, 27)' }, 'middle'],
    ['a picture, which may be anything', { body: 'background-image: url(x.png)' }, 'middle'],
    [
      'a sheet over a picture',
      { body: 'background-image: url(x.png)', article: 'background-color: rgb(255, 255, 255)' },
      'declared',
    ],
    [
      'a veil over a picture',
      { body: 'background-image: url(x.png)', article: 'background-color: rgba(255, 255, 255, 0.9)' },
      'middle',
    ],
    [
      'the dark ground of a browser',
      { html: 'color-scheme: dark', article: 'color-scheme: dark' },
      'declared',
    ],
    [
      'the dark ground of a browser under what is declared light',
      { html: 'color-scheme: dark', article: 'color-scheme: light' },
      'dark',
    ],
    ['dark in another space', { body: 'background-color: oklch(0.25 0.02 260)' }, 'dark'],
    [
      'a veil in a space with signs',
      { article: 'background-color: oklab(0.2 -0.03 0.02 / 0.04)' },
      'declared',
    ],
    ['a veil without a hue', { article: 'background-color: oklch(0.2 0 none / 0.04)' }, 'declared'],
    ['light in a wide one', { body: 'background-color: color(display-p3 0.95 0.95 0.9)' }, 'declared'],
    ['dark in a wide one', { body: 'background-color: color(display-p3 0.1 0.1 0.12)' }, 'dark'],
    [
      'something else than what is behind it, which it would not be read on',
      { article: 'color: rgb(250, 250, 250)' },
      'middle',
    ],
    ['pale, but on what is behind it', { article: 'color: rgb(150, 150, 150)' }, 'declared'],
    ['clear letters over a gradient', { article: 'color: rgba(0, 0, 0, 0)' }, null],
    [
      'letters with a colour of their own',
      { article: 'color: rgb(0, 0, 0); -webkit-text-fill-color: rgb(200, 0, 0)' },
      null,
    ],
    ['letters with an outline', { article: '-webkit-text-stroke-width: 1px' }, null],
    ['of a colour that we cannot read', { body: 'background-color: unheard(1 2 3)' }, 'middle'],
  ])('%s', (_, look, ground) => {
    expect(groundWith(look)).toBe(ground);
  });
});
