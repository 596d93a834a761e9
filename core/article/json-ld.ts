/** Most characters that are parsed, and most objects that are looked at. */
const LONGEST = 500_000;
const MOST = 5000;

const ARTICLE = /Article|Posting|Report|Review/;
const NOT_THE_ARTICLE = /Comment|Answer|Video|Image|Audio|Organization|Person/;

/** `datePublished` in one JSON-LD script, the article's before any other; null if it has none or is no JSON. */
export function datePublishedIn(json: string): string | null {
  let other: string | null = null;
  for (const { type, date } of datedIn(parsed(json))) {
    if (ARTICLE.test(type)) return date;
    other ??= date;
  }
  return other;
}

function parsed(json: string): unknown {
  if (json.length > LONGEST) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** All dated objects, outer before inner, whether they stand in @graph, in lists or inside one another. */
function datedIn(root: unknown): { type: string; date: string }[] {
  const dated: { type: string; date: string }[] = [];
  const queue = [root];
  for (let at = 0; at < Math.min(queue.length, MOST); at++) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    const entries: [string, unknown][] = Object.entries(value);
    const type = typesIn(entries.find(([key]) => key === '@type')?.[1]);
    if (NOT_THE_ARTICLE.test(type)) continue;
    for (const [key, inner] of entries) {
      if (key === 'datePublished' && typeof inner === 'string') dated.push({ type, date: inner });
      queue.push(inner);
    }
  }
  return dated;
}

/** One type or several, as one string. */
function typesIn(value: unknown): string {
  const types: unknown[] = Array.isArray(value) ? value : [value];
  return types.filter((type) => typeof type === 'string').join(' ');
}
