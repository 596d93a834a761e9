import type { Analysis, AnalysisInput } from './analysis.ts';
import { findFindings } from './claims/findings.ts';
import type { WordTable } from './claims/words.ts';
import { withEditions } from './detection/editions.ts';
import { findMentions } from './detection/mentions.ts';
import { onceFor } from './detection/once.ts';
import { findQuantities } from './detection/quantities.ts';
import { findSince } from './insight/since.ts';
import type { EntityId, KnownEntity } from './knowledge/entity.ts';

const detectionWords = onceFor((words: readonly WordTable[]) => words.map((table) => table.detection));

/**
 * Article → Analysis: the one door of core. `factsOf` answers with the knowledge of the entities present; it is asked
 * once, and not at all where nothing was found. Rejects only if `factsOf` does.
 */
export async function analyse(
  input: AnalysisInput,
  factsOf: (ids: EntityId[]) => Promise<KnownEntity[]>,
): Promise<Analysis> {
  const { text, language, published, blocks, words, today } = input;
  const named = findMentions({
    text,
    blocks,
    candidates: input.candidates,
    threshold: input.threshold,
    words: detectionWords(words),
  });
  const ids = [...new Set(named.flatMap(({ entity, unlisted }) => entity ?? unlisted?.vendor ?? []))];
  const facts = Object.fromEntries((ids.length > 0 ? await factsOf(ids) : []).map((k) => [k.entity.id, k]));
  const { mentions, known } = withEditions(text, named, facts);
  const quantities = findQuantities(text, { blocks, mentions, words: detectionWords(words) });
  const findings = findFindings(text, { blocks, mentions, words, known, published });
  const since = findSince({ mentions, known, published, today });
  return { text, language, published, mentions, quantities, findings, since, known };
}
