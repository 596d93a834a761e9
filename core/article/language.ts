import stopWords from './languages.json';

/** As much of a text as is read to tell its language. */
const SAMPLE = 8000;
/** So many stop words must be there, in this share of all words, and so far ahead of the next language. */
const FEWEST = 1.5;
const SHARE = 0.08;
const LEAD = 1.3;
/** How far another language must lead the declared one to refute it. */
const LIE = 2;

/** The languages that have a stop word; one that many share tells little, so each gets its part of it. */
const OWNERS = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords)) {
  for (const word of words.split(' ')) OWNERS.set(word, [...(OWNERS.get(word) ?? []), language]);
}

/** First and last code unit of a script, the language it stands for, how many Latin letters one of its letters weighs. */
const SCRIPTS: [first: number, last: number, language: string, weight: number][] = [
  [0x41, 0x24f, 'latin', 1],
  [0x370, 0x3ff, 'el', 1],
  [0x400, 0x4ff, 'ru', 1],
  [0x590, 0x5ff, 'he', 1],
  [0x600, 0x6ff, 'ar', 1],
  [0x900, 0x97f, 'hi', 1],
  [0xe00, 0xe7f, 'th', 1],
  [0x3040, 0x30ff, 'ja', 3],
  [0x4e00, 0x9fff, 'zh', 3],
  [0xac00, 0xd7af, 'ko', 3],
];
/** Japanese mixes kana with Chinese characters; this share of kana is never quotation alone. */
const KANA_SHARE = 0.1;
/** Letters of Cyrillic languages that Russian lacks. */
const NOT_RUSSIAN = /[іїєґўјљњћђџѓќѕ]/i;

/**
 * Primary language subtag of a text. `declared` is the page's lang attribute; it is believed unless the script or
 * the stop words speak against it, as on pages whose template says `en` whatever they hold. Null where nothing tells.
 */
export function findLanguage(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE);
  const told = primarySubtag(declared ?? '');
  const script = scriptOf(sample);
  if (script === 'latin') return byStopWords(sample, told);
  if (script === 'ru' && NOT_RUSSIAN.test(sample)) return told;
  return script ?? told;
}

/** `de` of `de-AT`; null if the tag is none. */
export function primarySubtag(tag: string): string | null {
  return /^[a-z]{2,3}(?![a-z])/.exec(tag.trim().toLowerCase())?.[0] ?? null;
}

function scriptOf(sample: string): string | null {
  const weights: Record<string, number> = {};
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    const row = SCRIPTS.find(([first, last]) => unit >= first && unit <= last);
    if (row) weights[row[2]] = (weights[row[2]] ?? 0) + row[3];
  }
  const { ja = 0, zh = 0 } = weights;
  const isJapanese = ja > KANA_SHARE * (ja + zh);
  const ranked = Object.entries({ ...weights, ja: isJapanese ? ja + zh : 0, zh: isJapanese ? 0 : zh });
  const [script, weight] = ranked.reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  return weight > 0 ? script : null;
}

function byStopWords(sample: string, told: string | null): string | null {
  const tokens = sample.toLowerCase().match(/[a-z\u00df-\u024f]+/g) ?? [];
  const scores = scoresOf(tokens);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || !next) return told;
  const [language, score] = best;
  const isSure = score >= Math.max(FEWEST, SHARE * tokens.length, LEAD * next[1]);
  if (!isSure) return told;
  // A language without a row here cannot be refuted by its neighbours' stop words.
  const own = told === null ? 0 : (scores.get(told) ?? Infinity);
  return score >= LIE * own ? language : told;
}

function scoresOf(tokens: string[]): Map<string, number> {
  const scores = new Map(Object.keys(stopWords).map((language) => [language, 0]));
  for (const token of tokens) {
    const owners = OWNERS.get(token) ?? [];
    for (const owner of owners) scores.set(owner, (scores.get(owner) ?? 0) + 1 / owners.length);
  }
  return scores;
}
