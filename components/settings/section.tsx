import type { ComponentChildren } from 'preact';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { SECTIONS, type SectionId, type View } from './view.ts';

interface SectionProps {
  id: SectionId;
  view: View;
  phrases: Phrases;
  children: ComponentChildren;
}

/** A section with its title, and what the last act in it came to. */
export function Section({ id, view, phrases, children }: SectionProps) {
  const title = SECTIONS.find(([section]) => section === id)?.[1] ?? 'options_title';
  const notes = view.notes.filter(({ section }) => section === id);
  return (
    // The nav moves the focus here, so that the next Tab goes on from the section that was asked for.
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{phrases.say({ key: title })}</h2>
      {children}
      {/* Always there: a live region that comes with its text is not read out. */}
      <div role="status" class="notes">
        {notes.map(({ words, tone }) => (
          <p key={words.key} class="note" data-tone={tone}>
            <Phrase phrases={phrases} words={words} />
          </p>
        ))}
      </div>
    </section>
  );
}
