import { browser } from 'wxt/browser';
import type { Settings } from '../../messaging/settings.ts';
import type { SiteStatus } from '../../messaging/calls.ts';
import { deletePack, listPacks } from './pack-database.ts';
import { storageError } from './storage-error.ts';

/** Bytes of our databases and of `storage.local`, which the browser's estimate leaves out. */
export async function bytesInUse(): Promise<number> {
  try {
    const { usage = 0 } = await navigator.storage.estimate();
    return usage + (await localBytes());
  } catch (cause) {
    throw storageError(cause, 'find out how much is stored');
  }
}

/** Takes away all that we stored: packs, what was compiled from them, settings. */
export async function removeAll(): Promise<void> {
  try {
    await Promise.all((await listPacks()).map(deletePack));
    await browser.storage.local.clear();
  } catch (cause) {
    throw storageError(cause, 'remove what is stored');
  }
}

/** Settings and sites as a file that a reader keeps: JSON, indented. */
export function exportOf(settings: Settings, sites: SiteStatus[]): string {
  const { version } = browser.runtime.getManifest();
  const granted = sites.filter(({ isGranted }) => isGranted).map(({ pattern }) => pattern);
  return `${JSON.stringify({ siliconGloss: version, settings, sites: granted }, null, 2)}\n`;
}

/** Firefox counts no bytes for `storage.local`: there it is the length of what was read, as JSON. */
async function localBytes(): Promise<number> {
  const local: { getBytesInUse?(): Promise<number>; get(): Promise<object> } = browser.storage.local;
  if (local.getBytesInUse) return local.getBytesInUse();
  return new TextEncoder().encode(JSON.stringify(await local.get())).length;
}
