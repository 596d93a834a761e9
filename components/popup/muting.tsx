import { useRef, useState } from 'preact/hooks';
import type { SummaryMention } from '../../messaging/calls.ts';
import { termOf, type Mute } from '../../messaging/mutes.ts';
import { Sign } from '../look/sign.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Sentence } from '../phrases/phrases.ts';

/** Which terms are not marked, and how the reader changes that. */
export interface Muting {
  mutes: readonly Mute[];
  /** Host of the page, or null where it has none. */
  site: string | null;
  onMute: (mute: Mute, isMuted: boolean) => void;
  /** One mention, until the page is left. */
  onMuteOne: (place: number, isMuted: boolean) => void;
}

interface MutingProps extends Muting {
  mention: SummaryMention;
  /** The mention that was gone to last, else the first. */
  place: number;
  phrases: Phrases;
}

/** What is muted now, and the words for it. */
interface Muted {
  words: Sentence;
  undo: () => void;
}

/** Beside a row: a button that opens three ways to leave its term unmarked; below it what is muted, and the way back. */
export function MuteTerm(props: MutingProps) {
  const { mention, place, phrases, site, onMute, onMuteOne } = props;
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: who goes by keys goes on from here.
  const stay = () => toggle.current?.focus();
  const close = () => {
    setOpen(false);
    stay();
  };
  const [singles, setSingles] = useState<number[]>([]);
  const mute = (scope: string | null) => onMute(muteOf(mention, scope), true);
  const muteOne = () => {
    onMuteOne(place, true);
    setSingles([...singles.filter((one) => one !== place), place]);
  };
  const undoOne = (single: number) => () => {
    onMuteOne(single, false);
    setSingles(singles.filter((one) => one !== single));
  };
  const ways: [Sentence, () => void][] = [
    [{ key: 'popup_mute_one' }, muteOne],
    ...(site ? [[onSite('popup_mute_site', site), () => mute(site)] as [Sentence, () => void]] : []),
    [{ key: 'popup_mute_everywhere' }, () => mute(null)],
  ];
  const muted = [...mutedIn(props), ...singles.map((one) => ({ words: ONE, undo: undoOne(one) }))];
  return (
    <>
      <button
        type="button"
        class="act"
        ref={toggle}
        aria-expanded={isOpen}
        aria-label={phrases.say({ key: 'popup_mute', values: { name: mention.name } })}
        onClick={() => setOpen(!isOpen)}
      >
        <Sign name="mute" />
      </button>
      {isOpen && <Ways ways={ways} phrases={phrases} onDone={close} />}
      <div class="muted" role="status">
        {muted.map((one) => (
          <MutedNote muted={one} phrases={phrases} onDone={stay} />
        ))}
      </div>
    </>
  );
}

const both = (act: () => void, then: () => void) => () => {
  act();
  then();
};

function Ways(props: { ways: [Sentence, () => void][]; phrases: Phrases; onDone: () => void }) {
  const { ways, phrases, onDone } = props;
  return (
    <div class="ways">
      {ways.map(([words, act]) => (
        <button type="button" onClick={both(act, onDone)}>
          <Phrase phrases={phrases} words={words} />
        </button>
      ))}
    </div>
  );
}

function MutedNote({ muted, phrases, onDone }: { muted: Muted; phrases: Phrases; onDone: () => void }) {
  return (
    <p>
      <Phrase phrases={phrases} words={muted.words} />{' '}
      <button type="button" onClick={both(muted.undo, onDone)}>
        {phrases.say({ key: 'popup_mute_undo' })}
      </button>
    </p>
  );
}

const ONE: Sentence = { key: 'popup_muted_one' };
const onSite = (key: Sentence['key'], site: string): Sentence => ({ key, values: { site } });

function muteOf({ id, kind, name }: SummaryMention, site: string | null): Mute {
  return { term: termOf({ entity: id, kind, surface: name }), name, site };
}

function mutedIn({ mutes, mention, site: here, onMute }: MutingProps): Muted[] {
  const { term } = muteOf(mention, null);
  return mutes
    .filter((mute) => mute.term === term && (mute.site === null || mute.site === here))
    .map((mute) => ({
      words: mute.site === null ? { key: 'popup_muted_everywhere' } : onSite('popup_muted_site', mute.site),
      undo: () => onMute(mute, false),
    }));
}
