import type { Basis } from '../knowledge/entity.ts';
import type { StatedBasis } from './finding.ts';
import type { Token } from './tokens.ts';

const PRECISIONS = new Map<string, Basis['precision']>([
  ...(['fp64', 'fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'fp6', 'fp4', 'int8', 'int4'] as const).map(
    (name) => [name, name] as const,
  ),
  ['float16', 'fp16'],
  ['bfloat16', 'bf16'],
]);

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
  const precisions = new Set(part.flatMap(({ text }) => PRECISIONS.get(text) ?? []));
  const [precision] = precisions;
  return {
    ...(precision && precisions.size === 1 ? { precision } : {}),
    ...(part.some(({ text }) => SPARSE.test(text)) ? { isSparse: true } : {}),
  };
}
