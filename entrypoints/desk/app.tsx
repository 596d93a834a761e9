import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { compareHash, searchHash, type Route } from '../../components/desk/routes.ts';
import { MOST_CHIPS } from '../../core/insight/compare.ts';
import { kindOf, type EntityId } from '../../core/knowledge/entity.ts';
import { entityHash } from '../../messaging/desk-address.ts';
import { LookUp } from '../../components/look-up/look-up.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { ask } from '../../messaging/channel.ts';
import type { Settings } from '../../messaging/settings.ts';
import { Page } from './page.tsx';
import { useAnswer } from '../../components/look-up/use-answer.ts';
import { useRoute } from './use-route.ts';
import { useSearchKey } from '../../components/look-up/use-search-key.ts';
import { useText } from './use-text.ts';

/** Hits that the list under the field has room for. */
const MOST_OPTIONS = 12;

/** The desk: the search field over all, and below it what the address names. */
export function App({ phrases, settings }: { phrases: Phrases; settings: Settings }) {
  const route = useRoute();
  const work = useText(settings, phrases.locale);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useSearchKey(field);
  useArrival(route, main);
  return (
    <div class="desk" lang={phrases.locale}>
      <header class="top">
        <a class="home" href="#/">
          Silicon Gloss
        </a>
        <Search route={route} phrases={phrases} field={field} />
        <nav>
          <a href={compareHash([])} aria-current={route.page === 'compare' ? 'page' : undefined}>
            {phrases.say({ key: 'insight_compare' })}
          </a>
          <a href="#/text" aria-current={route.page === 'text' ? 'page' : undefined}>
            {phrases.say({ key: 'desk_text' })}
          </a>
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        <Page route={route} work={work} phrases={phrases} />
      </main>
    </div>
  );
}

function Search(props: { route: Route; phrases: Phrases; field: { current: HTMLInputElement | null } }) {
  const { route, phrases, field } = props;
  const asked = route.page === 'search' ? route.text : '';
  const [text, setText] = useState(asked);
  // Before a key can come: what is written at once would be gone.
  useLayoutEffect(() => setText(asked), [route]);
  const wanted = text.trim();
  const [answer] = useAnswer(wanted, async () =>
    wanted === '' ? [] : (await ask('own', 'entities.search', { text: wanted, limit: MOST_OPTIONS })).hits,
  );
  return (
    <LookUp
      text={text}
      hits={answer.state === 'told' ? answer.value : []}
      phrases={phrases}
      field={field}
      onText={setText}
      onOpen={(id) => go(openedHash(route, id))}
      onAll={(all) => go(searchHash(all))}
    />
  );
}

/** On the page of comparisons a chip joins the others; elsewhere it opens. */
function openedHash(route: Route, id: EntityId): string {
  const joins = route.page === 'compare' && kindOf(id) === 'chip' && route.ids.length < MOST_CHIPS;
  return joins ? compareHash([...route.ids, id]) : entityHash(id);
}

function go(hash: string): void {
  location.hash = hash;
}

/** A new page begins at its top, and is where the keyboard goes on; not at the first page, which has the field. */
function useArrival(route: Route, main: { current: HTMLElement | null }): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      main.current?.focus({ preventScroll: true });
      window.scrollTo?.(0, 0);
    }
    isFirst.current = false;
  }, [route, main]);
}
