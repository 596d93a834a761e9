import type { Analysis, AnalysisInput } from './analysis.ts';
import { findClaims } from './claims/claims.ts';
import { findFindings, ownersOf, partiesOf } from './claims/findings.ts';
import type { WordTable } from './claims/words.ts';
import { findMentions } from './detection/mentions.ts';
import { onceFor } from './detection/once.ts';
import { findQuantities } from './detection/quantities.ts';
import { findSince } from './insight/since.ts';
import type { EntityId, KnownEntity } from './knowledge/entity.ts';

const detectionWords = onceFor((words: readonly WordTable[]) => words.map((table) => table.detection));

/**
 * Article → Analysis: the one door of core. `factsOf` answers with the knowledge of the entities present; it is asked
 * once, not at all where nothing was found, and again only for companies that stand against a claim. Rejects only if
 * `factsOf` does.
 */
export async function analyse(
  input: AnalysisInput,
  factsOf: (ids: EntityId[]) => Promise<KnownEntity[]>,
): Promise<Analysis> {
  const { text, language, published, blocks, words, today } = input;
  const mentions = findMentions({
    text,
    blocks,
    candidates: input.candidates,
    threshold: input.threshold,
    words: detectionWords(words),
  });
  const knownOf = async (ids: EntityId[]): Promise<Record<EntityId, KnownEntity>> =>
    Object.fromEntries((ids.length > 0 ? await factsOf(ids) : []).map((one) => [one.entity.id, one]));
  const known = await knownOf([...new Set(mentions.flatMap((m) => (m.entity ? [m.entity] : [])))]);
  const quantities = findQuantities(text, { blocks, mentions, words: detectionWords(words) });
  const claims = findClaims(text, { blocks, mentions, words });
  const parties = await knownOf(partiesOf(claims, known));
  const owners = await knownOf(ownersOf(parties, known));
  const findings = findFindings(claims, { ...known, ...parties, ...owners }, published);
  const since = findSince({ mentions, known, published, today });
  return { text, language, published, mentions, quantities, findings, since, known };
}
