import { useEffect, useRef } from 'preact/hooks';
import type { NewsSite } from '../../messaging/news-sites.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** What is on now, and how to go on. The button that was pressed is gone, so the focus comes here. */
export function Next({ sites, phrases }: { sites: NewsSite[]; phrases: Phrases }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isOn = sites.length > 0;
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 id="next-title" ref={title} tabIndex={-1}>
        {isOn
          ? phrases.say(phrases.plural({ one: 'welcome_on_one', other: 'welcome_on_other' }, sites.length))
          : phrases.say({ key: 'welcome_off' })}
      </h2>
      {isOn && (
        <p>
          <bdi>{phrases.list(sites.map(({ name }) => name))}</bdi>
        </p>
      )}
      <ul>
        {isOn && <li>{phrases.say({ key: 'welcome_next_open' })}</li>}
        <li>{phrases.say({ key: isOn ? 'welcome_next_elsewhere' : 'welcome_next_button' })}</li>
        <li>{phrases.say({ key: 'welcome_next_settings' })}</li>
      </ul>
    </section>
  );
}
