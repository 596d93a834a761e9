import { search } from '../../core/search.ts';
import { askTab, type Handlers } from '../../messaging/channel.ts';
import { CodedError } from '../../messaging/errors.ts';
import { withMute } from '../../messaging/mutes.ts';
import type { Knowledge } from './knowledge.ts';
import { runScript } from './scripts.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Sites } from './sites.ts';
import { bytesInUse, exportOf, removeAll } from './stored-data.ts';
import { textTools } from './text-tools.ts';

export interface OwnDoors {
  knowledge: Pick<Knowledge, 'status' | 'compiled' | 'known' | 'index' | 'reset'>;
  sites: Pick<Sites, 'reconcile' | 'list'>;
  settings: SettingsStore;
}

/** What the extension's own pages may ask. */
export function ownHandlers(doors: OwnDoors): Handlers<'own'> {
  const { knowledge, sites, settings } = doors;
  return {
    'tab.annotate': async ({ tabId }) => {
      if ((await settings.read()).isPaused) {
        throw new CodedError('paused', 'Silicon Gloss is paused. Resume it, then annotate this page.');
      }
      await runScript(tabId, '/annotator.js');
      await askTab(tabId, 'page.summary', {}).catch(refuse);
      return null;
    },
    'knowledge.status': () => knowledge.status(),
    'sites.reconcile': async () => ({ origins: await sites.reconcile() }),
    'sites.list': async () => ({ sites: await sites.list() }),
    'sites.pause': async ({ pattern, isPaused }) => {
      await settings.change(({ pausedSites }) => {
        const others = pausedSites.filter((one) => one !== pattern);
        return { pausedSites: isPaused ? [...others, pattern] : others };
      });
      return null;
    },
    'term.mute': async ({ mute, isMuted }) => {
      await settings.change(({ muted }) => ({ muted: withMute(muted, mute, isMuted) }));
      return null;
    },
    'settings.get': async () => ({ settings: await settings.read() }),
    'settings.set': async ({ change }) => ({ settings: await settings.change(change) }),
    'entities.search': async ({ text, limit }) => ({ hits: search(await knowledge.index(), text, limit) }),
    'entities.get': async ({ id }) => ({ known: (await knowledge.known([id]))[0] ?? null }),
    'text.prepare': async ({ language }) => textTools(knowledge, language, await settings.read()),
    'storage.usage': async () => ({ bytes: await bytesInUse(), packs: (await knowledge.status()).packs }),
    'storage.reset': async () => {
      await settings.reset(() => knowledge.reset(removeAll));
      return null;
    },
    'storage.export': async () => ({ json: exportOf(await settings.read(), await sites.list()) }),
  };
}

/** The script came and went: the page is a picture, a PDF, plain text. */
function refuse(cause: unknown): never {
  throw new CodedError('page-unreadable', 'This is no page of text that can be annotated. Open an article.', {
    cause,
  });
}
