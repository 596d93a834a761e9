import { browser } from 'wxt/browser';
import { askTab } from '../../messaging/channel.ts';

/** Tells the page scripts of all tabs that there is new knowledge. Most tabs run none, and nobody answers there. */
export async function tellTabs(knowledge: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.map(({ id }) =>
    id === undefined ? undefined : askTab(id, 'knowledge.changed', { knowledge }),
  );
  await Promise.allSettled(told);
}
