import type { SummaryMention } from '../../messaging/calls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { groupMentions } from '../popup/mention-groups.ts';
import { entityHash } from '../../messaging/desk-address.ts';

/** What a text names, by kind and counted; what we know of leads to its page. */
export function Named({ mentions, phrases }: { mentions: SummaryMention[]; phrases: Phrases }) {
  const numbers = new Intl.NumberFormat(phrases.locale);
  return groupMentions(mentions).map(({ kind, title, mentions: ofKind }) => (
    <section key={kind} data-kind={kind}>
      <h2>
        {phrases.say({ key: title })} <span>{ofKind.length}</span>
      </h2>
      <ul class="named">
        {ofKind.map(({ id, name, count }) => (
          <li key={id ?? name}>
            {id ? (
              <a href={entityHash(id)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <>
                <bdi>{name}</bdi> <small>{phrases.say({ key: 'popup_unlisted' })}</small>
              </>
            )}{' '}
            <i>{phrases.say({ key: 'popup_times', values: { count: numbers.format(count) } })}</i>
          </li>
        ))}
      </ul>
    </section>
  ));
}
