// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepInside } from '../../../entrypoints/card/keep-inside.ts';

const FOCUS = ['focus', 'focusin', 'blur', 'focusout'];

let life = new AbortController();
let heard: string[] = [];

beforeEach(() => {
  document.body.innerHTML = '<button id="play"></button><button id="stop"></button><div id="host"></div>';
  life = new AbortController();
  heard = [];
  keepInside(at('host'), life.signal);
  for (const type of [...FOCUS, 'keydown']) document.addEventListener(type, note, true);
});
afterEach(() => {
  life.abort();
  for (const type of [...FOCUS, 'keydown']) document.removeEventListener(type, note, true);
});

function at(id: string): Element {
  return document.querySelector(`#${id}`) ?? document.body;
}

function note({ type, target }: Event): void {
  heard.push(`${type} ${(target as Element).id}`);
}

function tell(type: string, target: Element, relatedTarget: Element): void {
  target.dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true, relatedTarget }));
}

/** Tells that the focus goes from one element to another, as a browser does. */
function go(from: string, to: string): void {
  for (const type of ['blur', 'focusout']) tell(type, at(from), at(to));
  for (const type of ['focus', 'focusin']) tell(type, at(to), at(from));
}

it('keeps from the page that the focus goes into the host, and that it comes back', () => {
  go('play', 'host');
  go('host', 'play');
  expect(heard).toEqual([]);
});

it('lets the page hear that the focus goes on from the host to something else', () => {
  go('play', 'host');
  go('host', 'stop');
  expect(heard).toEqual(['focus stop', 'focusin stop']);
});

it('leaves to the page what is none of ours, and all of it once it is over', () => {
  go('stop', 'play');
  at('play').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  expect(heard).toEqual(['blur stop', 'focusout stop', 'focus play', 'focusin play', 'keydown play']);
  life.abort();
  go('play', 'host');
  expect(heard.slice(5)).toEqual(['blur play', 'focusout play', 'focus host', 'focusin host']);
});
