import { render } from 'preact';
import { browser } from 'wxt/browser';
import { makePhrases } from '../../components/phrases/phrases.ts';
import { localeOf } from '../../messaging/locale.ts';
import { App } from './app.tsx';
import { shownTab } from './shown-tab.ts';

const locale = localeOf(browser.i18n.getMessage('locale'), browser.i18n.getUILanguage());
const phrases = makePhrases((key) => browser.i18n.getMessage(key), locale);
document.documentElement.lang = locale;

const root = document.getElementById('root');
if (root) {
  const tab = await shownTab(location.search);
  render(<App tab={tab} phrases={phrases} />, root);
}
