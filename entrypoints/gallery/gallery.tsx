import type { Phrases } from '../../components/phrases/phrases.ts';
import { CARDS } from './cards.tsx';
import { DESK } from './desk.tsx';
import { MARKS } from './marks.tsx';
import { POPUPS } from './popups.tsx';
import { SETTINGS } from './settings.tsx';
import { Room, type SpecimenSet } from './specimen.tsx';
import type { Switches } from './switches.ts';
import { WELCOME } from './welcome.tsx';

const SETS: Record<string, SpecimenSet> = {
  marks: MARKS,
  cards: CARDS,
  popup: POPUPS,
  settings: SETTINGS,
  welcome: WELCOME,
  desk: DESK,
};

/** Every component in every state, with data of its own: for people who work on the look, and for tests. */
export function Gallery({ switches, phrases }: { switches: Switches; phrases: Phrases }) {
  const shown = Object.entries(SETS).filter(
    ([name]) => switches.sets.length === 0 || switches.sets.includes(name),
  );
  return (
    <main class="gallery">
      <h1>Gallery</h1>
      {shown.map(([name, { title, width, sheet, specimens }]) => (
        <section key={name} data-width={width}>
          <h2>{title}</h2>
          <div class="specimens">
            {specimens.map((specimen) => (
              <section key={specimen.name} class="specimen">
                <h3>{specimen.name}</h3>
                <Room specimen={specimen} sheet={sheet} switches={switches} phrases={phrases} />
              </section>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
