import { render } from 'preact';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { App } from './app.tsx';

const settings = await loadSettings();
const phrases = await loadPhrases(settings.locale);

const root = document.getElementById('root');
if (root) render(<App settings={settings} phrases={phrases} />, root);
// The browser looked for the section of the hash before there was one.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
