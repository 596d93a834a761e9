import { browser } from 'wxt/browser';
import { CodedError } from './errors.ts';

/** Shows the browser's question. Must be called inside a click, before anything is awaited. */
export async function requestGrants(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch (cause) {
    throw new CodedError('no-permission', `The browser refuses ${origins.join(', ')}.`, { cause });
  }
}

export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** False where the grant stays: it belongs to a wider one, or to the build itself. */
export async function removeGrant(origin: string): Promise<boolean> {
  try {
    await browser.permissions.remove({ origins: [origin] });
  } catch {
    return false; // What the manifest requires cannot be removed; browsers say so by failing.
  }
  return !(await isGranted(origin));
}

/** Tells when grants change, here or in the browser's own settings. Returns the function that ends it. */
export function watchGrants(tell: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(tell);
  onRemoved.addListener(tell);
  return () => {
    onAdded.removeListener(tell);
    onRemoved.removeListener(tell);
  };
}
