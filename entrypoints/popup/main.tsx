import { render } from 'preact';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadSettingsInTime } from '../../messaging/settings.ts';
import { App } from './app.tsx';
import { followTab, isPanel, shownTab, type Tab } from './shown-tab.ts';

const [look, first] = await Promise.all([loadLook(), shownTab(location.search)]);
const { documentElement } = document;
documentElement.lang = look.phrases.locale;
documentElement.dataset.theme = look.theme;
const root = document.getElementById('root');
const inPanel = isPanel(location.search);
document.body.classList.toggle('panel', inPanel);

async function loadLook() {
  const { theme, locale } = (await loadSettingsInTime()).settings;
  return { theme, phrases: await loadPhrases(locale) };
}

function show(tab: Tab | undefined): void {
  if (root) render(<App tab={tab} phrases={look.phrases} isPanel={inPanel} />, root);
}

show(first);
if (inPanel) followTab(() => void shownTab(location.search).then(show));
