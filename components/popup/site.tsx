import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';

export interface SiteState {
  /** Null for pages that belong to no site: the browser's own, files. */
  host: string | null;
  isGranted: boolean;
  /** The grant did not go when asked to: it comes from a wider one, made in the browser's settings. */
  isFixed: boolean;
  /** The reader has paused this site. */
  isPaused: boolean;
}

interface SiteProps {
  site: SiteState;
  phrases: Phrases;
  onAlways: () => void;
  onStop: () => void;
  onPause: () => void;
}

/** Whether this site is always annotated, as the browser has it, and the ways to change that. */
export function Site({ site, phrases, onAlways, onStop, onPause }: SiteProps) {
  const { host, isGranted, isFixed, isPaused } = site;
  if (host === null) return null;
  return (
    <section class="site" aria-label={host}>
      <p>
        <Phrase phrases={phrases} words={{ key: sentenceOf(site), values: { host } }} />
      </p>
      {isGranted && !isPaused && (
        <button type="button" onClick={onPause}>
          {phrases.say({ key: 'popup_pause' })}
        </button>
      )}
      {!isFixed && (
        <button type="button" onClick={isGranted ? onStop : onAlways}>
          {phrases.say({ key: isGranted ? 'popup_stop' : 'popup_always' })}
        </button>
      )}
    </section>
  );
}

function sentenceOf({ isGranted, isFixed, isPaused }: SiteState): MessageKey {
  if (isPaused) return 'popup_site_on_pause';
  if (isFixed) return 'popup_site_fixed';
  return isGranted ? 'popup_site_on' : 'popup_site_off';
}
