import type { Source } from '../../core/knowledge/entity.ts';
import { Sign } from '../look/sign.tsx';

/** Publisher and title, as a link where the source has an address. */
export function SourceName({ source }: { source: Source }) {
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
