import type { Analysis } from '../../../core/analysis.ts';
import type { Article } from '../../../core/article/article.ts';
import type { Finding } from '../../../core/claims/finding.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { EntityId, KnownEntity } from '../../../core/knowledge/entity.ts';

/** The n-th place of a text in the article. */
function spanOf(text: string, surface: string, nth = 0): { start: number; end: number; surface: string } {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(surface, start + 1);
  return { start, end: start + surface.length, surface };
}

/** A mention of the n-th such words, `[words, n]`. */
export function mention(text: string, words: string | [string, number], entity: EntityId | null): Mention {
  const [surface, nth] = typeof words === 'string' ? [words, 0] : words;
  const kind = (entity?.slice(0, entity.indexOf('/')) ?? 'chip') as Mention['kind'];
  return { ...spanOf(text, surface, nth), kind, entity, confidence: 1, why: [] };
}

export function finding(text: string, told: { surface: string; value: string } & Partial<Finding>): Finding {
  const { surface, value } = told;
  const span = spanOf(text, surface);
  const valueStart = span.start + surface.indexOf(value);
  return {
    ...span,
    subject: 'chip/a100',
    attribute: 'architecture',
    valueStart,
    valueEnd: valueStart + value.length,
    verdict: 'contradicted',
    truth: 'Ampere',
    rule: 'architecture/other',
    facts: [],
    ...told,
  };
}

export function analysisOf(article: Article<Node>, found: Partial<Analysis>): Analysis {
  const { text, language, published } = article;
  return {
    text,
    language,
    published,
    mentions: [],
    quantities: [],
    findings: [],
    known: {},
    ...found,
  };
}

export function known(id: EntityId, name: string): KnownEntity {
  const kind = id.slice(0, id.indexOf('/')) as KnownEntity['entity']['kind'];
  return {
    entity: { id, kind, name, names: [{ text: name, role: 'primary' }], facts: [], events: [] },
    members: [],
    sources: {
      'chips:guide': {
        id: 'chips:guide',
        title: 'A guide',
        publisher: 'NVIDIA',
        seen: '2026-11-23',
        kind: 'vendor',
      },
    },
    referred: {},
    dataDate: '2026-11-23',
  };
}
