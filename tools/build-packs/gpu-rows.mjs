import { confidenceOf } from './confidence.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { ratesOf } from './gpu-rates.mjs';
import { cell, list } from './tables.mjs';
import decisions from './gpus.json' with { type: 'json' };

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */
/** @typedef {import('./refs.mjs').Refs} Refs */
/** @typedef {{ column: string, statement: Statement, weak?: true }} Told */

/** @type {Record<string, string>} */
const ARCHITECTURES = decisions.architectures;
/** Cells that name what came years later. @type {Record<string, string[]>} */
const DROPS = decisions.drops;
const NUMBER = /^\d+(?:\.\d+)?$/;
const FOUNDRY = /^(TSMC|Samsung|GloFo|GlobalFoundries|UMC|IBM|Intel)\b/;
/** Several GPUs on one card: the table does not say whether a figure is the card's or one GPU's. */
const SEVERAL_GPUS = /several GPUs on one card/;

/** Columns whose value is one number. @type {Record<string, { property: string, least?: number }>} */
const NUMBERS = {
  process_nm: { property: 'process_nm' },
  die_mm2: { property: 'die_mm2', least: 20 },
  transistors_billion: { property: 'transistors_billion' },
  base_clock_mhz: { property: 'base_clock_mhz' },
  boost_clock_mhz: { property: 'boost_clock_mhz' },
  launch_price_usd: { property: 'price_usd' },
};

/** @param {Row} row */
export function hasSeveralGpus(row) {
  return SEVERAL_GPUS.test(cell(row, 'notes'));
}

/**
 * The facts of one row of the GPU table.
 * @param {Row} row
 * @param {{ book: SourceBook, refs: Refs }} shared
 * @returns {FactSheet}
 */
export function readGpu(row, { book, refs }) {
  const sheet = new FactSheet();
  const told = [
    ...identityOf(row, refs),
    ...siliconOf(row, refs),
    ...numbersOf(row),
    ...memoryOf(row),
    ...powerOf(row),
    ...ratesOf(row),
  ];
  const source = sourceOf(book, row);
  for (const { column, statement, weak } of told) {
    const listed = confidenceOf(row, column);
    if (listed === null || DROPS[cell(row, 'id')]?.includes(column)) continue;
    const isAdded = column === 'launch_date' && /launch date added, recalled/.test(cell(row, 'adjustments'));
    const confidence = isAdded ? 'unconfirmed' : weak && listed === 'confirmed' ? 'reported' : listed;
    sheet.put(statement, { confidence, sources: source ? [source] : [] });
  }
  return sheet;
}

/**
 * @param {Row} row
 * @param {Refs} refs
 * @returns {Told[]}
 */
function identityOf(row, refs) {
  const listed = cell(row, 'architecture');
  const id = ARCHITECTURES[listed] ?? ARCHITECTURES[listed.trim()];
  const ref = id ? /** @type {const} */ (`architecture/${id}`) : undefined;
  const value = listed
    .replace(/^T(?:eraS|erras|era-S|eras)cale (\d).*$/, 'TeraScale $1')
    .replace(/(\d)(?:st|nd|rd)$/, '$1');
  return [
    { column: 'vendor', statement: refs.organization('vendor', cell(row, 'vendor')) },
    ...(listed
      ? [
          {
            column: 'architecture',
            statement: ref
              ? { property: 'architecture', value: value.replace(' (microarchitecture)', ''), ref }
              : refs.architecture('architecture', value),
          },
        ]
      : []),
    ...textOf(row, 'codename', 'codename'),
    ...textOf(row, 'launch_date', 'released'),
    ...textOf(row, 'bus_interface', 'bus_interface'),
  ];
}

/**
 * @param {Row} row
 * @param {string} column
 * @param {string} property
 * @returns {Told[]}
 */
function textOf(row, column, property) {
  const value = cell(row, column).replaceAll('×', 'x').replace(/\s+/g, ' ');
  return value ? [{ column, statement: { property, value } }] : [];
}

/**
 * @param {Row} row
 * @param {Refs} refs
 * @returns {Told[]}
 */
function siliconOf(row, refs) {
  const process = cell(row, 'process');
  const foundry = FOUNDRY.exec(process)?.[1];
  if (!foundry) return [];
  const named = foundry === 'GloFo' ? 'GlobalFoundries' : foundry;
  return [
    { column: 'process', statement: { property: 'process_name', value: process } },
    // Two makers in one cell: which of them made this chip is not told.
    ...(/\/|\bor\b/.test(process)
      ? []
      : [{ column: 'process', statement: refs.organization('foundry', named) }]),
  ];
}

/**
 * @param {Row} row
 * @returns {Told[]}
 */
