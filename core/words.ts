import type { WordTable } from './claims/words.ts';
import deClaims from './claims/words/de.json' with { type: 'json' };
import enClaims from './claims/words/en.json' with { type: 'json' };
import esClaims from './claims/words/es.json' with { type: 'json' };
import frClaims from './claims/words/fr.json' with { type: 'json' };
import itClaims from './claims/words/it.json' with { type: 'json' };
import jaClaims from './claims/words/ja.json' with { type: 'json' };
import koClaims from './claims/words/ko.json' with { type: 'json' };
import nlClaims from './claims/words/nl.json' with { type: 'json' };
import plClaims from './claims/words/pl.json' with { type: 'json' };
import ptClaims from './claims/words/pt.json' with { type: 'json' };
import ruClaims from './claims/words/ru.json' with { type: 'json' };
import zhClaims from './claims/words/zh.json' with { type: 'json' };
import deDetection from './detection/words/de.json' with { type: 'json' };
import enDetection from './detection/words/en.json' with { type: 'json' };
import esDetection from './detection/words/es.json' with { type: 'json' };
import frDetection from './detection/words/fr.json' with { type: 'json' };
import itDetection from './detection/words/it.json' with { type: 'json' };
import jaDetection from './detection/words/ja.json' with { type: 'json' };
import koDetection from './detection/words/ko.json' with { type: 'json' };
import nlDetection from './detection/words/nl.json' with { type: 'json' };
import plDetection from './detection/words/pl.json' with { type: 'json' };
import ptDetection from './detection/words/pt.json' with { type: 'json' };
import ruDetection from './detection/words/ru.json' with { type: 'json' };
import zhDetection from './detection/words/zh.json' with { type: 'json' };
import type { ClaimWords } from './claims/words.ts';
import type { DetectionWords } from './detection/words.ts';
import { withEndings } from './endings.ts';
import { languagesFor, type WordLanguage } from './word-languages.ts';

/** A language is a file in each of the two folders, and a row here. */
const TABLES: Record<WordLanguage, [detection: unknown, claims: unknown]> = {
  de: [deDetection, deClaims],
  en: [enDetection, enClaims],
  es: [esDetection, esClaims],
  fr: [frDetection, frClaims],
  it: [itDetection, itClaims],
  ja: [jaDetection, jaClaims],
  ko: [koDetection, koClaims],
  nl: [nlDetection, nlClaims],
  pl: [plDetection, plClaims],
  pt: [ptDetection, ptClaims],
  ru: [ruDetection, ruClaims],
  zh: [zhDetection, zhClaims],
};

/**
 * The word tables of the languages that `languagesFor` names, in its order. The first has the endings that the
 * article's own language gives names.
 */
export function wordsFor(language: string | null): WordTable[] {
  const tables = languagesFor(language).map((lang): WordTable => {
    const [detection, claims] = TABLES[lang];
    // JSON modules type each list by its own content; that they fit is checked by a test of all tables.
    return { lang, detection: detection as DetectionWords, claims: claims as ClaimWords };
  });
  return withEndings(tables, language);
}
