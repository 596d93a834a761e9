import { PACK_CAPS, type PackCap } from './pack-caps.ts';

/** What is wrong with a pack, and where: `entities.3.facts.0.sources`. */
export interface PackIssue {
  path: string;
  code: string;
  message: string;
}

/** Control characters, zero-width characters, and those that turn the direction of writing: none may hide in a name. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** The issues found so far, no more than `PACK_CAPS.issues`. */
export class Issues {
  readonly list: PackIssue[] = [];

  get isFull(): boolean {
    return this.list.length >= PACK_CAPS.issues;
  }

  add(path: string, code: string, what: string): void {
    if (!this.isFull) this.list.push({ path, code, message: `${path || 'pack'}: ${what}` });
  }

  checkCap(path: string, cap: PackCap, size: number): void {
    if (size <= PACK_CAPS[cap]) return;
    this.add(path, 'over-cap', `${size} is more than the cap "${cap}" of ${PACK_CAPS[cap]}`);
  }
}

/**
 * Walks any JSON once: caps on depth and length, hidden characters, numbers and keys that are not JSON's own. A step is
 * an item of a list at the top.
 */
export function* stepsOfJson(json: unknown): Generator<void, PackIssue[]> {
  const walk = new JsonWalk();
  yield* walk.steps(json);
  walk.issues.checkCap('', 'characters', walk.characters);
  return walk.issues.list;
}

class JsonWalk {
  readonly issues = new Issues();
  characters = 0;

  *steps(json: unknown): Generator<void> {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return this.visit(json, '', 1);
    for (const [key, value] of Object.entries(json)) {
      this.readKey(key, key);
      if (Array.isArray(value)) {
        for (const [at, item] of value.entries()) yield this.visit(item, `${key}.${at}`, 3);
      } else this.visit(value, key, 2);
    }
  }

  visit(value: unknown, path: string, depth: number): void {
    if (this.issues.isFull || this.characters > PACK_CAPS.characters) return;
    if (typeof value === 'string') this.readText(value, path);
    else if (typeof value === 'number') this.readNumber(value, path);
    else if (typeof value === 'object' && value !== null) this.enter(value, path, depth);
  }

  private enter(value: object, path: string, depth: number): void {
    if (depth > PACK_CAPS.depth) {
      this.issues.checkCap(path, 'depth', depth);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      if (!Array.isArray(value)) this.readKey(key, at);
      this.visit(item, at, depth + 1);
    }
  }

  private readText(text: string, path: string): void {
    this.characters += text.length;
    this.issues.checkCap(path, 'string', text.length);
    if (HIDDEN.test(text))
      this.issues.add(path, 'hidden-character', 'a control, zero-width or direction character');
  }

  private readNumber(value: number, path: string): void {
    if (!Number.isFinite(value)) this.issues.add(path, 'not-finite', 'not a finite number');
  }

  /** `__proto__` and its like would pass a look-up in a plain object. */
  private readKey(key: string, path: string): void {
    this.readText(key, path);
    if (key in Object.prototype) this.issues.add(path, 'unknown-key', 'not a key of the format');
  }
}
