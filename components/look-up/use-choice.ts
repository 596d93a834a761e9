import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import { groupHits, type HitGroup } from './group-hits.ts';

interface Asked {
  text: string;
  hits: EntityHit[];
  onOpen: (id: EntityId) => void;
  onAll: (text: string) => void;
}

export interface Choice {
  /** What the list shows; empty while it is closed. */
  groups: HitGroup[];
  /** Index of the chosen option over all groups, -1 for the field itself. */
  at: number;
  isShown: boolean;
  open: (shown: boolean) => void;
  choose: (id: EntityId) => void;
  onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

/** The state of the list under the field, and what the keys do to it. */
export function useChoice({ text, hits, onOpen, onAll }: Asked): Choice {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const groups = groupHits(hits);
  const ordered = groups.flatMap((group) => group.hits);
  const isShown = isOpen && ordered.length > 0 && text.trim() !== '';
  const chosen = isShown ? ordered[at] : undefined;

  const open = (shown: boolean, place = -1) => {
    setOpen(shown);
    setAt(place);
  };
  const choose = (id: EntityId) => {
    open(false);
    onOpen(id);
  };
  const enter = () => {
    if (chosen) return choose(chosen.id);
    open(false);
    if (text.trim() !== '') onAll(text.trim());
  };
  // One place more than there are options: the field itself.
  const step = (by: number) => open(true, ((at + 1 + by + ordered.length + 1) % (ordered.length + 1)) - 1);
  const acts: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: enter,
    Escape: () => open(false),
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const act = acts[event.key];
    if (!act || event.isComposing || (event.key === 'Escape' && !isShown)) return;
    event.preventDefault();
    act();
  };
  return { groups: isShown ? groups : [], at, isShown, open, choose, onKeyDown };
}
