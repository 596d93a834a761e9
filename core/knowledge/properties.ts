/**
 * The properties that facts may have: one row each. A number's unit is fixed here, so that no two packs can mean
 * different things by the same property; what it is measured on (precision, sparsity …) stands in the fact's basis.
 */

export interface Property {
  /** `entity`: a text value that may carry `ref`. `date`: partial ISO date. */
  value: 'number' | 'text' | 'entity' | 'date';
  unit?: string;
  /** Members of a family differ in it, so a claim about the family needs every member's value. */
  varies?: true;
  /** Relative difference within which two numbers agree. */
  tolerance?: number;
}

export const PROPERTIES = {
  // Chips and systems
  vendor: { value: 'entity' },
  architecture: { value: 'entity' },
  cpu_architecture: { value: 'entity' },
  platform: { value: 'entity' },
  /** What a name stands for that is not an architecture of its own: `superchip platform`. */
  form: { value: 'text' },
  form_factor: { value: 'text', varies: true },
  /** The maker's name of the silicon: `GA106-300-A1`, `Navi 31`. */
  codename: { value: 'text', varies: true },
  bus_interface: { value: 'text', varies: true },
  memory_gb: { value: 'number', unit: 'GB', varies: true, tolerance: 0.03 },
  memory_type: { value: 'text', varies: true },
  memory_bus_bit: { value: 'number', unit: 'bit', varies: true, tolerance: 0 },
  bandwidth_tbs: { value: 'number', unit: 'TB/s', varies: true, tolerance: 0.03 },
  sram_mb: { value: 'number', unit: 'MB', tolerance: 0.03 },
  interconnect_gbs: { value: 'number', unit: 'GB/s', varies: true, tolerance: 0.03 },
  network_gbits: { value: 'number', unit: 'Gbit/s', varies: true, tolerance: 0.03 },
  tdp_w: { value: 'number', unit: 'W', varies: true, tolerance: 0.03 },
  /** 10^12 operations a second, of the fact's basis. */
  flops: { value: 'number', unit: 'TFLOPS', varies: true, tolerance: 0.03 },
  base_clock_mhz: { value: 'number', unit: 'MHz', varies: true, tolerance: 0.01 },
  boost_clock_mhz: { value: 'number', unit: 'MHz', varies: true, tolerance: 0.01 },
  process_nm: { value: 'number', unit: 'nm', tolerance: 0 },
  process_name: { value: 'text' },
  foundry: { value: 'entity' },
  transistors_billion: { value: 'number', unit: 'billion', tolerance: 0.03 },
  die_mm2: { value: 'number', unit: 'mm²', tolerance: 0.03 },
  /** NVIDIA's own word; what other makers count alike stands in `shaders`. */
  cuda_cores: { value: 'number', varies: true, tolerance: 0 },
  shaders: { value: 'number', varies: true, tolerance: 0 },
  sm_count: { value: 'number', varies: true, tolerance: 0 },
  gpu_count: { value: 'number', tolerance: 0 },
  cpu_count: { value: 'number', tolerance: 0 },
  /** Of systems whose accelerators are no GPUs: TPU pods. */
  accelerator_count: { value: 'number', tolerance: 0 },
  /** The chip that a system is made of. */
  accelerator: { value: 'entity' },
  /** Who runs a system. */
  operator: { value: 'entity' },
  announced: { value: 'date' },
  released: { value: 'date' },
  price_usd: { value: 'number', unit: 'USD', varies: true, tolerance: 0.03 },
  predecessor: { value: 'entity' },
  successor: { value: 'entity' },
  /** roadmap, announced, reported, cancelled: told, never a spec. Absent for what is on sale. */
  status: { value: 'text' },
  // Organizations
  founded: { value: 'date' },
  founder: { value: 'entity' },
  headquarters: { value: 'text' },
  parent: { value: 'entity' },
  type: { value: 'text' },
  ticker: { value: 'text' },
  website: { value: 'text' },
  /** A chip vendor's data-centre chip of the time, `from`/`to`; which one it is, is a judgement of the press. */
  flagship: { value: 'entity' },
  // People: a role at an organization; `ref` is the organization, `from`/`to` its time
  role: { value: 'entity' },
  // Models
  developer: { value: 'entity' },
  parameters_billion: { value: 'number', unit: 'billion', tolerance: 0.03 },
  context_tokens: { value: 'number', unit: 'tokens', tolerance: 0.03 },
  training_flop: { value: 'number', unit: 'FLOP', tolerance: 0.1 },
  training_hardware: { value: 'entity' },
  training_chips: { value: 'number', tolerance: 0.03 },
  open_weights: { value: 'text' },
  wikidata: { value: 'text' },
} as const satisfies Record<string, Property>;

export type PropertyId = keyof typeof PROPERTIES;

export function propertyOf(id: string): Property | undefined {
  return Object.hasOwn(PROPERTIES, id) ? PROPERTIES[id as PropertyId] : undefined;
}
