import { useId, useMemo } from 'preact/hooks';
import type { Published } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { Sign } from '../look/sign.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import { makePhrases, type Phrases } from '../phrases/phrases.ts';
import { ArticleDate } from './article-date.tsx';
import { About } from './about.tsx';
import { viewCard, type CardView } from './card-view.ts';
import { Facts } from './facts.tsx';
import { FindingNote } from './finding-note.tsx';
import { KIND_NAMES } from './kind-names.ts';
import { Relations } from './relations.tsx';
import { Since } from './since.tsx';
import { Sources } from './sources.tsx';
import { Times } from './times.tsx';

/** What a card is about. */
export interface CardSubject {
  mention: Mention;
  /** Null where we know nothing of what is named. */
  known: KnownEntity | null;
  findings: Finding[];
  /** Knowledge of what the findings are about, by entity. */
  subjects: Record<EntityId, KnownEntity>;
  published: Published | null;
  /** The article's language, for its quotes. */
  language: string | null;
  onClose: () => void;
}

export interface CardProps extends CardSubject {
  /** The `card_*` messages in the reader's language, and that language. */
  strings: Record<string, string>;
  locale: string;
}

/**
 * What hovering a mark shows. It says only what packs say, changes nothing and calls nobody; a page can read and
 * cover it.
 */
export function Card({ strings, locale, ...subject }: CardProps) {
  const phrases = useMemo(() => makePhrases((key) => strings[key], locale), [strings, locale]);
  return <CardIn {...subject} phrases={phrases} />;
}

/** The same for a page that has phrases of its own. */
export function CardIn(props: CardSubject & { phrases: Phrases }) {
  const { mention, known, published, phrases, onClose } = props;
  const view = known && viewCard({ ...props, known }, phrases);
  const title = useId();
  return (
    <div
      class="gloss card"
      lang={phrases.locale}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      data-kind={mention.kind}
    >
      <div class="head">
        <div class="kind">
          <Sign name={mention.kind} />
          {phrases.say({ key: KIND_NAMES[known?.entity.kind ?? mention.kind] })}
        </div>
        <button type="button" class="close" aria-label={phrases.say({ key: 'card_close' })} onClick={onClose}>
          <Sign name="close" />
        </button>
        <h2 id={title}>
          <bdi>{view?.name ?? mention.surface}</bdi>{' '}
          {view?.nameToday && (
            <small>
              <Phrase phrases={phrases} words={view.nameToday} />
            </small>
          )}
        </h2>
      </div>
      {view ? (
        <>
          <Body view={view} published={published} language={props.language} phrases={phrases} />
          <Sources sourced={view.sourced} dataDate={view.dataDate} phrases={phrases} />
        </>
      ) : (
        <p class="about">{phrases.say({ key: 'card_nothing_known' })}</p>
      )}
    </div>
  );
}

type BodyProps = Pick<CardSubject, 'published' | 'language'> & { view: CardView; phrases: Phrases };

function Body({ view, published, language, phrases }: BodyProps) {
  return (
    <div class="body" tabIndex={0}>
      <About background={view.background} line={view.line} phrases={phrases} />
      {view.findings.map((finding) => (
        <FindingNote finding={finding} phrases={phrases} language={language} />
      ))}
      <Facts rows={view.rows} phrases={phrases} />
      <Times times={view.times} phrases={phrases} />
      <Since since={view.since} phrases={phrases} />
      {view.times.length + view.since.length > 0 && <ArticleDate published={published} phrases={phrases} />}
      <Relations relations={view.relations} phrases={phrases} />
    </div>
  );
}
