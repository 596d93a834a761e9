import { render } from 'preact';
import { isGranted } from '../../messaging/grants.ts';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadNewsSites } from '../../messaging/news-sites.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { App } from './app.tsx';
import { languagesOf } from './languages-of.ts';

const { locale, theme } = await loadSettings();
const [phrases, sites] = await Promise.all([loadPhrases(locale), loadNewsSites()]);
document.documentElement.lang = phrases.locale;
document.documentElement.dataset.theme = theme;
document.title = phrases.say({ key: 'welcome_title' });

const grants = await Promise.all(sites.map(({ pattern }) => isGranted(pattern)));
const allowed = new Set(sites.flatMap(({ pattern }, i) => (grants[i] ? pattern : [])));
const languages = languagesOf([phrases.locale, ...navigator.languages], sites);

const root = document.getElementById('root');
if (root) render(<App sites={sites} allowed={allowed} languages={languages} phrases={phrases} />, root);
