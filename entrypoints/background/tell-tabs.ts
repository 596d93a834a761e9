import { browser } from 'wxt/browser';
import type { CallName, ParamsOf } from '../../messaging/calls.ts';
import { askTab } from '../../messaging/channel.ts';

/** Tells something to the page scripts of all tabs. Most tabs run none, and nobody answers there. */
export async function tellTabs<C extends CallName<'tab'>>(
  call: C,
  params: ParamsOf<'tab', C>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.map(({ id }) => (id === undefined ? undefined : askTab(id, call, params)));
  await Promise.allSettled(told);
}
