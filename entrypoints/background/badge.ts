import { browser } from 'wxt/browser';
import type { PageCounts } from '../../messaging/calls.ts';
import { pageError } from './page-error.ts';

const CONTRADICTED = '#b8321c';
const QUIET = '#5b6472';
/** A badge holds four characters. */
const MOST = 999;

/** Shows what stands on a page: contradictions if there are any, else mentions. The browser clears it on navigation. */
export async function showBadge(tabId: number, { mentions, contradicted }: PageCounts): Promise<void> {
  const count = contradicted > 0 ? contradicted : mentions;
  const text = count > MOST ? `${MOST}+` : count > 0 ? String(count) : '';
  const color = contradicted > 0 ? CONTRADICTED : QUIET;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]);
  } catch (cause) {
    throw pageError(cause);
  }
}
