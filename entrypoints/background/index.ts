import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/channel.ts';
import { CodedError } from '../../messaging/errors.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { admitOwn, admitPages } from './admission.ts';
import { followSettings } from './follow-settings.ts';
import { Knowledge } from './knowledge.ts';
import { ownHandlers } from './own-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { openSettings } from './settings-store.ts';
import { openSites } from './sites.ts';
import { step } from './step.ts';
import { tellTabs } from './tell-tabs.ts';

/** Milliseconds in which what woke the background is answered, before anything is checked. */
const AWAKE = 300;

/**
 * The browser stops the background when it is idle and starts it for an event, so every listener is added at once and
 * nothing is kept but caches.
 */
export default defineBackground({
  main() {
    const knowledge = new Knowledge({
      onChange: (version) => void tellTabs('knowledge.changed', { knowledge: version }).catch(onBug),
      onFailure,
    });
    const sites = openSites(loadSettings);
    const follow = { sites, onBug, knowledge: async () => (await knowledge.compiled()).knowledge };
    const settings = openSettings((before, after) => followSettings(before, after, follow));

    answer(pageHandlers(knowledge, settings), { kind: 'page', admit: admitPages(Date.now), onBug });
    answer(ownHandlers({ knowledge, sites, settings }), {
      kind: 'own',
      admit: admitOwn(location.origin),
      onBug,
    });

    const open = (): void => void sites.reconcile().then(sites.annotateOpen).catch(onBug);
    const close = (): void => void sites.reconcile().then(sites.stopOthers).catch(onBug);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void knowledge.renew().catch(onBug);
      open();
      if (reason === 'install') void welcome().catch(onBug);
    });
    browser.runtime.onStartup.addListener(open);
    browser.permissions.onAdded.addListener(open);
    browser.permissions.onRemoved.addListener(close);
    browser.commands.onCommand.addListener((command, tab) => void step(command, tab));
    setTimeout(() => {
      knowledge.start();
      void sites.reconcile().catch(onBug);
    }, AWAKE);
  },
});

/** The first page that a reader sees, once. */
async function welcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** A browser that refuses to store is no bug of ours, and the popup tells the reader; a pack of ours that is broken is. */
function onFailure(error: unknown): void {
  if (error instanceof CodedError && error.code === 'pack-invalid') onBug(error);
}

/** Where a failure of our own comes out: the extension's error list and console. */
function onBug(error: unknown): void {
  reportError(error);
}
