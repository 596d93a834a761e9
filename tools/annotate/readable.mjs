/** @typedef {ReturnType<typeof import('./contract.mjs').toContract>} Contract */

/**
 * An analysis for people who read it in a terminal: one line for each entity, quantity, finding and event.
 * @param {Contract} analysis
 * @param {string} name of the text
 * @returns {string}
 */
export function toReadable({ language, published, mentions, quantities, findings, since }, name) {
  const when = published ? `${published.date} (${published.from})` : 'date unknown';
  const lines = [
    `${name}: ${language ?? 'language unknown'}, ${when}`,
    ...entityLines(mentions),
    ...quantities.map(
      ({ surface, count, of }) => `  ${'quantity'.padEnd(13)} ${count} × ${of}  "${oneLine(surface)}"`,
    ),
    ...findings.map(findingLine),
    ...since.map(
      ({ entity, date, type, counterpart }) =>
        `  ${'since then'.padEnd(13)} ${entity}: ${type} ${counterpart ?? ''} ${date}`,
    ),
  ];
  return lines.join('\n');
}

/** @param {Contract['mentions']} mentions */
function entityLines(mentions) {
  /** @type {Map<string, { kind: string, name: string, count: number, surfaces: Set<string> }>} */
  const entities = new Map();
  for (const { kind, entity, entityId, surface } of mentions) {
    const name = `${entity ?? oneLine(surface)}${entityId === null ? ' (in no pack)' : ''}`;
    const line = entities.get(`${kind} ${name}`) ?? { kind, name, count: 0, surfaces: new Set() };
    line.count++;
    line.surfaces.add(oneLine(surface));
    entities.set(`${kind} ${name}`, line);
  }
  return [...entities.values()].map(
    ({ kind, name, count, surfaces }) =>
      `  ${kind.padEnd(13)} ${name}  ${count}×  ${[...surfaces].map((surface) => `"${surface}"`).join(', ')}`,
  );
}

/** @param {Contract['findings'][number]} finding */
function findingLine({ verdict, subject, attribute, value, truth, surface, rule, sources }) {
  const told = truth === null ? '' : `, our sources: ${truth}`;
  const from = sources[0] ? `, ${sources[0].publisher}, seen ${sources[0].seen}` : '';
  return `  ${verdict.padEnd(13)} ${subject} ${attribute}: the text says ${value}${told}  "${oneLine(surface)}"  (${rule}${from})`;
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ');
}
