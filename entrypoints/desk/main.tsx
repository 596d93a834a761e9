import { render } from 'preact';
import { loadPhrases } from '../../messaging/locale.ts';
import { loadSettings } from '../../messaging/settings.ts';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
import { App } from './app.tsx';

const settings = await loadSettings();
const phrases = await loadPhrases(settings.locale);
document.documentElement.lang = phrases.locale;
document.documentElement.dataset.theme = settings.theme;

// The marks look as they do in pages: these are the same rules. Our policy forbids inline styles, not sheets of ours.
const paint = new CSSStyleSheet();
paint.replaceSync(PAINT_RULES);
document.adoptedStyleSheets.push(paint);

const root = document.getElementById('root');
if (root) render(<App phrases={phrases} settings={settings} />, root);
