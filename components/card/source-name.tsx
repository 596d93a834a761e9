import type { Source } from '../../core/knowledge/entity.ts';
import { Sign } from '../look/sign.tsx';

/** Publisher and title, as a link where the source has an address. */
export function SourceName({ source }: { source: Source }) {
  const name = (
    <>
      <bdi>{source.publisher}</bdi>, <bdi>{source.title}</bdi>
    </>
  );
  if (!source.url?.startsWith('https://')) return <span>{name}</span>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {name}
      <Sign name="away" />
    </a>
  );
}
