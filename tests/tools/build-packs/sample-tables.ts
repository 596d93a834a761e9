import type { Entity, Fact } from '../../../core/knowledge/entity.ts';
import { chipEntities } from '../../../tools/build-packs/chips-pack.mjs';
import { Refs } from '../../../tools/build-packs/refs.mjs';
import { SourceBook } from '../../../tools/build-packs/source-book.mjs';
import { parseTable, type Row, type Tables } from '../../../tools/build-packs/tables.mjs';

/** Small tables of made-up makers and chips, in the columns of the real ones. */

export const EPOCH = 'Epoch AI ML Hardware (CC BY 4.0)';
const CHIP_COLUMNS =
  'id,name,vendor,kind,architecture,form_factor,status,announced_date,mem_gb,mem_type,mem_bw_gb_s,tdp_w,fp32_tflops,' +
  'fp16_tensor_dense_tflops,price_usd,price_kind,price_source_url,source,confidence,adjustments,notes';
const CONFIRMATION_COLUMNS =
  'entity_id,entity_name,property,value,basis,source_url,source_title,publisher,source_kind,agrees,note';

/** Tables that are empty but for a few names, and for what is given. */
export function sampleTables(given: Partial<Tables>): Tables {
  return {
    accelerators: [],
    gpus: [],
    clusters: [],
    architectures: parseTable(
      'id,name\ncirrus,Cirrus\nhopper,Hopper\ngrace,Grace\ngrace-hopper,Grace Hopper',
    ),
    organizations: parseTable('id,name,aliases\nnimbus,Nimbus,'),
    events: [],
    people: [],
    models: [],
    confirmations: { chips: [], organizations: [], people: [], models: [] },
    ...given,
  };
}

export function shared(tables: Tables): { book: SourceBook; refs: Refs } {
  return { book: new SourceBook(), refs: new Refs(tables) };
}

export function byId(entities: Entity[]): Map<string, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

/** Chips from rows of the accelerators table and of its confirmations. */
export function convertChips(chips: string[], confirmations: string[] = []): Map<string, Entity> {
  const tables = sampleTables({
    accelerators: parseTable([CHIP_COLUMNS, ...chips].join('\n')),
    confirmations: {
      chips: parseTable([CONFIRMATION_COLUMNS, ...confirmations].join('\n')),
      organizations: [],
      people: [],
      models: [],
    },
  });
  return byId(chipEntities(tables, shared(tables)));
}

/** A row of the accelerators table: the chip Nimbus N1 on sale, verified in Epoch AI's table, but for these cells. */
export function n1(cells: Partial<Row> = {}): string {
  const chip: Partial<Row> = {
    id: 'nimbus-n1',
    name: 'Nimbus N1',
    vendor: 'Nimbus',
    kind: 'GPU',
    architecture: 'Cirrus',
    status: 'released',
    source: EPOCH,
    confidence: 'verified',
    ...cells,
  };
  return CHIP_COLUMNS.split(',')
    .map((column) => `"${chip[column] ?? ''}"`)
    .join(',');
}

export function factsOf(entity: Entity | undefined, property: string): Fact[] {
  return entity?.facts.filter((fact) => fact.property === property) ?? [];
}
