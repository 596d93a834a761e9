import { compileGazetteer } from '../../../core/detection/compile.ts';
import { openGazetteer, type Gazetteer } from '../../../core/detection/gazetteer.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import { findMentions } from '../../../core/detection/mentions.ts';
import { findNames } from '../../../core/detection/names.ts';
import type { Entity, EntityId, Kind, Name } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';

/** Names by the ids of their entities; those that need context end in `?`. */
export function gazetteerOf(names: Readonly<Record<EntityId, readonly string[]>>): Gazetteer {
  const entities = Object.entries(names).map(([id, texts]) => entityOf(id as EntityId, texts));
  return openGazetteer(compileGazetteer(entities).gazetteer);
}

/** The same of names that each have a kind before them: `chip/A100?`. */
export function gazetteerOfPaths(paths: readonly string[]): Gazetteer {
  const names = paths.map((path) => [
    path.toLowerCase().replace('?', ''),
    [path.slice(path.indexOf('/') + 1)],
  ]);
  return gazetteerOf(Object.fromEntries(names));
}

/** The mentions in a text of one block. */
export function mentionsIn(gazetteer: Gazetteer, text: string, lang: string): Mention[] {
  const words = wordsFor(lang).map(({ detection }) => detection);
  const candidates = findNames(gazetteer, text, words[0]?.endings);
  return findMentions({ text, blocks: [{ start: 0, end: text.length }], candidates, words });
}

/** The name as texts have it. */
export function nameIn(path: string): string {
  return path.slice(path.indexOf('/') + 1).replace('?', '');
}

function entityOf(id: EntityId, texts: readonly string[]): Entity {
  const names = texts.map((text): Name => {
    const context = text.endsWith('?');
    return { text: context ? text.slice(0, -1) : text, role: 'alias', ...(context && { context }) };
  });
  const kind = id.slice(0, id.indexOf('/')) as Kind;
  return { id, kind, name: names[0]?.text ?? id, names, facts: [], events: [] };
}
