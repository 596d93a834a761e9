import { browser } from 'wxt/browser';
import type { CompiledGazetteer } from '../../core/detection/compile.ts';

/** The compiled gazetteer of one version of the knowledge. */
export interface Compiled extends CompiledGazetteer {
  knowledge: string;
}

/** Another version of the extension may compile differently, so its gazetteer is not read. */
interface Stored extends Compiled {
  extension: string;
}

const KEY = 'compiled';

/** What was compiled before, so that a woken background answers without its databases. */
export async function readCompiled(knowledge: string): Promise<Compiled | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get<{ [KEY]?: Stored }>(KEY);
  if (stored?.knowledge !== knowledge || stored.extension !== browser.runtime.getManifest().version) {
    return undefined;
  }
  const { bitmap, gazetteer } = stored;
  return { knowledge, bitmap, gazetteer };
}

export async function writeCompiled(compiled: Compiled): Promise<void> {
  const stored: Stored = { ...compiled, extension: browser.runtime.getManifest().version };
  await browser.storage.local.set({ [KEY]: stored });
}
