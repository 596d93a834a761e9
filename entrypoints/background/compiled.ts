import { browser } from 'wxt/browser';
import type { CompiledGazetteer } from '../../core/detection/compile.ts';
import type { Bests } from '../../core/knowledge/bests.ts';
import type { Named } from '../../core/search.ts';

/** The compiled gazetteer of one version of the knowledge. */
export interface Compiled extends CompiledGazetteer {
  knowledge: string;
}

/** The names that are looked up, of one version of the knowledge. */
export interface CompiledNames {
  knowledge: string;
  names: Named[];
}

/** The best of each year, of one version of the knowledge. */
export interface CompiledBests {
  knowledge: string;
  bests: Bests;
}

/** Another version of the extension may compile differently, so what it compiled is not read. */
type Stored<T> = T & { extension: string };

/** Apart, since pages ask for the first, look-ups for the second, and cards for the last. */
const GAZETTEER = 'compiled';
const NAMES = 'names';
const BESTS = 'bests';

/** What was compiled before, so that a woken background answers without its databases. */
export async function readCompiled(knowledge: string): Promise<Compiled | undefined> {
  return read<Compiled>(GAZETTEER, knowledge);
}

export async function readNames(knowledge: string): Promise<Named[] | undefined> {
  return (await read<CompiledNames>(NAMES, knowledge))?.names;
}

export async function readBests(knowledge: string): Promise<Bests | undefined> {
  return (await read<CompiledBests>(BESTS, knowledge))?.bests;
}

export async function writeCompiled(compiled: Compiled, names: Named[], bests: Bests): Promise<void> {
  const { version: extension } = browser.runtime.getManifest();
  const { knowledge } = compiled;
  await browser.storage.local.set({
    [GAZETTEER]: { ...compiled, extension } satisfies Stored<Compiled>,
    [NAMES]: { knowledge, names, extension } satisfies Stored<CompiledNames>,
    [BESTS]: { knowledge, bests, extension } satisfies Stored<CompiledBests>,
  });
}

/** What cannot be read is compiled anew. */
async function read<T extends { knowledge: string }>(key: string, knowledge: string): Promise<T | undefined> {
  const { [key]: stored } = await browser.storage.local
    .get<Record<string, Stored<T> | undefined>>(key)
    .catch((): Record<string, undefined> => ({}));
  const { version } = browser.runtime.getManifest();
  if (stored?.knowledge !== knowledge || stored.extension !== version) return undefined;
  const { extension: _extension, ...compiled } = stored;
  return compiled as unknown as T;
}
