import { render } from 'preact';
import { makePhrases } from '../../components/phrases/phrases.ts';
import { fetchTexts } from '../../messaging/locale.ts';
import { Gallery } from './gallery.tsx';
import { lengthen, mirror } from './pseudo.ts';
import { fontSheet, sheetOf } from './specimen.tsx';
import { readSwitches } from './switches.ts';

const switches = readSwitches(location.search);
const texts = await fetchTexts(switches.locale);
const phrases = makePhrases((key) => {
  const text = switches.isLong && key !== 'locale' ? lengthen(texts[key]) : texts[key];
  return switches.dir === 'rtl' && key !== 'locale' ? mirror(text) : text;
}, switches.locale);

const { documentElement } = document;
documentElement.lang = switches.locale;
documentElement.dir = switches.dir;
documentElement.dataset.theme = switches.theme;
document.adoptedStyleSheets = fontSheet(switches.font).map(sheetOf);

const root = document.getElementById('root');
if (root) render(<Gallery switches={switches} phrases={phrases} />, root);
// What was opened in a specimen took the focus, and the view with it; the last one would have a ring that the others lack.
if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
scrollTo(0, 0);
documentElement.dataset.drawn = 'true';
