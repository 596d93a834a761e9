import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { entityAddress } from '../../messaging/desk-address.ts';
import { CardIn } from '../card/card.tsx';
import { mentionOf } from '../card/mention-of.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

interface EntityBriefProps {
  known: KnownEntity;
  phrases: Phrases;
  onClose: () => void;
}

/** An entity that was looked up: its card in place, and the way to all that is known. It takes the focus. */
export function EntityBrief({ known, phrases, onClose }: EntityBriefProps) {
  const { entity } = known;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('.card')?.focus(), [entity.id]);
  return (
    <div
      class="brief"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <CardIn
        mention={mentionOf(entity)}
        known={known}
        findings={[]}
        subjects={{}}
        published={null}
        language={null}
        phrases={phrases}
        onClose={onClose}
      />
      <p>
        <a href={entityAddress(entity.id)} target="_blank">
          <Phrase phrases={phrases} words={{ key: 'popup_entity_desk' }} />
        </a>
      </p>
    </div>
  );
}
