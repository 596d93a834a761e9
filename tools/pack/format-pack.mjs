/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */

/**
 * The pack as text: one source or entity a line, in the order of their ids, so that a change shows as its line.
 * @param {Pack} pack
 */
export function formatPack({ sources, entities, ...head }) {
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lists = Object.entries({ sources, entities }).map(([key, items]) => {
    const lines = [...items]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => `    ${JSON.stringify(item)}`);
    return `  ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${[...fields, ...lists].join(',\n')}\n}\n`;
}
