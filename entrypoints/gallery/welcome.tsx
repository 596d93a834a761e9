import sheet from '../../components/welcome/welcome.css?inline';
import { WelcomePage, type WelcomeProps } from '../../components/welcome/welcome-page.tsx';
import type { NewsSite } from '../../messaging/news-sites.ts';
import type { Specimen, SpecimenSet } from './specimen.tsx';

const nothing = () => {};

const SITES: NewsSite[] = [
  { name: 'First Wire', pattern: 'https://*.first.example/*', language: 'en' },
  { name: 'The Second and Last Wire of the Evening', pattern: 'https://*.second.example/*', language: 'en' },
  { name: 'Terza Pagina', pattern: 'https://*.terza.example/*', language: 'it' },
  { name: 'Viertes Blatt', pattern: 'https://*.fourth.example/*', language: 'de' },
];

interface Shown {
  sample?: Partial<WelcomeProps['sample']>;
  choices?: Partial<WelcomeProps['choices']>;
  decided?: WelcomeProps['decided'];
}

function welcome(name: string, { sample, choices, decided = null }: Shown = {}): Specimen {
  const read: WelcomeProps['sample'] = { state: 'ready', error: null, onOpen: nothing, onAgain: nothing };
  const asked: WelcomeProps['choices'] = {
    sites: SITES,
    allowed: new Set(['https://*.first.example/*']),
    languages: ['en', 'it'],
    note: null,
    onAllow: nothing,
    onNone: nothing,
  };
  return {
    name,
    draw: (phrases) => (
      <div class="gloss ground">
        <WelcomePage
          sample={{ ...read, ...sample }}
          choices={{ ...asked, ...choices }}
          decided={decided}
          phrases={phrases}
        />
      </div>
    ),
  };
}

export const WELCOME: SpecimenSet = {
  title: 'Welcome',
  width: 'page',
  sheet,
  specimens: [
    welcome('At first'),
    welcome('The example failed, the browser said no', {
      sample: { state: 'failed', error: 'no-answer' },
      choices: { languages: [], note: { words: { key: 'welcome_declined' }, isError: true } },
    }),
    welcome('Reading, and decided', { sample: { state: 'reading' }, decided: SITES }),
  ],
};
