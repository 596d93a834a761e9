import { browser, type Browser } from 'wxt/browser';

/** The tab that the popup is about: the one it was opened over. The test build may open it as a page about another. */
export async function shownTab(search: string): Promise<Browser.tabs.Tab | undefined> {
  const id = import.meta.env.MODE === 'test' ? new URLSearchParams(search).get('tab') : null;
  if (id !== null) return browser.tabs.get(Number(id));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
