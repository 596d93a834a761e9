import { useId, useMemo } from 'preact/hooks';
import type { Published } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
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
import { UnlistedNote } from './unlisted-note.tsx';
import { Times } from './times.tsx';

/** What a card is about. */
export interface CardSubject {
  mention: Mention;
  /** Of an unlisted mention what we know of its vendor. Null where we know nothing of what is named. */
  known: KnownEntity | null;
  findings: Finding[];
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
  const { mention, known, findings, published, phrases } = props;
  const view = known && viewCard({ mention, known, findings, published }, phrases);
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
      <Head {...props} view={view} title={title} />
      {view ? (
        <>
          <Body {...props} view={view} />
          <Sources sourced={view.sourced} why={mention.why} dataDate={view.dataDate} phrases={phrases} />
        </>
      ) : (
        <p class="about">{phrases.say({ key: 'card_nothing_known' })}</p>
      )}
    </div>
  );
}

type HeadProps = Pick<CardSubject, 'mention' | 'known' | 'onClose'> & {
  view: CardView | null;
  /** Id of the heading. */
  title: string;
  phrases: Phrases;
};

/** Kind and name. What is known of an unlisted thing is its vendor's. */
function Head({ mention, known, view, title, phrases, onClose }: HeadProps) {
  const { unlisted, surface } = mention;
  const own = unlisted ? null : view;
  const kind = own && known ? known.entity.kind : mention.kind;
  return (
    <div class="head">
      <div class="kind">
        <Sign name={mention.kind} />
        {phrases.say({ key: KIND_NAMES[kind] })}
      </div>
      <button type="button" class="close" aria-label={phrases.say({ key: 'card_close' })} onClick={onClose}>
        <Sign name="close" />
      </button>
      <h2 id={title}>
        <bdi>{(own ?? unlisted)?.name ?? surface}</bdi>{' '}
        {own?.nameToday && (
          <small>
            <Phrase phrases={phrases} words={own.nameToday} />
          </small>
        )}
      </h2>
    </div>
  );
}

type BodyProps = Pick<CardSubject, 'mention' | 'published' | 'language'> & {
  view: CardView;
  phrases: Phrases;
};

function Body({ mention: { unlisted }, view, published, language, phrases }: BodyProps) {
  return (
    <div class="body" tabIndex={0}>
      {unlisted && <UnlistedNote unlisted={unlisted} vendor={view.name} phrases={phrases} />}
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
