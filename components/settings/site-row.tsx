import type { SiteStatus } from '../../messaging/calls.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Sentence } from '../phrases/phrases.ts';
import { tellSite } from './site-texts.ts';
import type { Acts } from './view.ts';

interface SiteRowProps {
  site: SiteStatus;
  acts: Pick<Acts, 'onGrant' | 'onRevoke' | 'onPause'>;
  phrases: Phrases;
}

/** A site as the browser has it, and what can be done with it. */
export function SiteRow({ site, acts, phrases }: SiteRowProps) {
  const { pattern, isGranted, isPaused } = site;
  const name = tellSite(pattern);
  return (
    <li class="row" data-state={stateOf(site)}>
      <span class="text">
        <b>
          <Phrase phrases={phrases} words={name} />
        </b>
        <small>{phrases.say({ key: STATES[stateOf(site)] })}</small>
      </span>
      <span class="acts">
        {(isGranted || isPaused) && (
          <Act
            label={isPaused ? 'options_site_resume' : 'options_site_pause'}
            about={name}
            phrases={phrases}
            onPress={() => acts.onPause(pattern, !isPaused)}
          />
        )}
        <Act
          label={isGranted ? 'options_site_revoke' : 'options_site_grant'}
          about={name}
          phrases={phrases}
          onPress={() => (isGranted ? acts.onRevoke(pattern) : acts.onGrant([pattern]))}
        />
      </span>
    </li>
  );
}

type State = 'on' | 'paused' | 'off';
const STATES: Record<State, MessageKey> = {
  on: 'options_site_on',
  paused: 'options_site_paused',
  off: 'options_site_off',
};

function stateOf({ isGranted, isPaused }: SiteStatus): State {
  if (!isGranted) return 'off';
  return isPaused ? 'paused' : 'on';
}

/** A button that also tells what it is about to those who hear it apart from its row. */
function Act(props: { label: MessageKey; about: Sentence; phrases: Phrases; onPress: () => void }) {
  const { label, about, phrases, onPress } = props;
  return (
    <button type="button" onClick={onPress}>
      {phrases.say({ key: label })}
      <span class="heard"> {phrases.say(about)}</span>
    </button>
  );
}
