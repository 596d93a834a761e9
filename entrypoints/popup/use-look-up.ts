import { useState } from 'preact/hooks';
import { useAnswer } from '../../components/look-up/use-answer.ts';
import type { LookedUp } from '../../components/look-up/looked-up.tsx';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import { ask } from '../../messaging/channel.ts';
import { codeOf } from '../../messaging/errors.ts';

/** Hits that the list under the field has room for. */
const MOST_HITS = 8;

interface LookUpState {
  text: string;
  hits: EntityHit[];
  /** What was opened; null while the page's own list is shown. */
  found: LookedUp | null;
  onText: (text: string) => void;
  onOpen: (id: EntityId) => void;
  /** Opens the best hit. */
  onAll: (text: string) => void;
  onClose: () => void;
}

/** Looks names up over all packs, and opens what is chosen in place. */
export function useLookUp(): LookUpState {
  const [text, setText] = useState('');
  const [found, setFound] = useState<LookedUp | null>(null);
  const wanted = text.trim();
  const [answer] = useAnswer(wanted, () => search(wanted));

  const show = (coming: Promise<LookedUp>) => {
    setText('');
    coming.then(setFound, (error: unknown) => setFound({ error: codeOf(error) }));
  };
  return {
    text,
    hits: answer.state === 'told' ? answer.value : [],
    found,
    onText: setText,
    onOpen: (id) => show(open(id)),
    onAll: (all) => show(search(all).then(([best]) => (best ? open(best.id) : { text: all }))),
    onClose: () => setFound(null),
  };
}

async function search(text: string): Promise<EntityHit[]> {
  if (text === '') return [];
  return (await ask('own', 'entities.search', { text, limit: MOST_HITS })).hits;
}

async function open(id: EntityId): Promise<LookedUp> {
  const { known } = await ask('own', 'entities.get', { id });
  return known ? { known } : { text: id };
}
