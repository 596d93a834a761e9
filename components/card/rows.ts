import type { Basis, Fact, Kind } from '../../core/knowledge/entity.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';
import type { Look } from './reading.ts';

/** One fact of the card: the first look that finds something is shown. */
export interface RowPlan {
  label: MessageKey;
  looks: Look[];
  /** Properties told beside the value, lighter. */
  beside?: PropertyId[];
  /** Shown as "not known" where nothing is known; other rows are left out. */
  must?: true;
  /** Over a family: tells over how many versions the value ranges. */
  versions?: true;
  /** Goes first where the card would be too long. */
  yields?: true;
}

/** More would be a data sheet; the reader is in the middle of a sentence. */
export const MOST_ROWS = 8;

type Part<K extends keyof Basis> = NonNullable<Basis[K]>;

function rate(precision: Part<'precision'>, engine?: Part<'engine'>, sparsity?: Part<'sparsity'>): Look {
  return {
    property: 'flops',
    basis: { precision, ...(engine ? { engine } : {}), ...(sparsity ? { sparsity } : {}) },
  };
}

const FP16: Look[] = [
  { ...rate('fp16', 'matrix', 'dense'), label: 'card_fp16_matrix', note: 'card_dense' },
  { ...rate('bf16', 'matrix', 'dense'), label: 'card_bf16_matrix', note: 'card_dense' },
  { ...rate('fp16', 'matrix', 'sparse'), label: 'card_fp16_matrix', note: 'card_sparse' },
  { ...rate('fp16', 'vector'), label: 'card_fp16_vector', note: 'card_dense' },
  { ...rate('fp16'), note: 'card_basis_untold' },
];

const FP8: Look[] = [
  { ...rate('fp8', 'matrix', 'dense'), label: 'card_fp8_matrix', note: 'card_dense' },
  { ...rate('fp8', 'matrix', 'sparse'), label: 'card_fp8_matrix', note: 'card_sparse' },
  { ...rate('fp8'), note: 'card_basis_untold' },
];

const PRICE: Look[] = [
  { property: 'price_usd', basis: { price: 'launch' }, note: 'card_price_launch' },
  { property: 'price_usd', basis: { price: 'report' }, note: 'card_price_report' },
  { property: 'price_usd', note: 'card_price_untold' },
];

const MEMORY: Look[] = [{ property: 'memory_gb' }, { property: 'sram_mb', label: 'card_sram' }];

/** Which facts a card shows, in which order. */
export const ROWS: Record<Kind, RowPlan[]> = {
  chip: [
    { label: 'card_architecture', looks: [{ property: 'architecture' }], must: true },
    { label: 'card_memory', looks: MEMORY, beside: ['memory_type'], must: true },
    { label: 'card_bandwidth', looks: [{ property: 'bandwidth_tbs' }], must: true },
    { label: 'card_fp16', looks: FP16, must: true },
    { label: 'card_fp8', looks: FP8 },
    { label: 'card_power', looks: [{ property: 'tdp_w' }], versions: true, must: true },
    {
      label: 'card_process',
      looks: [{ property: 'process_nm' }, { property: 'process_name' }],
      beside: ['process_name', 'foundry'],
      must: true,
    },
    { label: 'card_released', looks: [{ property: 'released' }], yields: true },
    { label: 'card_price', looks: PRICE },
  ],
  system: [
    { label: 'card_gpus', looks: [{ property: 'gpu_count' }], must: true },
    { label: 'card_cpus', looks: [{ property: 'cpu_count' }] },
    { label: 'card_architecture', looks: [{ property: 'architecture' }] },
    { label: 'card_memory', looks: [{ property: 'memory_gb' }], beside: ['memory_type'] },
    { label: 'card_fp16', looks: FP16 },
    { label: 'card_fp8', looks: FP8 },
    { label: 'card_power', looks: [{ property: 'tdp_w' }] },
    { label: 'card_released', looks: [{ property: 'released' }, { property: 'announced' }], must: true },
    { label: 'card_price', looks: PRICE },
  ],
  architecture: [
    { label: 'card_vendor', looks: [{ property: 'vendor' }], must: true },
    { label: 'card_year', looks: [{ property: 'announced' }, { property: 'released' }], must: true },
    { label: 'card_process', looks: [{ property: 'process_nm' }], beside: ['process_name', 'foundry'] },
  ],
  organization: [
    { label: 'card_founded', looks: [{ property: 'founded' }], must: true },
    { label: 'card_headquarters', looks: [{ property: 'headquarters' }], must: true },
    { label: 'card_founders', looks: [{ property: 'founder' }] },
    { label: 'card_stock', looks: [{ property: 'ticker' }] },
  ],
  person: [],
  model: [
    { label: 'card_developer', looks: [{ property: 'developer' }], must: true },
    { label: 'card_released', looks: [{ property: 'released' }, { property: 'announced' }], must: true },
    { label: 'card_parameters', looks: [{ property: 'parameters_billion' }], must: true },
    { label: 'card_context', looks: [{ property: 'context_tokens' }] },
    { label: 'card_trained_on', looks: [{ property: 'training_hardware' }] },
    { label: 'card_compute', looks: [{ property: 'training_flop' }] },
    { label: 'card_open_weights', looks: [{ property: 'open_weights' }] },
  ],
};

/** What one unit of a figure is, where it is not the chip as sold. */
const PER: Record<string, MessageKey> = {
  die: 'card_per_die',
  gpu: 'card_per_gpu',
  pair: 'card_per_pair',
  superchip: 'card_per_superchip',
  system: 'card_per_system',
};

/** Said only where all facts agree on it. */
export function tellPer(facts: Fact[]): Sentence[] {
  const [per, ...others] = new Set(facts.map((fact) => fact.basis?.per));
  const key = per && others.length === 0 ? PER[per] : undefined;
  return key ? [{ key }] : [];
}
