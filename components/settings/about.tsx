import { Section } from './section.tsx';
import type { PartProps } from './view.ts';

/** Which version this is, and whom it draws on. */
export function About({ view, phrases }: PartProps) {
  const credits = [...new Set(view.packs?.flatMap(({ attribution }) => attribution))];
  return (
    <Section id="about" view={view} phrases={phrases}>
      <p>{phrases.say({ key: 'options_version', values: { version: view.version } })}</p>
      {credits.length > 0 && (
        <>
          <h3>{phrases.say({ key: 'options_credits' })}</h3>
          <ul class="credits" lang="en">
            {credits.map((credit) => (
              <li key={credit}>
                <bdi>{credit}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
