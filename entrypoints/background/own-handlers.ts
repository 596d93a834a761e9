import type { Handlers } from '../../messaging/channel.ts';
import type { Knowledge } from './knowledge.ts';
import { runScript } from './scripts.ts';
import type { Sites } from './sites.ts';

/** What the extension's own pages may ask. */
export function ownHandlers(knowledge: Pick<Knowledge, 'status'>, sites: Sites): Handlers<'own'> {
  return {
    'tab.annotate': async ({ tabId }) => {
      await runScript(tabId, '/annotator.js');
      return null;
    },
    'knowledge.status': () => knowledge.status(),
    'sites.reconcile': async () => ({ origins: await sites.reconcile() }),
  };
}
