import type { PageSummary } from '../../messaging/calls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { countsOf } from './counts.ts';

interface HeadingProps {
  host: string | null;
  /** What was found; null while there is nothing to count. */
  summary: PageSummary | null;
  phrases: Phrases;
  onPanel: (() => void) | null;
}

/** Whose page this is, how much is on it, and the way to the side panel. */
export function Heading({ host, summary, phrases, onPanel }: HeadingProps) {
  return (
    <div class="heading">
      <h1>
        <bdi>{host ?? phrases.say({ key: 'popup_title' })}</bdi>
      </h1>
      {onPanel && (
        <button type="button" class="panel" onClick={onPanel}>
          {phrases.say({ key: 'popup_panel' })}
        </button>
      )}
      {summary && (
        <p>
          {countsOf(summary, phrases)
            .map((count) => phrases.say(count))
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
