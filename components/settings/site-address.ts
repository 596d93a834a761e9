/** Why a text is no site. */
export type SiteProblem = 'empty' | 'scheme' | 'host' | 'dotless' | 'ip' | 'wildcard' | 'wide';
export type ParsedSite = { origins: string[] } | { problem: SiteProblem };
type Host = { pattern: string } | { problem: SiteProblem };

/** Whatever stands before a colon, unless a port follows it: `example.org:8080` has no scheme. */
const SCHEME = /^([a-z][a-z0-9+.-]*|\*):(?!\d)/i;
const SCHEMES: Record<string, string[]> = { http: ['http'], https: ['https'], '*': ['https', 'http'] };
const PATTERN = /^(https?|\*):\/\/(\*|(?:\*\.)?[^*/\s]+)\/\*$/;
/** A label that browsers read as part of an IPv4 address when it is the last one. */
const NUMERIC = /^(?:\d+|0x[\da-f]*)$/i;
const IP = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/**
 * The site that a text means, as origins to ask the browser for. A bare name means the site with all its subdomains,
 * over https; an address means just its host; a pattern is taken at its word. One with the scheme `*` becomes two
 * origins, since each of our optional permissions has one scheme.
 */
export function parseSite(text: string): ParsedSite {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  const [head, scheme] = SCHEME.exec(trimmed) ?? [];
  if (!head || !scheme) return originsOf(['https'], readHost(trimmed, false));
  const schemes = SCHEMES[scheme.toLowerCase()];
  if (!schemes) return { problem: 'scheme' };
  const rest = trimmed.slice(head.length);
  if (!rest.startsWith('//')) return { problem: 'host' };
  return originsOf(schemes, readHost(rest.slice(2), true));
}

function originsOf(schemes: string[], host: Host): ParsedSite {
  if ('problem' in host) return host;
  return { origins: schemes.map((scheme) => `${scheme}://${host.pattern}/*`) };
}

/** Whether a match pattern of a site covers an address; an address without a scheme is taken for https. */
export function matches(pattern: string, address: string): boolean {
  const [, scheme, host] = PATTERN.exec(pattern) ?? [];
  const url = readAddress(address);
  if (!scheme || !host || !url) return false;
  return (scheme === '*' || url.protocol === `${scheme}:`) && isHostWithin(host, url.hostname);
}

/** The address that a text means, where it is one of the web. */
export function readAddress(text: string): URL | null {
  const trimmed = text.trim();
  const address = SCHEME.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || /\s/.test(trimmed) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function isHostWithin(host: string, name: string): boolean {
  if (host === '*') return true;
  if (!host.startsWith('*.')) return name === host;
  const base = host.slice(2);
  return name === base || name.endsWith(`.${base}`);
}

/** The host of an address without its scheme, with `*.` before it where subdomains are meant. */
function readHost(rest: string, hasScheme: boolean): Host {
  const [authority = ''] = rest.split(/[/?#]/);
  if (authority === '*') return { problem: 'wide' };
  const hasWildcard = authority.startsWith('*.');
  const name = hasWildcard ? authority.slice(2) : authority;
  if (name.includes('*')) return { problem: 'wildcard' };
  if (looksLikeIp(name)) return hasWildcard ? { problem: 'ip' } : readIp(name);
  const host = readName(name);
  if (host === null) return { problem: 'host' };
  return hasWildcard || !hasScheme ? withSubdomains(host, hasWildcard) : { pattern: host };
}

function withSubdomains(host: string, hasWildcard: boolean): Host {
  if (host.includes('.')) return { pattern: `*.${host}` };
  return { problem: hasWildcard ? 'wide' : 'dotless' };
}

/** Browsers complete `1.2.3` to `1.2.0.3`, which is surely not what was meant: all four numbers must be there. */
function readIp(name: string): Host {
  const ip = name.replace(/:\d*$/, '');
  return IP.test(ip) ? { pattern: ip } : { problem: 'ip' };
}

/** A host name as browsers write it: lower case, other scripts in ASCII. Null for what is none. */
function readName(name: string): string | null {
  if (name === '' || /[\s\\%@]/.test(name) || !URL.canParse(`https://${name}/`)) return null;
  const host = new URL(`https://${name}/`).hostname.replace(/\.$/, '');
  return isHostName(host) ? host : null;
}

function looksLikeIp(name: string): boolean {
  if (name.includes('[')) return true;
  const labels = name.replace(/:\d*$/, '').split('.');
  const last = labels.findLast((label) => label !== '');
  return last !== undefined && NUMERIC.test(last);
}

function isHostName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9_-]{1,63}$/.test(label));
}
