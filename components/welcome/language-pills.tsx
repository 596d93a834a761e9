import type { Phrases } from '../phrases/phrases.ts';
import { nameLanguage } from './name-language.ts';

interface LanguagePillsProps {
  known: string[];
  chosen: ReadonlySet<string>;
  phrases: Phrases;
  onSwitch: (language: string) => void;
}

/** Which languages somebody reads: any number of them. */
export function LanguagePills({ known, chosen, phrases, onSwitch }: LanguagePillsProps) {
  return (
    <fieldset class="pills">
      <legend>{phrases.say({ key: 'welcome_languages' })}</legend>
      {known.map((language) => (
        <label key={language} lang={language}>
          <input type="checkbox" checked={chosen.has(language)} onChange={() => onSwitch(language)} />
          {nameLanguage(language)}
        </label>
      ))}
    </fieldset>
  );
}
