import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../load-core.mjs';
import { parsedTree, parseHtml } from './html.mjs';

/** @typedef {import('../../core/analysis.ts').Analysis} Analysis */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('../../core/article/article.ts').Article} Article */
/** @typedef {import('../../core/article/article-of.ts').ArticleOptions} ArticleOptions */

/**
 * @typedef {object} Annotator
 * @property {(text: string, options?: ArticleOptions) => Promise<Analysis>} text
 * @property {(html: string, options?: ArticleOptions) => Promise<Analysis>} html
 * @property {(text: string) => boolean} isPartialDate
 */

const PACKS = fileURLToPath(new URL('../../assets/packs', import.meta.url));

/**
 * The built-in packs and core, ready to annotate any number of texts.
 * @returns {Promise<Annotator>}
 */
export async function openAnnotator() {
  /** @type {typeof import('./core.ts')} */
  const core = await loadCore('tools/annotate/core.ts');
  const library = core.libraryOf(await readPacks(core.readPack));
  const gazetteer = core.openGazetteer(core.compileGazetteer(library.entities()).gazetteer);
  const today = new Date().toISOString().slice(0, 10);
  // Both are asked for again and again in a stream; there are no more of them than languages and entities.
  const wordsFor = remembered(core.wordsFor);
  const known = remembered((/** @type {EntityId} */ id) => library.known([id]));
  /** @param {Article} article */
  const annotate = ({ text, language, published, blocks }) => {
    const words = wordsFor(language);
    const endings = words[0]?.detection.endings;
    const candidates = blocks.flatMap((block) =>
      core.movedBy(block.start, core.findNames(gazetteer, block.text, endings)),
    );
    const spans = blocks.map((block) => ({
      start: block.start,
      end: block.start + block.text.length,
      role: block.role,
    }));
    const input = { text, language, published, blocks: spans, candidates, words, today };
    return core.analyse(input, async (ids) => ids.flatMap(known));
  };
  return {
    isPartialDate: core.isPartialDate,
    text: (text, options) => annotate(core.articleOfText(text, options)),
    html: (html, options) => annotate(core.articleOf(parseHtml(html), parsedTree, options)),
  };
}

/**
 * @param {typeof import('../../core/knowledge/read-pack.ts').readPack} readPack
 * @returns {Promise<import('../../core/knowledge/pack.ts').Pack[]>}
 */
async function readPacks(readPack) {
  const files = (await readdir(PACKS)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const reading = readPack(JSON.parse(await readFile(join(PACKS, file), 'utf8')));
      if (reading.ok) return reading.pack;
      throw new Error(`The built-in pack ${file} is not valid: ${reading.issues[0]?.message}`);
    }),
  );
}

/**
 * @template K, V
 * @param {(key: K) => V} find
 * @returns {(key: K) => V}
 */
function remembered(find) {
  /** @type {Map<K, V>} */
  const found = new Map();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}
