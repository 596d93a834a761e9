import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';

/** What it does. The words that carry each line are drawn as what they tell of. */
const LINES: { key: MessageKey; lead: MessageKey; look: string }[] = [
  { key: 'welcome_names', lead: 'welcome_names_lead', look: 'name' },
  { key: 'welcome_cards', lead: 'welcome_cards_lead', look: 'rest' },
  { key: 'welcome_claims', lead: 'welcome_claims_lead', look: 'claim' },
];

export function ThreeLines({ phrases }: { phrases: Phrases }) {
  return (
    <ul class="lines">
      {LINES.map(({ key, lead, look }) => (
        <li key={key}>
          <Phrase
            phrases={phrases}
            words={{ key, values: { lead: phrases.say({ key: lead }) } }}
            emphasis={{ lead: (words) => <strong data-look={look}>{words}</strong> }}
          />
        </li>
      ))}
    </ul>
  );
}
