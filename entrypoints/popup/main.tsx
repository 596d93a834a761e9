import { render } from 'preact';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { App } from './app.tsx';
import { followTab, isPanel, shownTab, type Tab } from './shown-tab.ts';

const [phrases, first] = await Promise.all([
  loadSettings().then(({ locale }) => loadPhrases(locale)),
  shownTab(location.search),
]);
document.documentElement.lang = phrases.locale;
const root = document.getElementById('root');
const inPanel = isPanel(location.search);
document.body.classList.toggle('panel', inPanel);
let looks = 0;

function show(tab: Tab | undefined): void {
  // A new look begins with nothing known: what was seen of the page before is not shown under this one's name.
  looks += 1;
  if (root) render(<App key={looks} tab={tab} phrases={phrases} isPanel={inPanel} />, root);
}

show(first);
if (inPanel) followTab(() => void shownTab(location.search).then(show));
