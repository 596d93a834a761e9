import ambiguous from './ambiguous.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Name} Name */
/** @typedef {import('../../core/knowledge/entity.ts').NameRole} NameRole */

/** @type {Record<string, string[]>} */
const EXTRA = names.extra;
/** @type {Record<string, { from?: string, to?: string }>} */
const VALIDITY = names.validity;
const AMBIGUOUS = new Set(ambiguous.words.map((word) => word.toLowerCase()));
const SAFE = new Set(ambiguous.safe.map((word) => word.toLowerCase()));
const NEVER = new Set(ambiguous.never.map((word) => word.toLowerCase()));

/** Two Latin letters; one letter and up to three digits, a road as well as a chip; two letters and one digit; bare numbers. */
const AMBIGUOUS_SHAPES = [
  /^[A-Za-z][ -]?\d{1,3}[A-Za-z]?$/,
  /^[A-Za-z]{2}\d?$/,
  /^\d+[A-Za-z]?$/,
  /^\d+ (?:Ti|Super|XT)$/i,
  /^v\d+[a-z]?$/,
];

/**
 * Can the text mean something else, in any language that is read? Such a name needs evidence beside it.
 * @param {string} text
 */
export function isAmbiguous(text) {
  const key = text.toLowerCase();
  if (SAFE.has(key)) return false;
  return AMBIGUOUS.has(key) || AMBIGUOUS_SHAPES.some((shape) => shape.test(text));
}

/** @param {string} text */
function isUsable(text) {
  return text.length > 1 && !NEVER.has(text.toLowerCase());
}

/**
 * @param {Name} name
 * @returns {Name}
 */
function withContext(name) {
  return name.context || isAmbiguous(name.text) ? { ...name, context: true } : name;
}

/** Collects the names of one entity: each text once, with its first role. */
export class NameList {
  /** @type {Map<string, Name>} */
  #names = new Map();

  /** @param {string} id entity id: names.json may bound or add names by it */
  constructor(id) {
    this.id = id;
  }

  /**
   * @param {string} text
   * @param {NameRole} [role]
   * @param {Partial<Name>} [more]
   */
  add(text, role = 'alias', more = {}) {
    const clean = text.trim();
    if (!isUsable(clean)) return;
    const key = clean.toLowerCase();
    // A former name that is still in use stands twice: with its time, and as an alias without.
    const validity = this.#names.has(`${key}/former`) ? undefined : VALIDITY[`${this.id} ${clean}`];
    const isFormer = role === 'former' || (role === 'alias' && validity?.to !== undefined);
    /** @type {Name} */
    const name = { text: clean, role: isFormer ? 'former' : role, ...more, ...validity };
    this.#keep(isFormer ? `${key}/former` : key, withContext(name));
  }

  /**
   * @param {string} key
   * @param {Name} name
   */
  #keep(key, name) {
    if (!this.#names.has(key)) this.#names.set(key, name);
  }

  /** Adds the hand-written names: `?` needs context, `former:` and `xx:` before a text are its role and language. */
  addExtra() {
    for (const written of EXTRA[this.id] ?? []) {
      const [, mark, former, lang, text] = /^(\?)?(former:)?(?:([a-z]{2}):)?(.*)$/.exec(written) ?? [];
      const more = { ...(lang ? { lang } : {}), ...(mark ? { context: /** @type {const} */ (true) } : {}) };
      this.add(text ?? '', former ? 'former' : 'alias', more);
    }
    return this;
  }

  /** @returns {Name[]} */
  get list() {
    return [...this.#names.values()];
  }
}
