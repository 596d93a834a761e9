import type { PropertyId } from '../../core/knowledge/properties.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';

const PROPERTY_NAMES: Record<PropertyId, MessageKey> = {
  vendor: 'card_vendor',
  architecture: 'card_architecture',
  cpu_architecture: 'desk_cpu_architecture',
  platform: 'card_platform',
  form: 'desk_form',
  form_factor: 'card_form_factor',
  codename: 'desk_codename',
  bus_interface: 'desk_bus_interface',
  memory_gb: 'card_memory',
  memory_type: 'desk_memory_type',
  memory_bus_bit: 'desk_memory_bus',
  bandwidth_tbs: 'card_bandwidth',
  sram_mb: 'card_sram',
  interconnect_gbs: 'desk_interconnect',
  network_gbits: 'desk_network',
  tdp_w: 'card_power',
  flops: 'desk_rate',
  base_clock_mhz: 'desk_base_clock',
  boost_clock_mhz: 'desk_boost_clock',
  process_nm: 'card_process',
  process_name: 'desk_process_name',
  foundry: 'desk_foundry',
  transistors_billion: 'desk_transistors',
  die_mm2: 'desk_die',
  cuda_cores: 'desk_cuda_cores',
  shaders: 'desk_shaders',
  sm_count: 'desk_sm_count',
  gpu_count: 'card_gpus',
  cpu_count: 'card_cpus',
  accelerator_count: 'desk_accelerators',
  accelerator: 'desk_accelerator',
  operator: 'desk_operator',
  announced: 'card_announced',
  released: 'card_released',
  price_usd: 'card_price',
  predecessor: 'card_predecessor',
  successor: 'card_successor',
  status: 'desk_status',
  founded: 'card_founded',
  founder: 'card_founders',
  headquarters: 'card_headquarters',
  parent: 'card_owner',
  type: 'card_type',
  ticker: 'card_stock',
  website: 'desk_website',
  flagship: 'desk_flagship',
  role: 'card_role',
  developer: 'card_developer',
  parameters_billion: 'card_parameters',
  context_tokens: 'card_context',
  training_flop: 'card_compute',
  training_hardware: 'card_trained_on',
  training_chips: 'desk_training_chips',
  open_weights: 'card_open_weights',
  wikidata: 'desk_wikidata',
};

const ORDER = Object.keys(PROPERTY_NAMES);

/** A property of a newer pack goes by its id. */
export function propertyName(property: string): Words {
  return property in PROPERTY_NAMES ? { key: PROPERTY_NAMES[property as PropertyId] } : property;
}

/** Properties in the order in which a reader asks for them; unknown ones last. */
export function byProperty(one: string, other: string): number {
  return rank(one) - rank(other);
}

function rank(property: string): number {
  const place = ORDER.indexOf(property);
  return place < 0 ? ORDER.length : place;
}
