import type { NewsSite } from '../../messaging/news-sites.ts';
import { nameLanguage } from './name-language.ts';

interface SitesOfLanguageProps {
  language: string;
  sites: NewsSite[];
  allowed: ReadonlySet<string>;
  /** Patterns of those that are left out. */
  left: ReadonlySet<string>;
  onSwitch: (pattern: string) => void;
}

/** The sites of one language. Those that the browser allows already can be taken back in the settings only. */
export function SitesOfLanguage(props: SitesOfLanguageProps) {
  const { language, sites, allowed, left, onSwitch } = props;
  return (
    <fieldset class="sites" lang={language}>
      <legend>{nameLanguage(language)}</legend>
      <ul>
        {sites.map(({ name, pattern }) => (
          <li key={pattern}>
            <label>
              <input
                type="checkbox"
                checked={allowed.has(pattern) || !left.has(pattern)}
                disabled={allowed.has(pattern)}
                onChange={() => onSwitch(pattern)}
              />
              <bdi>{name}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
