import type { SiteProblem } from './site-address.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';

/** Why a text is no site, and what to write in its place. */
export const PROBLEM_TEXTS: Record<SiteProblem, MessageKey> = {
  empty: 'options_site_empty',
  scheme: 'options_site_scheme',
  host: 'options_site_host',
  dotless: 'options_site_dotless',
  ip: 'options_site_ip',
  wildcard: 'options_site_wildcard',
  wide: 'options_site_wide',
};

/** A match pattern as a reader would say it. */
export function tellSite(pattern: string): Sentence {
  const [scheme = '', host = ''] = pattern.replace(/\/\*$/, '').split('://');
  if (host === '*') return { key: 'options_site_all' };
  const isWide = host.startsWith('*.');
  const values = { host: isWide ? host.slice(2) : host };
  if (scheme === 'http') {
    return { key: isWide ? 'options_site_with_subdomains_http' : 'options_site_one_http', values };
  }
  return { key: isWide ? 'options_site_with_subdomains' : 'options_site_one', values };
}
