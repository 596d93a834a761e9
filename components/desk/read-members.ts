import type { Basis, Entity, Fact } from '../../core/knowledge/entity.ts';
import { basisKey } from '../../core/knowledge/family.ts';
import { byProperty } from './property-names.ts';

/** One property on one basis, over all members. */
export interface MemberRow {
  property: string;
  basis: Basis | undefined;
  /** A cell a member, in their order; empty where nothing is told. */
  cells: Fact[][];
}

/** What the members of a family differ in and have in common. */
export function readMembers(members: readonly Entity[]): MemberRow[] {
  const rows = new Map<string, MemberRow>();
  members.forEach(({ facts }, column) => {
    for (const fact of facts) {
      const key = `${fact.property} ${basisKey(fact.basis)}`;
      const row = rows.get(key) ?? {
        property: fact.property,
        basis: fact.basis,
        cells: members.map((): Fact[] => []),
      };
      row.cells[column]?.push(fact);
      rows.set(key, row);
    }
  });
  return [...rows.values()].sort((one, other) => byProperty(one.property, other.property));
}
