import { cell } from './tables.mjs';

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./gpu-rows.mjs').Told} Told */
/** @typedef {import('../../core/knowledge/entity.ts').Basis} Basis */

/** @type {{ column: string, basis: Basis }[]} */
const VECTOR = [
  { column: 'fp64_tflops', basis: { precision: 'fp64', engine: 'vector' } },
  { column: 'fp32_tflops', basis: { precision: 'fp32', engine: 'vector' } },
  { column: 'fp16_tflops', basis: { precision: 'fp16', engine: 'vector' } },
];
/** @type {{ column: string, basis: Basis }[]} */
const MATRIX = [
  { column: 'fp16_tensor_dense_tflops', basis: { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } },
  { column: 'fp16_tensor_sparse_tflops', basis: { precision: 'fp16', engine: 'matrix', sparsity: 'sparse' } },
  { column: 'fp4_tensor_dense_tflops', basis: { precision: 'fp4', engine: 'matrix', sparsity: 'dense' } },
  { column: 'int8_dense_tops', basis: { precision: 'int8', engine: 'matrix', sparsity: 'dense' } },
];

/** Architectures whose shaders run at a clock of their own, which the table does not have. */
const SHADER_CLOCK = /^(?:Tesla \(microarchitecture\)|Fermi)$/;
/** Architectures whose makers count two operations a clock more: dual issue. */
const DUAL_ISSUE = /^RDNA [34]$/;

/**
 * Rates of a row, where they fit its cores and clock or the reason why they do not is known.
 * @param {Row} row
 * @returns {Told[]}
 */
export function ratesOf(row) {
  if (
    /several GPUs on one card/.test(cell(row, 'notes')) ||
    /matrix figure|counts sparsity/.test(cell(row, 'adjustments'))
  )
    return [];
  const fit = fitOf(row);
  const vector = fit === null ? [] : VECTOR.flatMap((rate) => toldOf(row, rate, fit));
  return [...vector, ...MATRIX.flatMap((rate) => toldOf(row, rate, matrixNote(row, rate.basis)))];
}

/**
 * @param {Row} row
 * @param {{ column: string, basis: Basis }} rate
 * @param {string} note
 * @returns {Told[]}
 */
function toldOf(row, { column, basis }, note) {
  const value = Number(cell(row, column));
  if (!(value > 0)) return [];
  const isHalved = basis.sparsity === 'dense' && /dense = (?:sparse\/2|half)/.test(cell(row, 'adjustments'));
  const notes = [note, isHalved ? 'half of the listed figure with sparsity' : ''].filter(Boolean).join('; ');
  return [
    {
      column,
      statement: { property: 'flops', value, basis, ...(notes ? { note: notes } : {}) },
      ...(isHalved ? { weak: /** @type {const} */ (true) } : {}),
    },
  ];
}

/**
 * @param {Row} row
 * @param {Basis} basis
 */
function matrixNote(row, { precision }) {
  return precision === 'fp16' && /assumes FP16 accumulate/.test(cell(row, 'notes'))
    ? 'with FP16 accumulate'
    : '';
}

/**
 * The note that explains the FP32 rate: empty where it is cores x clock x 2 within 5 %, null where nothing explains it.
 * @param {Row} row
 * @returns {string | null}
 */
function fitOf(row) {
  const rate = Number(cell(row, 'fp32_tflops'));
  const shaders = Number(cell(row, 'shaders'));
  const clocks = [cell(row, 'base_clock_mhz'), cell(row, 'boost_clock_mhz')]
    .map(Number)
    .filter((clock) => clock > 0);
  if (!(rate > 0) || !(shaders > 0) || clocks.length === 0) return '';
  const ratios = clocks.map((clock) => (rate * 1e6) / (2 * shaders * clock));
  const isNear = (/** @type {number} */ factor) =>
    ratios.some((ratio) => Math.abs(ratio / factor - 1) <= 0.05);
  if (isNear(1)) return '';
  return reasonFor(row, ratios, isNear(2));
}

/**
 * @param {Row} row
 * @param {number[]} ratios of the listed rate to the computed, by clock
 * @param {boolean} isTwice
 * @returns {string | null}
 */
function reasonFor(row, ratios, isTwice) {
  const architecture = cell(row, 'architecture');
  if (SHADER_CLOCK.test(architecture)) return 'the shaders run at a clock of their own';
  if (DUAL_ISSUE.test(architecture) && isTwice) return 'counts dual issue';
  const isLaptop = cell(row, 'segment') === 'laptop' && cell(row, 'launch_date') >= '2019';
  return isLaptop && Math.max(...ratios) > 1 ? 'at the highest power that a laptop may give' : null;
}
