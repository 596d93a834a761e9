import { browser, type Browser } from 'wxt/browser';

export type Tab = Browser.tabs.Tab;

/** The side panel shows the same page with `?panel`: it stays open while the reader goes from tab to tab. */
export function isPanel(search: string): boolean {
  return new URLSearchParams(search).has('panel');
}

/** The tab that is shown: the one that is in front. The test build may open the page about another. */
export async function shownTab(search: string): Promise<Tab | undefined> {
  const id = import.meta.env.MODE === 'test' ? new URLSearchParams(search).get('tab') : null;
  if (id !== null) return browser.tabs.get(Number(id));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Tells when another tab comes to the front, or the one in front shows another page. */
export function followTab(look: () => void): void {
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_id, { status }, { active }) => {
    if (active && status === 'complete') look();
  });
}
