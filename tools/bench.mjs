// npm run --silent bench -- [--json] [NAME…]: speed as ratios measured side by side in one run, and sizes.
import { measureHover } from './bench/hover.mjs';
import { measureKnowledge } from './bench/knowledge.mjs';
import { measureMatch } from './bench/match.mjs';
import { measurePopup } from './bench/popup.mjs';
import { measureSize } from './bench/size.mjs';

/** @type {Record<string, () => Promise<Record<string, import('./bench/figure.d.ts').Figure>>>} */
const BENCHES = {
  hover: measureHover,
  knowledge: measureKnowledge,
  match: measureMatch,
  popup: measurePopup,
  size: measureSize,
};

const USAGE = 'Usage: npm run --silent bench -- [--json] [NAME…]';

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((a) => a !== '--json');
const unknown = names.find((n) => !Object.hasOwn(BENCHES, n));
if (unknown !== undefined) {
  console.error(
    `bench: no bench is called "${unknown}"; there are: ${Object.keys(BENCHES).join(', ')}.\n${USAGE}`,
  );
  process.exit(2);
}

/** @type {Record<string, import('./bench/figure.d.ts').Figure>} */
const figures = {};
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  Object.assign(figures, await BENCHES[name]?.());
}
if (json) console.log(JSON.stringify(figures, null, 1));
else for (const [name, f] of Object.entries(figures)) console.log(`${name.padEnd(24)} ${lineOf(f)}`);

/** @param {import('./bench/figure.d.ts').Figure} figure */
function lineOf({ ratio, value, unit, note }) {
  const number =
    ratio === undefined ? `${value} ${unit}` : `${ratio} ${unit}${value === undefined ? '' : ` (${value})`}`;
  return note ? `${number}   ${note}` : number;
}
