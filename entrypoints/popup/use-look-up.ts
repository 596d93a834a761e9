import { useState } from 'preact/hooks';
import { useAnswer } from '../../components/look-up/use-answer.ts';
import type { LookedUp, LookedUpNote } from '../../components/look-up/looked-up.tsx';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import { ask } from '../../messaging/channel.ts';
import { codeOf } from '../../messaging/errors.ts';

/** Hits that the list under the field has room for. */
const MOST_HITS = 8;

interface Opened {
  found: LookedUp;
  Note: typeof LookedUpNote;
}

interface LookUpState {
  text: string;
  hits: EntityHit[];
  /** What was opened, and what shows it; null while the page's own list is shown. */
  opened: Opened | null;
  onText: (text: string) => void;
  onOpen: (id: EntityId) => void;
  /** Opens the best hit. */
  onAll: (text: string) => void;
  onClose: () => void;
}

/** Looks names up over all packs, and opens what is chosen in place. */
export function useLookUp(): LookUpState {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const wanted = text.trim();
  const [answer] = useAnswer(wanted, () => search(wanted));

  const show = (coming: Promise<LookedUp>) => {
    setText('');
    void Promise.all([coming.catch((error: unknown) => ({ error: codeOf(error) })), loadNote()]).then(
      ([found, Note]) => setOpened({ found, Note }),
    );
  };
  return {
    text,
    hits: answer.state === 'told' ? answer.value : [],
    opened,
    onText: setText,
    onOpen: (id) => show(open(id)),
    onAll: (all) => show(search(all).then(([best]) => (best ? open(best.id) : { text: all }))),
    onClose: () => setOpened(null),
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

/** The card is half of the popup's script, and most openings show none: it comes with the first look-up. */
async function loadNote(): Promise<typeof LookedUpNote> {
  return (await import('../../components/look-up/looked-up.tsx')).LookedUpNote;
}
