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
import totals from './claims/totals.json' with { type: 'json' };
import type { ClaimWords, TotalWords } from './claims/words.ts';
import type { DetectionWords } from './detection/words.ts';

/** A language is a file in each of the two folders, a row in claims/totals.json, and a row here. */
const TABLES: Record<string, [detection: unknown, claims: unknown]> = {
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

/** Languages with word tables of their own. */
export const LANGUAGES: readonly string[] = Object.keys(TABLES);

/**
 * The word tables for an article: its language's first, then English, which stands in articles of any language. An
 * unknown language (a primary subtag, or null) is read as English.
 */
export function wordsFor(language: string | null): WordTable[] {
  const own = language !== null && Object.hasOwn(TABLES, language) && language !== 'en' ? [language] : [];
  return [...own, 'en'].map((lang) => tableOf(lang));
}

function tableOf(lang: string): WordTable {
  const [detection, claims] = TABLES[lang] ?? [enDetection, enClaims];
  // JSON modules type each list by its own content; that they fit is checked by a test of all tables.
  const rows: Record<string, TotalWords> = totals;
  return {
    lang,
    detection: detection as DetectionWords,
    claims: claims as ClaimWords,
    totals: rows[lang] ?? totals.en,
  };
}
