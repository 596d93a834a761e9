// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';

const PROPERTIES = [
  'nodeType',
  'localName',
  'firstChild',
  'nextSibling',
  'parentNode',
  'getAttribute',
  'shadowRoot',
];

/** What a form's controls do to its own properties in a browser: they stand in front of the prototype's. */
function clobber(form: Element, properties: string[]): void {
  for (const property of properties)
    Object.defineProperty(form, property, { value: document.createElement('input'), configurable: true });
}

describe('pageTree', () => {
  it('tells nodes apart and reads what they hold', () => {
    document.body.innerHTML = '<P lang="it">Testo</P>';
    const p = document.body.firstChild as Node;
    const text = p.firstChild as Node;
    expect([pageTree.type(p), pageTree.type(text), pageTree.type(document)]).toEqual([1, 3, 9]);
    expect([pageTree.name(p), pageTree.name(text)]).toEqual(['p', '']);
    expect([pageTree.data(p), pageTree.data(text)]).toEqual(['', 'Testo']);
    expect([pageTree.attribute(p, 'lang'), pageTree.attribute(p, 'dir')]).toEqual(['it', null]);
  });

  it('is not misled by a form whose controls are called like its properties', () => {
    document.body.innerHTML = '<form lang="it"><p>One</p></form><p>Two</p>';
    const [form, second] = document.body.children as unknown as [Element, Element];
    const first = form.firstChild;
    clobber(form, PROPERTIES);
    expect(pageTree.type(form)).toBe(1);
    expect(pageTree.name(form)).toBe('form');
    expect(pageTree.first(form)).toBe(first);
    expect(pageTree.next(form)).toBe(second);
    expect(pageTree.parent(form)).toBe(document.body);
    expect(pageTree.attribute(form, 'lang')).toBe('it');
    expect(pageTree.shadow?.(form)).toBeNull();
    for (const property of PROPERTIES) Reflect.deleteProperty(form, property);
  });

  it('goes into open shadow roots and out through their hosts, and leaves closed ones alone', () => {
    document.body.innerHTML = '<div></div><div></div>';
    const [open, closed] = document.body.children as unknown as [Element, Element];
    const root = open.attachShadow({ mode: 'open' });
    closed.attachShadow({ mode: 'closed' });
    expect(pageTree.shadow?.(open)).toBe(root);
    expect(pageTree.parent(root)).toBe(open);
    expect(pageTree.shadow?.(closed)).toBeNull();
  });
});
