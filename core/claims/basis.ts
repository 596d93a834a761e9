import type { Basis } from '../knowledge/entity.ts';
import type { StatedBasis } from './finding.ts';
import type { Token } from './tokens.ts';

type Precision = NonNullable<Basis['precision']>;

const PRECISION = /^(?:fp(?:64|32|16|8|6|4)|tf32|bf16|int[84])$/;

/** Beginnings of the words for sparsity in all languages that we read. */
const SPARSE = /^(?:spars|dispers|esparsi|スパース|疎|稀疏|희소)/;
const BREAK = /^[;；.。]$/;

/**
 * The precision and sparsity that a rate is told with, in the part of the sentence that it stands in. Where that names
 * several precisions, it is not certain which is meant, and none is told.
 */
export function statedBasis(tokens: readonly Token[], value: number): StatedBasis {
  const first = tokens.slice(0, value).findLastIndex(({ text }) => BREAK.test(text)) + 1;
  const end = tokens.findIndex(({ text }, i) => i > value && BREAK.test(text));
  const part = tokens.slice(first, end < 0 ? tokens.length : end);
  const precisions = new Set(part.flatMap(({ text }) => (PRECISION.test(text) ? [text as Precision] : [])));
  const [precision] = precisions;
  return {
    ...(precision && precisions.size === 1 ? { precision } : {}),
    ...(part.some(({ text }) => SPARSE.test(text)) ? { isSparse: true } : {}),
  };
}
