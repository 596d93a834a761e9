import { useEffect } from 'preact/hooks';
import { ComparePage } from '../../components/desk/compare-page.tsx';
import { EntityPage } from '../../components/desk/entity-page.tsx';
import { Message } from '../../components/desk/message.tsx';
import { searchHash, wordsOf, type Route } from '../../components/desk/routes.ts';
import { TextPage, type TextPageProps } from '../../components/desk/text-page.tsx';
import { PageInsight } from '../../components/insight/page-insight.tsx';
import { Hits } from '../../components/look-up/hits.tsx';
import type { MessageKey, Phrases } from '../../components/phrases/phrases.ts';
import { tellError } from '../../components/popup/state-texts.ts';
import type { EntityId } from '../../core/knowledge/entity.ts';
import { ask } from '../../messaging/channel.ts';
import type { ErrorCode } from '../../messaging/errors.ts';
import { knower } from '../../messaging/knower.ts';
import { useAnswer } from '../../components/look-up/use-answer.ts';

/** Hits on the page of results: the most that a call gives. */
const MOST_HITS = 100;

interface PageProps {
  route: Route;
  work: Omit<TextPageProps, 'phrases'> & { error: ErrorCode | null };
  phrases: Phrases;
}

const TITLES: Partial<Record<Route['page'], MessageKey>> = { text: 'desk_text', compare: 'insight_compare' };

/** What the address names. */
export function Page({ route, work, phrases }: PageProps) {
  useTitle(phrases.say({ key: TITLES[route.page] ?? 'desk_title' }));
  switch (route.page) {
    case 'entity':
      return <OneEntity id={route.id} phrases={phrases} />;
    case 'search':
      return <Results text={route.text} phrases={phrases} />;
    case 'text':
      return (
        <>
          {work.error && <Failure code={work.error} phrases={phrases} />}
          <TextPage {...work} phrases={phrases}>
            {work.checked && <PageInsight summary={work.checked.summary} phrases={phrases} />}
          </TextPage>
        </>
      );
    case 'compare':
      return <Compared ids={route.ids} phrases={phrases} />;
    case 'nowhere':
      return <Unknown path={route.text} phrases={phrases} />;
    case 'start':
      return (
        <Message title={phrases.say({ key: 'desk_start' })}>
          <p>{phrases.say({ key: 'desk_start_why' })}</p>
        </Message>
      );
  }
}

function OneEntity({ id, phrases }: { id: EntityId; phrases: Phrases }) {
  const [answer, again] = useAnswer(id, async () => (await ask('own', 'entities.get', { id })).known);
  const name = answer.state === 'told' ? answer.value?.entity.name : undefined;
  useTitle(name ?? phrases.say({ key: 'desk_title' }));
  if (answer.state === 'asked') return <Loading phrases={phrases} />;
  if (answer.state === 'failed') return <Failure code={answer.code} phrases={phrases} onAgain={again} />;
  if (!answer.value) return <Unknown path={id} phrases={phrases} />;
  return <EntityPage known={answer.value} phrases={phrases} />;
}

function Compared({ ids, phrases }: { ids: EntityId[]; phrases: Phrases }) {
  const [answer, again] = useAnswer(ids.join(), () => knower.factsOf(ids));
  if (answer.state === 'asked') return <Loading phrases={phrases} />;
  if (answer.state === 'failed') return <Failure code={answer.code} phrases={phrases} onAgain={again} />;
  return <ComparePage chips={answer.value} phrases={phrases} />;
}

function Results({ text, phrases }: { text: string; phrases: Phrases }) {
  const [answer, again] = useAnswer(text, async () => {
    return (await ask('own', 'entities.search', { text: text.slice(0, 200), limit: MOST_HITS })).hits;
  });
  if (answer.state === 'asked') return <Loading phrases={phrases} />;
  if (answer.state === 'failed') return <Failure code={answer.code} phrases={phrases} onAgain={again} />;
  return <Hits text={text} hits={answer.value} phrases={phrases} />;
}

function Unknown({ path, phrases }: { path: string; phrases: Phrases }) {
  const words = wordsOf(path);
  return (
    <Message title={phrases.say({ key: 'desk_not_found' })}>
      <p>{phrases.say({ key: 'desk_not_found_why', values: { text: path } })}</p>
      <p>
        <a href={searchHash(words)}>{phrases.say({ key: 'desk_search_for', values: { text: words } })}</a>
      </p>
    </Message>
  );
}

function Loading({ phrases }: { phrases: Phrases }) {
  return (
    <p class="quiet loading" role="status">
      {phrases.say({ key: 'desk_loading' })}
    </p>
  );
}

function Failure(props: { code: ErrorCode; phrases: Phrases; onAgain?: () => void }) {
  const { code, phrases, onAgain } = props;
  return (
    <Message title={phrases.say({ key: 'popup_error' })}>
      <p>{phrases.say(tellError(code))}</p>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {phrases.say({ key: 'desk_again' })}
        </button>
      )}
    </Message>
  );
}

/** The title of the tab, by which history and bookmarks are found. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Silicon Gloss`;
  }, [title]);
}
