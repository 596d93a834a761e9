import type { KnownEntity } from '../../core/knowledge/entity.ts';
import type { ErrorCode } from '../../messaging/errors.ts';
import { tellError } from '../popup/state-texts.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Sentence } from '../phrases/phrases.ts';
import { EntityBrief } from './entity-brief.tsx';

/** What came of a look-up. */
export type LookedUp = { known: KnownEntity } | { text: string } | { error: ErrorCode };

interface LookedUpProps {
  found: LookedUp;
  phrases: Phrases;
  onClose: () => void;
}

/** The entity that was opened; or that nothing goes by that name, or what failed. */
export function LookedUpNote({ found, phrases, onClose }: LookedUpProps) {
  if ('known' in found) return <EntityBrief known={found.known} phrases={phrases} onClose={onClose} />;
  const [title, why]: [Sentence, Sentence] =
    'error' in found
      ? [{ key: 'popup_error' }, tellError(found.error)]
      : [{ key: 'desk_results', values: { text: found.text } }, { key: 'desk_no_results' }];
  return (
    <div class="state">
      <div role="status">
        <h2>
          <Phrase phrases={phrases} words={title} />
        </h2>
        <p>
          <Phrase phrases={phrases} words={why} />
        </p>
      </div>
      <button type="button" class="main" onClick={onClose}>
        {phrases.say({ key: 'popup_to_page' })}
      </button>
    </div>
  );
}
