import {
  kindOf,
  type Entity,
  type EntityId,
  type Fact,
  type KnownEntity,
} from '../../../core/knowledge/entity.ts';

/** Small knowledge for the tests of insight. */
export function fact(property: string, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, confidence: 'confirmed', sources: ['sheet'], ...rest };
}

export function entity(id: EntityId, facts: Fact[] = [], rest: Partial<Entity> = {}): Entity {
  return { id, kind: kindOf(id), name: nameOf(id), names: [], facts, events: [], ...rest };
}

export function known(self: Entity, members: Entity[] = []): KnownEntity {
  const refs = [self, ...members].flatMap(({ facts, events }) =>
    [...facts, ...events].flatMap(({ ref }) => ref ?? []),
  );
  return {
    entity: self,
    members: members.map((member) => ({ ...member, family: self.id })),
    sources: {},
    referred: Object.fromEntries(refs.map((id) => [id, nameOf(id)])),
    dataDate: '2026-01-01',
  };
}

export function byId(all: readonly KnownEntity[]): Record<EntityId, KnownEntity> {
  return Object.fromEntries(all.map((one) => [one.entity.id, one]));
}

/** `chip/nimbus-n1` as `Nimbus N1`. */
function nameOf(id: EntityId): string {
  return id
    .replace(/^.*\//, '')
    .replace(/(^|-)(\w)/g, (_, gap, letter) => (gap ? ' ' : '') + letter.toUpperCase());
}
