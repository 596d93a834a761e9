import type { Name, NameRole } from '../../core/knowledge/entity.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Words } from '../phrases/phrases.ts';
import { tellTime } from './qualifiers.ts';

const ROLES: Record<NameRole, MessageKey> = {
  primary: 'desk_name_primary',
  alias: 'desk_name_alias',
  former: 'desk_name_former',
  abbreviation: 'desk_name_abbreviation',
  short: 'desk_name_short',
};
const ORDER = Object.keys(ROLES) as NameRole[];

/** All the ways to write an entity, by what sort of name each is. */
export function Names({ names, phrases }: { names: Name[]; phrases: Phrases }) {
  const groups = ORDER.map((role) => ({ role, named: names.filter((name) => name.role === role) }));
  return (
    <section>
      <h2>{phrases.say({ key: 'desk_names' })}</h2>
      <dl class="names">
        {groups.map(
          ({ role, named }) =>
            named.length > 0 && (
              <div key={role}>
                <dt>{phrases.say({ key: ROLES[role] })}</dt>
                {named.map((name) => (
                  <dd>
                    <OneName name={name} phrases={phrases} />
                  </dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function OneName({ name, phrases }: { name: Name; phrases: Phrases }) {
  const time = tellTime(name, phrases.locale);
  const words: Words[] = [
    ...(name.lang ? [languageName(name.lang, phrases.locale)] : []),
    ...(time ? [time] : []),
    ...(name.context ? [{ key: 'desk_name_ambiguous' } as const] : []),
  ];
  return (
    <>
      <bdi lang={name.lang}>{name.text}</bdi>
      {words.map((word) => (
        <i>
          {' · '}
          <Phrase phrases={phrases} words={word} />
        </i>
      ))}
    </>
  );
}

/** The name of a language in the reader's; its tag where the browser knows no name. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
