import { browser } from 'wxt/browser';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { Handlers, Sender } from '../../messaging/channel.ts';
import { entityAddress } from '../../messaging/desk-address.ts';
import { CodedError } from '../../messaging/errors.ts';
import { pageSettingsOf } from '../../messaging/settings.ts';
import { showBadge } from './badge.ts';
import { isHintDue, takeHint } from './first-hint.ts';
import type { Knowledge } from './knowledge.ts';
import { paint, runScript, unpaint } from './scripts.ts';
import type { SettingsStore } from './settings-store.ts';
import { textTools } from './text-tools.ts';

/** What page scripts may ask. Each acts on the tab that asks and on no other. */
export function pageHandlers(
  knowledge: Pick<Knowledge, 'compiled' | 'known'>,
  settings: Pick<SettingsStore, 'read'>,
): Handlers<'page'> {
  return {
    'page.open': async (_, sender) => {
      const [{ knowledge: version, bitmap }, chosen, isDue] = await Promise.all([
        knowledge.compiled(),
        settings.read(),
        isHintDue(),
      ]);
      return {
        knowledge: version,
        bitmap,
        settings: pageSettingsOf(chosen, siteOf(sender)),
        isPaused: chosen.isPaused,
        isHintDue: isDue,
      };
    },
    'gazetteer.get': async ({ language }) => textTools(knowledge, language, await settings.read()),
    'facts.get': async ({ ids }) => ({ known: await knowledge.known(ids) }),
    'page.analyse': (_, sender) => done(runScript(tabOf(sender), '/analysis.js')),
    'page.card': (_, sender) => done(runScript(tabOf(sender), '/card.js')),
    'desk.open': ({ id }) => done(openDesk(id)),
    'page.paint': ({ names }, sender) => done(paint(tabOf(sender), names)),
    'page.hint': async () => ({ isFirst: await takeHint() }),
    'page.unpaint': async ({ names }, sender) => {
      const tabId = tabOf(sender);
      await showBadge(tabId, { mentions: 0, contradicted: 0 });
      return done(unpaint(tabId, names));
    },
    'page.report': (counts, sender) => done(showBadge(tabOf(sender), counts)),
  };
}

/** The page's host, by the browser's word. */
function siteOf({ url = '' }: Sender): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

async function openDesk(id: EntityId): Promise<void> {
  await browser.tabs.create({ url: entityAddress(id) });
}

async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}

function tabOf(sender: Sender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new CodedError('not-allowed', 'This call is for a script in a tab.');
  return id;
}
