import type { EntityId, Fact } from '../../core/knowledge/entity.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import { TYPE_NAMES } from '../card/type-names.ts';
import { writeDate, writeRange } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Words } from '../phrases/phrases.ts';
import { entityHash } from '../../messaging/desk-address.ts';

interface FactValueProps {
  fact: Pick<Fact, 'property' | 'value' | 'ref'>;
  /** Canonical names by id. */
  names: Record<EntityId, string>;
  phrases: Phrases;
}

const SPOKEN: Record<string, MessageKey> = { yes: 'card_yes', no: 'card_no' };

/** A value with its unit; what names an entity leads to it. */
export function FactValue({ fact, names, phrases }: FactValueProps) {
  const { property, value, ref } = fact;
  if (typeof value === 'number') {
    const unit = propertyOf(property)?.unit ?? '';
    const figure = writeRange({ min: value, max: value }, unit, phrases.locale);
    return (
      <>
        <b>
          <Phrase phrases={phrases} words={figure.value} />
        </b>
        {figure.unit && (
          <span class="unit">
            {' '}
            <Phrase phrases={phrases} words={figure.unit} />
          </span>
        )}
      </>
    );
  }
  // A role tells the organization as it was called then.
  const name = property === 'role' || !ref ? value : (names[ref] ?? value);
  if (ref && names[ref] !== undefined) {
    return (
      <a href={entityHash(ref)}>
        <bdi>{name}</bdi>
      </a>
    );
  }
  return (
    <b>
      <Phrase phrases={phrases} words={wordsOf(property, name, phrases.locale)} />
    </b>
  );
}

function wordsOf(property: string, text: string, locale: string): Words {
  if (propertyOf(property)?.value === 'date') return writeDate(text, locale);
  const key = property === 'type' ? TYPE_NAMES[text] : SPOKEN[text.toLowerCase()];
  return key ? { key } : text;
}
