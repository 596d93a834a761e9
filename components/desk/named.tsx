import type { SummaryMention } from '../../messaging/calls.ts';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';
import { entityHash } from './routes.ts';

const GROUPS: [SummaryMention['kind'], MessageKey][] = [
  ['chip', 'popup_chips'],
  ['architecture', 'popup_architectures'],
  ['organization', 'popup_organizations'],
  ['person', 'popup_people'],
  ['model', 'popup_models'],
];

/** What a text names, by kind and counted; what we know of leads to its page. */
export function Named({ mentions, phrases }: { mentions: SummaryMention[]; phrases: Phrases }) {
  const numbers = new Intl.NumberFormat(phrases.locale);
  return GROUPS.map(([kind, title]) => {
    const ofKind = mentions.filter((mention) => mention.kind === kind);
    return (
      ofKind.length > 0 && (
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
                  <bdi>{name}</bdi>
                )}{' '}
                <i>{phrases.say({ key: 'popup_times', values: { count: numbers.format(count) } })}</i>
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}
