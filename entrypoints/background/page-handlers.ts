import { wordsFor } from '../../core/words.ts';
import type { Handlers, Sender } from '../../messaging/channel.ts';
import { CodedError } from '../../messaging/errors.ts';
import { showBadge } from './badge.ts';
import { readCardStrings } from './card-strings.ts';
import type { Knowledge } from './knowledge.ts';
import { paint, runScript, unpaint } from './scripts.ts';

/** What page scripts may ask. Each acts on the tab that asks and on no other. */
export function pageHandlers(knowledge: Pick<Knowledge, 'compiled' | 'known'>): Handlers<'page'> {
  return {
    'page.open': async () => {
      const { knowledge: version, bitmap } = await knowledge.compiled();
      return { knowledge: version, bitmap };
    },
    'gazetteer.get': async ({ language }) => {
      const { knowledge: version, gazetteer } = await knowledge.compiled();
      return { knowledge: version, gazetteer, words: wordsFor(language), ...readCardStrings() };
    },
    'facts.get': async ({ ids }) => ({ known: await knowledge.known(ids) }),
    'page.analyse': (_, sender) => done(runScript(tabOf(sender), '/analysis.js')),
    'page.card': (_, sender) => done(runScript(tabOf(sender), '/card.js')),
    'page.paint': (_, sender) => done(paint(tabOf(sender))),
    'page.unpaint': async (_, sender) => {
      const tabId = tabOf(sender);
      await showBadge(tabId, { mentions: 0, contradicted: 0 });
      return done(unpaint(tabId));
    },
    'page.report': (counts, sender) => done(showBadge(tabOf(sender), counts)),
  };
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
