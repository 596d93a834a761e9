import { createHash } from 'node:crypto';
import { cell, slug } from './tables.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Source} Source */
/** @typedef {import('./tables.mjs').Row} Row */

/** Day on which the pages of all tables were seen. */
export const SEEN = '2026-11-23';

/** Pages written by machines: they repeat what others say, errors too, and confirm nothing alone. */
const MACHINE_WRITTEN = /aiwiki\.ai|grokipedia|awesomeagents\.ai|artificial-intelligence-wiki/i;

/** @type {Record<string, Source['kind']>} */
const KINDS = {
  vendor: 'vendor',
  'vendor-docs': 'vendor',
  official: 'official',
  regulator: 'official',
  dataset: 'table',
  encyclopedia: 'encyclopedia',
  press: 'press',
  cloud: 'other',
  paper: 'other',
};

/** Epoch AI's tables, by the word that the rows' `source` cell begins with. */
const EPOCH_TABLES = [
  {
    begins: 'Epoch AI ML Hardware',
    title: 'Machine Learning Hardware',
    url: 'https://epoch.ai/data/machine-learning-hardware',
  },
  {
    begins: 'Epoch AI Notable AI Models',
    title: 'Notable AI Models',
    url: 'https://epoch.ai/data',
  },
];

/** The sources of one pack. Ids are made of publisher and title, so that they stay the same from build to build. */
export class SourceBook {
  /** @type {Map<string, Source>} */
  #byId = new Map();

  /**
   * @param {Omit<Source, 'id' | 'seen'>} source
   * @returns {string} its id
   */
  add(source) {
    const key = JSON.stringify([source.publisher, source.title, source.url]);
    const stem = slug(`${source.publisher} ${source.title}`).slice(0, 48).replace(/-$/, '') || 'source';
    const plain = this.#byId.get(stem);
    const id =
      !plain || keyOf(plain) === key
        ? stem
        : `${stem}-${createHash('sha256').update(key).digest('hex').slice(0, 4)}`;
    if (!this.#byId.has(id)) this.#byId.set(id, { id, ...source, seen: SEEN });
    return id;
  }

  /**
   * The source of a confirmation row, or null where the page confirms nothing alone.
   * @param {Row} row
   */
  ofConfirmation(row) {
    if (isMachineWritten(row)) return null;
    return this.add({
      title: tidy(cell(row, 'source_title')) || tidy(cell(row, 'publisher')),
      publisher: tidy(cell(row, 'publisher')) || hostOf(cell(row, 'source_url')),
      ...urlOf(cell(row, 'source_url')),
      kind: KINDS[cell(row, 'source_kind')] ?? 'other',
    });
  }

  /**
   * The source that a table's cell names: one of Epoch AI's tables, an address, or a description of a file.
   * @param {string} text
   */
  ofText(text) {
    const table = EPOCH_TABLES.find(({ begins }) => text.includes(begins));
    if (table) {
      return this.add({
        title: table.title,
        publisher: 'Epoch AI',
        url: table.url,
        license: 'CC-BY-4.0',
        kind: 'table',
      });
    }
    if (text === '' || text === 'compiled by hand' || MACHINE_WRITTEN.test(text)) return null;
    if (!/^https?:/.test(text))
      return this.add({ title: tidy(text), publisher: publisherOf(text), kind: 'other' });
    return this.add({ title: hostOf(text), publisher: hostOf(text), ...urlOf(text), kind: 'other' });
  }

  /** @param {string} id */
  get(id) {
    return this.#byId.get(id);
  }

  /**
   * @param {Set<string>} used
   * @returns {Source[]}
   */
  used(used) {
    return [...this.#byId.values()].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** @param {Source} source */
function keyOf({ publisher, title, url }) {
  return JSON.stringify([publisher, title, url]);
}

/** @param {Row} row */
function isMachineWritten(row) {
  return (
    /AI-written/i.test(cell(row, 'note')) ||
    /mirror/i.test(`${cell(row, 'publisher')} ${cell(row, 'source_title')}`) ||
    MACHINE_WRITTEN.test(cell(row, 'source_url'))
  );
}

/** @param {string} url */
function hostOf(url) {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? url;
}

/**
 * Only https addresses are kept; what was seen under plain http stays as title and publisher.
 * @param {string} url
 * @returns {{ url?: string }}
 */
function urlOf(url) {
  return /^https:\/\/[^\s\\"'<>`{}|^]+$/.test(url) ? { url } : {};
}

/** @param {string} text */
function publisherOf(text) {
  return /^(public|stored)/.test(text) ? 'public files' : tidy(text);
}

/** @param {string} text */
function tidy(text) {
  return text
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
