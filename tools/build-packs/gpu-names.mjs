import { isAmbiguous } from './name-rules.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Name} Name */

/** Series that people write without maker and brand; `context` where the letters mean other things too. */
const SERIES = [
  { brand: /^GeForce (?=(?:RTX|GTX) \d)/, context: false },
  { brand: /^GeForce (?=(?:RTX|GTX) )/, context: false },
  { brand: /^GeForce (?=(?:GT|GTS|MX) ?\d)/, context: true },
  { brand: /^Radeon (?=(?:(?:RX|HD) \d{4}|RX (?:4[6-9]|5)\d))/, context: false },
  // The other three-digit numbers are those of cars.
  { brand: /^Radeon (?=RX \d{3}\b)/, context: true },
  { brand: /^Radeon (?=R9 )/, context: false },
  { brand: /^Radeon (?=R[57] )/, context: true },
  { brand: /^Radeon (?=RX Vega)/, context: false },
];

/** Names without their maker that are ordinary words and numbers elsewhere: "quadro 600", "T400", "Tesla M4". */
const GENERIC =
  /^(?:Quadro \d+|[A-Z]\d{1,4}|NVS \d+|Tesla [A-Z]\d|Titan .*|Vanta.*|Stream Processor|Rage [A-Z].*|Iris X.*|M\d.*|Drake.*|FirePro [A-Z]?\d{3}|Radeon \d{3}|GeForce \d{3}|GeForce G \d{3})$/;

/**
 * Ways to write a chip: "NVIDIA GeForce RTX 3060", "GeForce RTX 3060", "NVIDIA RTX 3060", "RTX 3060".
 * @param {string} title vendor first
 * @returns {{ text: string, context: boolean }[]}
 */
export function waysToWriteGpu(title) {
  return title.includes(' / ') ? bothNames(title) : waysOf(title);
}

/**
 * "AMD Radeon HD 8550M / 8630M" is two names.
 * @param {string} title
 */
function bothNames(title) {
  const [first = '', second = ''] = title.split(' / ');
  const stem = first.slice(0, first.lastIndexOf(' '));
  return [...waysOf(first), ...waysOf(second.startsWith('Radeon') ? `AMD ${second}` : `${stem} ${second}`)];
}

/** @param {string} title */
function waysOf(title) {
  const bare = title.replace(/ \((?:Pascal|Turing|Ampere|Maxwell)\)$/, '').replace(/ Generation$/, '');
  const maker = bare.slice(0, bare.indexOf(' '));
  const product = bare.slice(maker.length + 1);
  const isBranded =
    /^(?:GeForce|Riva|Quadro|Tesla|Titan|TITAN|RTX|Radeon|FirePro|FireGL|FireStream|FireMV|Mobility|Rage|Arc|Data|Snapdragon|Jetson|All-in-Wonder|NVS|Instinct|[A-Z]\d)/.test(
      product,
    );
  const ways = [{ text: bare, context: false }];
  if (isBranded) ways.push({ text: product, context: GENERIC.test(product) });
  for (const { brand, context } of SERIES) {
    const short = product.replace(brand, '');
    if (short === product) continue;
    ways.push({ text: `${maker} ${short}`, context: false }, { text: short, context });
  }
  if (bare !== title && title.endsWith(' Generation'))
    ways.push({ text: title, context: false }, { text: title.slice(maker.length + 1), context: false });
  if (maker === 'AMD' && isOfAti(product)) ways.push({ text: `ATI ${product}`, context: false });
  const apple = /^(M\d(?: (?:Pro|Max|Ultra))?) GPU$/.exec(product)?.[1];
  if (apple) ways.push({ text: `Apple ${apple}`, context: false }, { text: apple, context: true });
  return ways;
}

/** Radeons before the HD 6000 were sold as ATI's. @param {string} product */
function isOfAti(product) {
  return /^Radeon (?:[789]\d{3}|X\d|HD [2345]\d{3}|Xpress)/.test(product);
}

/** Collects the names of the pack's chips: a text that another entity has already is left to it. */
export class GpuNames {
  /** @param {Set<string>} taken names of the other packs, in small letters */
  constructor(taken) {
    this.taken = taken;
  }

  /**
   * @param {string} title
   * @param {{ text: string, context: boolean }[]} ways
   * @returns {Name[]}
   */
  of(title, ways) {
    return ways.flatMap(({ text, context }, at) => {
      // The search cannot follow a bracket that a name goes on after.
      const clean = text.replace(/[()"]/g, '').replace(/\s+/g, ' ').trim();
      const key = clean.toLowerCase();
      if (this.taken.has(key) || /^\d+$/.test(clean) || clean.length > 60) return [];
      this.taken.add(key);
      /** @type {Name} */
      const name = {
        text: clean,
        role: at === 0 ? 'primary' : clean.length < title.length ? 'short' : 'alias',
      };
      return [context || isAmbiguous(clean) ? { ...name, context: /** @type {const} */ (true) } : name];
    });
  }
}
