import ambiguous from './ambiguous.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Name} Name */
/** @typedef {import('../../core/knowledge/entity.ts').NameRole} NameRole */

/** @type {Record<string, string[]>} */
const EXTRA = names.extra;
/** @type {Record<string, Partial<Record<'from' | 'to', string>>>} */
const VALIDITY = names.validity;
const AMBIGUOUS = new Set(ambiguous.words.map((word) => word.toLowerCase()));
const SAFE = new Set(ambiguous.safe.map((word) => word.toLowerCase()));
const NEVER = new Set(ambiguous.never.map((word) => word.toLowerCase()));

/** One letter and up to three digits, a road as well as a chip; two letters and one digit; bare numbers. */
const AMBIGUOUS_SHAPES = [
  /^[A-Za-z][ -]?\d{1,3}[A-Za-z]?$/,
  /^[A-Za-z]{2}\d$/,
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
  return AMBIGUOUS.has(key) || [...text].length < 3 || AMBIGUOUS_SHAPES.some((shape) => shape.test(text));
}

/** @param {string} text */
function isUsable(text) {
  return text.length > 1 && !NEVER.has(text.toLowerCase());
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
    const key = `${clean.toLowerCase()}/${role === 'former' ? role : ''}`;
    if (!isUsable(clean) || this.#names.has(key)) return;
    const context = more.context ?? isAmbiguous(clean);
    const validity = VALIDITY[`${this.id} ${clean}`];
    this.#names.set(key, { text: clean, role, ...more, ...validity, ...(context ? { context: true } : {}) });
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
