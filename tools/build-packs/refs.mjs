import { cell, list, slug } from './tables.mjs';
import shapes from './chip-shapes.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('../../core/knowledge/entity.ts').Kind} Kind */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./tables.mjs').Tables} Tables */

/** @type {Record<string, string>} */
const ARCHITECTURES = shapes.architectures;
/** One entity for an organization that the table has twice: before and after its renaming. */
export const SAME_ORGANIZATION = new Map([['deepmind', 'google-deepmind']]);

/** Turns the names in cells into ids of entities that the packs have. */
export class Refs {
  /** @type {Map<string, EntityId>} */
  #ids = new Map();

  /** @param {Pick<Tables, 'architectures' | 'organizations' | 'people' | 'models' | 'accelerators'>} tables */
  constructor(tables) {
    for (const row of tables.architectures) this.#learn('architecture', cell(row, 'id'), [cell(row, 'name')]);
    for (const row of tables.organizations) {
      const id = SAME_ORGANIZATION.get(cell(row, 'id')) ?? cell(row, 'id');
      this.#learn('organization', id, [cell(row, 'name'), ...list(row, 'aliases')]);
    }
    for (const row of tables.people) this.#learn('person', cell(row, 'person_id'), [cell(row, 'person')]);
    for (const row of tables.models) this.#learn('model', cell(row, 'id'), [cell(row, 'name')]);
    for (const row of tables.accelerators)
      this.#learn('chip', cell(row, 'id'), [cell(row, 'name'), ...list(row, 'aliases')]);
    for (const [name, id] of Object.entries(ARCHITECTURES)) this.#learn('architecture', id, [name]);
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   * @param {string[]} names
   */
  #learn(kind, id, names) {
    for (const name of names) {
      const key = `${kind}/${slug(name)}`;
      if (!this.#ids.has(key)) this.#ids.set(key, `${kind}/${id}`);
    }
  }

  /**
   * Corrects what a name stands for: "NVIDIA H100" is the family, not the member that the table lists under it.
   * @param {Kind} kind
   * @param {string} name
   * @param {string} id
   */
  teach(kind, name, id) {
    this.#ids.set(`${kind}/${slug(name)}`, `${kind}/${id}`);
  }

  /**
   * @param {Kind} kind
   * @param {string} name
   * @returns {EntityId | undefined}
   */
  find(kind, name) {
    return this.#ids.get(`${kind}/${slug(name)}`);
  }

  /**
   * @param {string} property
   * @param {string} name
   * @returns {Statement}
   */
  organization(property, name) {
    return this.#statement(property, name, this.find('organization', name));
  }

  /**
   * @param {string} property architecture, cpu_architecture or platform
   * @param {string} name
   * @returns {Statement}
   */
  architecture(property, name) {
    return this.#statement(property, name, this.find('architecture', name));
  }

  /**
   * @param {string} property
   * @param {string} name
   * @param {EntityId | undefined} ref
   * @returns {Statement}
   */
  #statement(property, name, ref) {
    return ref ? { property, value: name, ref } : { property, value: name };
  }
}
