import type { NewsSite } from '../../messaging/news-sites.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Choices, type ChoicesProps } from './choices.tsx';
import { Next } from './next.tsx';
import { SampleArticle, type SampleProps } from './sample-article.tsx';
import { ThreeLines } from './three-lines.tsx';

export interface WelcomeProps {
  sample: Omit<SampleProps, 'phrases'>;
  choices: Omit<ChoicesProps, 'phrases'>;
  /** What the reader decided: sites that are on now, none at all; null while undecided. */
  decided: NewsSite[] | null;
  phrases: Phrases;
}

/** The first page that a reader sees: what it does, an example that works, and where it should work. */
export function WelcomePage({ sample, choices, decided, phrases }: WelcomeProps) {
  return (
    <div class="welcome" lang={phrases.locale}>
      <header>
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <h1>{phrases.say({ key: 'welcome_title' })}</h1>
        <ThreeLines phrases={phrases} />
      </header>
      <main>
        <SampleArticle {...sample} phrases={phrases} />
        {decided ? <Next sites={decided} phrases={phrases} /> : <Choices {...choices} phrases={phrases} />}
      </main>
      <footer>
        <p>{phrases.say({ key: 'welcome_private' })}</p>
        <p>
          <a href="/options.html">{phrases.say({ key: 'welcome_options' })}</a>
          {' · '}
          <a href="/desk.html">{phrases.say({ key: 'welcome_desk' })}</a>
        </p>
      </footer>
    </div>
  );
}
