import type { Source } from '../../core/knowledge/entity.ts';
import { Sign } from '../look/sign.tsx';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

/** A source, and the day on which it said so. */
export function SeenSource({ source, phrases }: { source: Source; phrases: Phrases }) {
  const date = writeDate(source.seen, phrases.locale);
  return (
    <>
      <SourceName source={source} />{' '}
      <span class="seen">
        <Phrase phrases={phrases} words={{ key: 'card_seen', values: { date } }} />
      </span>
    </>
  );
}

/** Publisher and title, as a link where the source has an address. */
function SourceName({ source }: { source: Source }) {
  const { publisher, title, url } = source;
  const name = title.startsWith(publisher) ? (
    <bdi>{title}</bdi>
  ) : (
    <>
      <bdi>{publisher}</bdi>, <bdi>{title}</bdi>
    </>
  );
  if (!url?.startsWith('https://')) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
      <Sign name="away" />
    </a>
  );
}
