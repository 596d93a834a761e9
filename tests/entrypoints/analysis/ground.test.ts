// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groundOf } from '../../../entrypoints/analysis/ground.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';

const UNSTYLED = {
  color: 'rgb(0, 0, 0)',
  'color-scheme': 'normal',
  'background-color': 'rgba(0, 0, 0, 0)',
  'background-image': 'none',
};

/** As browsers compute it; the test's DOM knows fewer functions of colour. */
function computed(element: Element): CSSStyleDeclaration {
  const told = (element.getAttribute('style') ?? '')
    .split(';')
    .map((one) => one.split(':').map((part) => part.trim()));
  const { color, ...style }: Record<string, string> = { ...UNSTYLED, ...Object.fromEntries(told) };
  return {
    color,
    colorScheme: style['color-scheme'],
    backgroundColor: style['background-color'],
    backgroundImage: style['background-image'],
  } as CSSStyleDeclaration;
}

interface Look {
  html?: string;
  body?: string;
  article?: string;
  prefersDark?: boolean;
}

function groundWith({ html = '', body = '', article = '', prefersDark = false }: Look): string {
  document.documentElement.setAttribute('style', html);
  document.body.setAttribute('style', body);
  document.body.innerHTML = `<article style="${article}"><p>Text</p></article>`;
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation(computed);
  vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: prefersDark } as MediaQueryList);
  const root = document.querySelector('article');
  if (!root) throw new Error('an article');
  return groundOf(root, pageTree);
}

afterEach(() => document.documentElement.removeAttribute('style'));

describe('the ground of an article', () => {
  it.each<[string, Look, string]>([
    ['white by default', {}, 'declared'],
    ['light, and declared by nothing', { body: 'background-color: rgb(250, 248, 240)' }, 'declared'],
    ['dark without a word', { body: 'background-color: rgb(18, 18, 18); color: rgb(220, 220, 220)' }, 'dark'],
    [
      'dark as declared',
      { html: 'color-scheme: dark', article: 'color-scheme: dark; background-color: rgb(18, 18, 18)' },
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
    [
      'bright text on a picture',
      { body: 'background-image: url(x.png)', article: 'color: rgb(240, 240, 240)' },
      'dark',
    ],
    [
      'dark text on a picture',
      { body: 'background-image: url(x.png)', article: 'color: rgb(30, 30, 30)' },
      'declared',
    ],
    ['grey text on nothing', { article: 'color: rgb(150, 150, 150)' }, 'declared'],
    ['dark in another space', { body: 'background-color: oklch(0.25 0.02 260)' }, 'dark'],
    ['light in a wide one', { body: 'background-color: color(display-p3 0.95 0.95 0.9)' }, 'declared'],
    ['dark in a wide one', { body: 'background-color: color(display-p3 0.1 0.1 0.12)' }, 'dark'],
    ['of a colour that we cannot read', { body: 'background-color: unheard(1 2 3)' }, 'declared'],
  ])('%s', (_, look, ground) => {
    expect(groundWith(look)).toBe(ground);
  });
});
