import { useState } from 'preact/hooks';
import type { SummaryMention } from '../../messaging/calls.ts';
import type { Phrases, Sentence } from '../phrases/phrases.ts';
import { groupMentions } from './mention-groups.ts';
import { MuteTerm, type Muting } from './muting.tsx';

interface MentionsProps {
  mentions: SummaryMention[];
  phrases: Phrases;
  onGo: (place: number) => void;
  /** Null where nothing is marked that could be muted. */
  muting: Muting | null;
}

/** What the page names, grouped by kind and counted. */
export function Mentions({ mentions, phrases, onGo, muting }: MentionsProps) {
  // Making one takes longer than all that it writes here.
  const numbers = new Intl.NumberFormat(phrases.locale);
  return groupMentions(mentions).map(({ kind, title, mentions: ofKind }) => (
    <section key={kind} data-kind={kind}>
      <h2>
        {phrases.say({ key: title })} <span>{ofKind.length}</span>
      </h2>
      <ul>
        {ofKind.map((mention) => (
          <li key={mention.id ?? mention.name}>
            <MentionRow {...{ mention, numbers, phrases, onGo, muting }} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

type MentionRowProps = Omit<MentionsProps, 'mentions'> & {
  mention: SummaryMention;
  numbers: Intl.NumberFormat;
};

/**
 * A click goes to the first place, the next click to the next one, and after the last to the first again; which of them
 * the page shows is told then.
 */
function MentionRow({ mention, numbers, phrases, onGo, muting }: MentionRowProps) {
  const [clicks, setClicks] = useState(0);
  const { length } = mention.places;
  const go = () => {
    const place = mention.places[clicks % length];
    setClicks(clicks + 1);
    if (place !== undefined) onGo(place);
  };
  const count = numbers.format(mention.count);
  const times: Sentence =
    clicks === 0
      ? { key: 'popup_times', values: { count } }
      : { key: 'popup_place', values: { place: numbers.format(((clicks - 1) % length) + 1), count } };
  const last = mention.places[Math.max(0, clicks - 1) % length] ?? 0;
  return (
    <div class="term">
      <button type="button" class="row" onClick={go}>
        <span class="dot" />
        <span class="text">
          <b>
            <bdi>{mention.name}</bdi>
          </b>
          {mention.id === null && <span class="about">{phrases.say({ key: 'popup_unlisted' })}</span>}
        </span>
        <span class="times">{phrases.say(times)}</span>
      </button>
      {muting && <MuteTerm {...muting} mention={mention} place={last} phrases={phrases} />}
    </div>
  );
}