function numbersOf(row) {
  const told = Object.entries(NUMBERS).flatMap(([column, { property, least = 0 }]) => {
    const value = cell(row, column);
    if (!NUMBER.test(value) || Number(value) <= least) return [];
    const basis = property === 'price_usd' ? { basis: { price: /** @type {const} */ ('launch') } } : {};
    return [{ column, statement: { property, value: Number(value), ...basis } }];
  });
  const shaders = Number(cell(row, 'shaders'));
  if (!(shaders >= 8) || hasSeveralGpus(row)) return told;
  // "CUDA cores" is NVIDIA's word, and of chips that have them.
  const isCuda = cell(row, 'vendor') === 'NVIDIA' && cell(row, 'launch_date') >= '2007';
  return [
    ...told,
    { column: 'shaders', statement: { property: isCuda ? 'cuda_cores' : 'shaders', value: shaders } },
  ];
}

/**
 * Sizes and types of memory: a card that came with several has a fact for each.
 * @param {Row} row
 * @returns {Told[]}
 */
function memoryOf(row) {
  const sizes = list(row, 'mem_gb').map(Number);
  const most = Math.max(...sizes);
  // "0.002|4" is a size and a misread count.
  const sound = sizes.filter((size) => size > 0 && size * 32 > most);
  const types = [
    ...new Set(
      cell(row, 'mem_type')
        .replace(/\bHBM(\d)E\b/g, 'HBM$1e')
        .match(/\b(?:LP)?G?DDR\d?X?\b|\bHBM\d?e?\b|\bSDR\b/g) ?? [],
    ),
  ];
  const buses = list(row, 'mem_bus_bit').map(Number);
  const bandwidth = Number(cell(row, 'mem_bw_gb_s'));
  const isOne = sound.length <= 1 && types.length <= 1 && buses.length <= 1;
  const per = hasSeveralGpus(row) ? { basis: { per: /** @type {const} */ ('board') } } : {};
  return [
    ...sound.map((value) => ({ column: 'mem_gb', statement: { property: 'memory_gb', value, ...per } })),
    ...types.map((value) => ({ column: 'mem_type', statement: { property: 'memory_type', value } })),
    ...(hasSeveralGpus(row)
      ? []
      : buses.map((value) => ({ column: 'mem_bus_bit', statement: { property: 'memory_bus_bit', value } }))),
    ...(bandwidth > 0 && !hasSeveralGpus(row) ? [bandwidthOf(bandwidth, isOne)] : []),
  ];
}

/**
 * @param {number} value in GB/s
 * @param {boolean} isOne the card came with one kind of memory only
 * @returns {Told}
 */
function bandwidthOf(value, isOne) {
  const statement = { property: 'bandwidth_tbs', value: Number((value / 1000).toPrecision(6)) };
  return isOne
    ? { column: 'mem_bw_gb_s', statement }
    : {
        column: 'mem_bw_gb_s',
        statement: { ...statement, note: 'the most of several versions' },
        weak: true,
      };
}

/**
 * The power of a laptop GPU is set by the laptop's maker: both ends of the range are facts.
 * @param {Row} row
 * @returns {Told[]}
 */
function powerOf(row) {
  const listed = Number(cell(row, 'tdp_w'));
  const [, text = ''] = /power: ([^;]*)/.exec(cell(row, 'notes')) ?? [];
  if (/PCIe/.test(text)) return [];
  const range = [...text.matchAll(/\d+(?:\.\d+)?/g)]
    .map(([number]) => Number(number))
    .filter((watts) => watts >= 4);
  const isAdjusted = /tdp_w:/.test(cell(row, 'adjustments'));
  const ends = range.length > 1 && !isAdjusted ? [Math.min(...range), Math.max(...range)] : [listed];
  return [...new Set(ends)]
    .filter((value) => value > 0)
    .map((value) => ({
      column: 'tdp_w',
      statement: {
        property: 'tdp_w',
        value,
        ...(ends.length > 1 ? { note: 'the table gives several figures' } : {}),
      },
    }));
}

/**
 * @param {SourceBook} book
 * @param {Row} row
 */
function sourceOf(book, row) {
  const source = cell(row, 'source');
  if (source.startsWith('@huggingface')) {
    return book.add({
      title: '@huggingface/tasks 0.21.54',
      publisher: 'Hugging Face',
      url: 'https://www.npmjs.com/package/@huggingface/tasks',
      license: 'MIT',
      kind: 'table',
    });
  }
  if (!source.startsWith('Wikipedia')) return null;
  const page =
    { NVIDIA: 'List of Nvidia graphics processing units', Intel: 'Intel Arc' }[cell(row, 'vendor')] ??
    'List of AMD graphics processing units';
  return book.add({
    title: `${page} (copy of 2025-06-16)`,
    publisher: 'Wikipedia',
    url: `https://en.wikipedia.org/wiki/${page.replaceAll(' ', '_')}`,
    license: 'CC-BY-SA-4.0',
    kind: 'encyclopedia',
  });
}
