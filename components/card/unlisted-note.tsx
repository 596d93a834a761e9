import type { Unlisted } from '../../core/detection/mention.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

/** That no pack knows the thing, what its name tells, and whom the rest of the card is about. */
export function UnlistedNote(props: { unlisted: Unlisted; vendor: string; phrases: Phrases }) {
  const { unlisted, vendor, phrases } = props;
  return (
    <div class="unlisted">
      <p>
        <Phrase phrases={phrases} words={{ key: 'card_unlisted', values: { series: unlisted.series } }} />
      </p>
      <h3>
        <bdi>{vendor}</bdi>
      </h3>
    </div>
  );
}
