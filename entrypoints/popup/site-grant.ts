import { browser } from 'wxt/browser';

/** The site of an address as a permission: its scheme and host, every path. Null for what belongs to no site. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

export function hostOf(url: string | undefined): string | null {
  return originOf(url) && new URL(url ?? '').hostname;
}

export async function isGranted(origin: string | null): Promise<boolean> {
  return origin !== null && (await browser.permissions.contains({ origins: [origin] }));
}

/** Shows the browser's question. Must be called inside a click, before anything is awaited. */
export function requestGrant(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
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
