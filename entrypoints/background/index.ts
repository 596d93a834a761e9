import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/channel.ts';
import { admitOwn, admitPages } from './admission.ts';
import { Knowledge } from './knowledge.ts';
import { ownHandlers } from './own-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { openSites } from './sites.ts';
import { step } from './step.ts';
import { tellTabs } from './tell-tabs.ts';

/**
 * The browser stops the background when it is idle and starts it for an event, so every listener is added at once and
 * nothing is kept but caches.
 */
export default defineBackground({
  type: 'module',
  main() {
    const knowledge = new Knowledge({ onChange: (version) => void tellTabs(version), onFailure: onBug });
    const sites = openSites();

    answer(pageHandlers(knowledge), { kind: 'page', admit: admitPages(Date.now), onBug });
    answer(ownHandlers(knowledge, sites), { kind: 'own', admit: admitOwn(location.origin), onBug });

    browser.runtime.onInstalled.addListener(() => {
      void knowledge.renew().catch(onBug);
      void sites.open().catch(onBug);
    });
    browser.runtime.onStartup.addListener(() => void sites.open().catch(onBug));
    browser.permissions.onAdded.addListener(() => void sites.open().catch(onBug));
    browser.permissions.onRemoved.addListener(() => void sites.close().catch(onBug));
    browser.commands.onCommand.addListener((command, tab) => void step(command, tab));
    void sites.reconcile().catch(onBug);
  },
});

/** Where a failure of our own comes out: the extension's error list and console. */
function onBug(error: unknown): void {
  reportError(error);
}
