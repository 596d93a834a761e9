import { restated, type Told } from './background.ts';
import type { Issues } from './json-rules.ts';

/** A background has a text, none too long, and names what it rests on; all of that is there. */
export function checkBackground(issues: Issues, path: string, told: Told): void {
  const { background } = told.entity;
  if (!background) return;
  const texts = Object.entries(background.texts);
  if (texts.length === 0) issues.add(`${path}.texts`, 'no-text', 'a background has a text');
  for (const [lang, text] of texts) issues.checkCap(`${path}.texts.${lang}`, 'backgroundText', text.length);
  if (background.restates.length === 0) {
    issues.add(
      `${path}.restates`,
      'restates-nothing',
      'a background names the facts and events that it restates',
    );
  }
  background.restates.forEach((entry, i) => {
    if (restated(entry, told).length > 0) return;
    issues.add(`${path}.restates.${i}`, 'missing-ground', `no fact or event of the entity is "${entry}"`);
  });
}
