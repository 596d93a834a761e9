/** The site of an address as a permission: its scheme and host, every path. Null for what belongs to no site. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

export function hostOf(url: string | undefined): string | null {
  return originOf(url) && new URL(url ?? '').hostname;
}
