import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

export interface SiteState {
  /** Null for pages that belong to no site: the browser's own, files. */
  host: string | null;
  isGranted: boolean;
  /** The grant did not go when asked to: it comes from a wider one, made in the browser's settings. */
  isFixed: boolean;
}

/** Whether this site is always annotated, as the browser has it, and the way to change that. */
export function Site(props: { site: SiteState; phrases: Phrases; onAlways: () => void; onStop: () => void }) {
  const { site, phrases, onAlways, onStop } = props;
  if (site.host === null) return null;
  const values = { host: site.host };
  const sentence = site.isFixed ? 'popup_site_fixed' : site.isGranted ? 'popup_site_on' : 'popup_site_off';
  return (
    <footer>
      <p>
        <Phrase phrases={phrases} words={{ key: sentence, values }} />
      </p>
      {!site.isFixed && (
        <button type="button" onClick={site.isGranted ? onStop : onAlways}>
          {phrases.say({ key: site.isGranted ? 'popup_stop' : 'popup_always' })}
        </button>
      )}
    </footer>
  );
}
