import { useMemo } from 'preact/hooks';
import type { Stop } from '../../messaging/page-session.ts';
import { makePhrases, type Phrases } from '../phrases/phrases.ts';
import { KIND_NAMES } from './kind-names.ts';
import { Status } from './status.tsx';

interface SpokenProps {
  stop: Stop;
  /** The `card_*` messages in the reader's language, and that language. */
  strings: Record<string, string>;
  locale: string;
}

/** Where the cursor is, for screen readers alone. */
export function Spoken({ stop, strings, locale }: SpokenProps) {
  const phrases = useMemo(() => makePhrases((key) => strings[key], locale), [strings, locale]);
  return (
    <Status class="spoken" lang={locale}>
      {tellStop(stop, phrases)}
    </Status>
  );
}

/** `NVIDIA H100, Chip, 3 of 12`, in one sentence. */
function tellStop({ mention, known, isContradicted, at, count }: Stop, phrases: Phrases): string {
  const entity = mention.unlisted ? undefined : known?.entity;
  const name = mention.unlisted?.name ?? entity?.name ?? mention.surface;
  const kind = phrases.say({ key: KIND_NAMES[entity?.kind ?? mention.kind] });
  const values = { name, kind, at: String(at), count: String(count) };
  return phrases.say({ key: isContradicted ? 'card_stop_contradicted' : 'card_stop', values });
}
