import type { Knower } from '../core/insight/insight.ts';
import { ask } from './channel.ts';

/** Ids that one call may ask for. */
const MOST_IDS = 500;

/** The background, as our own pages ask it for knowledge. */
export const knower: Knower = {
  factsOf: async (ids) => {
    const parts = [];
    for (let at = 0; at < ids.length; at += MOST_IDS) parts.push(ids.slice(at, at + MOST_IDS));
    const known = await Promise.all(parts.map((part) => ask('page', 'facts.get', { ids: part })));
    return known.flatMap((one) => one.known);
  },
  idsOf: async (kind) => (await ask('own', 'entities.list', { kind })).ids,
};
