import assert from 'node:assert/strict';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/**
 * Runs in the page. Everything that a page's own script could notice of the DOM: doctype, elements with their
 * attributes in order (inline styles among them), text, comments, open shadow roots, style sheets.
 * @returns {string[]} a part for each child of the document and of its root element
 */
function serialise() {
  /** @param {Node} node @returns {string} */
  const write = (node) => {
    if (node instanceof Element) {
      const attributes = [...node.attributes]
        .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
        .join('');
      const shadow = node.shadowRoot ? `<#shadow>${writeAll(node.shadowRoot)}</#shadow>` : '';
      return `<${node.nodeName}${attributes}>${shadow}${writeAll(node)}</${node.nodeName}>`;
    }
    return `<#${node.nodeType} ${node.nodeName} ${JSON.stringify(node.nodeValue)}>`;
  };
  /** @param {Node} node */
  const writeAll = (node) => [...node.childNodes].map(write).join('');

  const root = document.documentElement;
  const rootAttributes = [...root.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
  const sheets = `${document.styleSheets.length} sheets, ${document.adoptedStyleSheets.length} adopted`;
  const around = [...document.childNodes].filter((node) => node !== root).map(write);
  return [
    ...around,
    `${root.nodeName} ${rootAttributes.join(' ')}`,
    sheets,
    ...[...root.childNodes].map(write),
  ];
}

/**
 * The page's DOM as it would be without us, and the page with us. `plain` is the same page at an address at which the
 * extension may not run.
 * @param {Page} page
 * @param {Page} plain
 */
export function compareIdentity(page, plain) {
  return {
    /** Fails unless the page's DOM is what it would be without the extension, byte for byte. @param {string} when */
    async assertSame(when) {
      assert.deepEqual(await page.evaluate(serialise), await plain.evaluate(serialise), `DOM ${when}`);
    },

    /** The same, but for one element more at the end of the root: the host of an open card. @param {string} when */
    async assertOneHost(when) {
      const parts = await page.evaluate(serialise);
      const host = parts.pop();
      assert.deepEqual(parts, await plain.evaluate(serialise), `DOM ${when}`);
      assert.match(host ?? '', /^<[A-Z-]+[^>]*><\/[A-Z-]+>$/, `one empty element holds the card ${when}`);
    },
  };
}
