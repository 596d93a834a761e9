import { browser } from 'wxt/browser';

/** What of the browsers' panels we use: Chrome's side panel, Firefox's sidebar. Neither is on Android. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** How to open the panel beside a window, or null where the browser has none. The function must run inside a click. */
export function panelOpener(windowId: number | undefined): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel && windowId !== undefined) return () => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}
