import { render } from 'preact';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { App } from './app.tsx';
import { shownTab } from './shown-tab.ts';

const [phrases, tab] = await Promise.all([
  loadSettings().then(({ locale }) => loadPhrases(locale)),
  shownTab(location.search),
]);
document.documentElement.lang = phrases.locale;

const root = document.getElementById('root');
if (root) render(<App tab={tab} phrases={phrases} />, root);
