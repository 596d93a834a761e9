import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Published } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { Sign } from '../look/sign.tsx';
import { makePhrases, type MessageKey, type Phrases, type Sentence } from '../phrases/phrases.ts';
import { ArticleDate } from './article-date.tsx';
import { About } from './about.tsx';
import { viewCard, type CardView } from './card-view.ts';
import { CopyBar, useCopying, type Copying, type CopyText } from './copying.tsx';
import { Facts } from './facts.tsx';
import { FindingNote } from './finding-note.tsx';
import { Head, type CardActs } from './head.tsx';
import { KIND_NAMES } from './kind-names.ts';
import type { LookInside } from './names.tsx';
import { Relations } from './relations.tsx';
import { Since } from './since.tsx';
import { Sources } from './sources.tsx';
import { stateAll } from './statements.ts';
import { UnlistedNote } from './unlisted-note.tsx';
import { Times } from './times.tsx';

/** What a card is about, and what a reader can do with it. */
export interface CardSubject extends CardActs {
  mention: Mention;
  /** Of an unlisted mention what we know of its vendor. Null where we know nothing of what is named. */
  known: KnownEntity | null;
  findings: Finding[];
  /** Knowledge of what the findings are about, by entity. */
  subjects: Record<EntityId, KnownEntity>;
  published: Published | null;
  /** The article's language, for its quotes. */
  language: string | null;
  onLook?: LookInside | undefined;
  onCopy?: CopyText | undefined;
  /** Opens all that is known of what the card shows. */
  onDesk?: (() => void) | undefined;
  /** What went wrong with the last thing that the reader asked of the card. */
  problem?: MessageKey | null;
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
  const { known, mention, phrases } = props;
  if (known) return <KnownCard {...props} known={known} />;
  return (
    <Frame {...props} name={mention.unlisted?.name ?? mention.surface}>
      <p class="about">{phrases.say({ key: 'card_nothing_known' })}</p>
    </Frame>
  );
}

type Known = CardSubject & { known: KnownEntity; phrases: Phrases };

function KnownCard(props: Known) {
  const { mention, known, phrases } = props;
  const view = viewCard({ ...props, known }, phrases);
  const { sourced, dataDate } = view;
  // What is known of an unlisted thing is its vendor's.
  const name = mention.unlisted?.name ?? view.name;
  const today = mention.unlisted ? null : view.nameToday;
  const all = () => ({ name, statements: stateAll(view, known, phrases), dataDate });
  const { copying, toggle } = useCopying(all, props.onCopy, phrases);
  return (
    <Frame {...props} name={name} today={today} copying={copying} onCopying={toggle}>
      <Body {...props} key={known.entity.id} view={view} copying={copying} />
      <Sources sourced={sourced} why={mention.why} dataDate={dataDate} phrases={phrases} />
    </Frame>
  );
}

type FrameProps = CardSubject & {
  name: string;
  today?: Sentence | null;
  copying?: Copying | null;
  onCopying?: (() => void) | null;
  phrases: Phrases;
  children: ComponentChildren;
};

function Frame(props: FrameProps) {
  const { mention, known, name, today = null, copying = null, onCopying = null } = props;
  const { problem, phrases, children } = props;
  const id = useId();
  return (
    <div
      class="gloss card"
      lang={phrases.locale}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      data-kind={mention.kind}
    >
      <Head
        {...props}
        sign={mention.kind}
        kind={KIND_NAMES[(mention.unlisted ? null : known?.entity.kind) ?? mention.kind]}
        title={{ id, name, today }}
        onCopy={onCopying}
        isCopying={copying !== null}
      />
      {copying && <CopyBar copying={copying} phrases={phrases} />}
      {problem && (
        <p class="problem" role="alert">
          {phrases.say({ key: problem })}
        </p>
      )}
      {children}
    </div>
  );
}

type BodyProps = Known & { view: CardView; copying: Copying | null };

function Body(props: BodyProps) {
  const { view, known, published, language, onLook, onDesk, copying, phrases } = props;
  const { unlisted } = props.mention;
  return (
    <div class="body" tabIndex={0}>
      {unlisted && <UnlistedNote unlisted={unlisted} vendor={view.name} phrases={phrases} />}
      {view.findings.map((finding) => (
        <FindingNote finding={finding} phrases={phrases} language={language} copying={copying} />
      ))}
      <About background={view.background} line={view.line} phrases={phrases} />
      <Facts rows={view.rows} known={known} phrases={phrases} onLook={onLook} copying={copying} />
      <Times times={view.times} known={known} copying={copying} phrases={phrases} />
      <Since since={view.since} known={known} copying={copying} phrases={phrases} />
      {view.times.length + view.since.length > 0 && <ArticleDate published={published} phrases={phrases} />}
      <Relations relations={view.relations} phrases={phrases} onLook={onLook} />
      {onDesk && (
        <button type="button" class="to-desk" onClick={onDesk}>
          {phrases.say({ key: 'card_desk' })}
          <Sign name="away" />
        </button>
      )}
    </div>
  );
}
