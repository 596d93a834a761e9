import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One `property: value` of a style sheet of ours. */
export interface Declaration {
  file: string;
  /** The at-rules around it, outermost first: `@media (forced-colors: active)`. */
  media: string[];
  selector: string;
  property: string;
  value: string;
}

const ROOT = join(import.meta.dirname, '../../..');

/** Every style sheet under the two folders that hold some, by its path in the repository. */
export function styleSheets(): [file: string, source: string][] {
  return ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path): [string, string] => {
        const file = `${folder}/${path}`;
        return [file, readFileSync(join(ROOT, file), 'utf8')];
      }),
  );
}

/** The declarations of a sheet in its order. It knows what our sheets use: rules, rules in at-rules, comments. */
export function declarationsOf(file: string, source: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  for (const [, text = '', end] of source
    .replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g, '')
    .matchAll(/([^{};]*)([{};])/g)) {
    const part = text.trim().replace(/\s+/g, ' ');
    if (end === '{') open.push(part);
    if (end !== '{' && part.includes(':') && !part.startsWith('@')) {
      const colon = part.indexOf(':');
      const [property, value] = [part.slice(0, colon), part.slice(colon + 1).trim()];
      const media = open.filter((one) => one.startsWith('@'));
      found.push({ file, media, selector: open.at(-1) ?? '', property, value });
    }
    if (end === '}') open.pop();
  }
  return found;
}

export const DECLARATIONS = styleSheets().flatMap(([file, source]) => declarationsOf(file, source));

/** Whether a sheet is the one that holds the colours. */
export const isColours = (file: string) => basename(file) === 'colours.css';
