import type { Analysis, AnalysisInput } from './analysis.ts';
import { findChanges } from './claims/changes.ts';
import { findClaims } from './claims/claims.ts';
import { findFindings, ownersOf, partiesOf } from './claims/findings.ts';
import { laptopsOf } from './claims/laptops.ts';
import { findTotals } from './claims/totals.ts';
import type { WordTable } from './claims/words.ts';
import { withEditions } from './detection/editions.ts';
import { findMentions } from './detection/mentions.ts';
import { onceFor } from './detection/once.ts';
import { findQuantities } from './detection/quantities.ts';
import type { EntityId, KnownEntity } from './knowledge/entity.ts';

const detectionWords = onceFor((words: readonly WordTable[]) => words.map((table) => table.detection));

/**
 * Article → Analysis: the one door to all judgement. What it means beyond the text, insight/insight.ts tells. `factsOf`
 * answers with the knowledge of the entities present; it is asked once, not at all where nothing was found, and again
 * only for companies that stand against a claim, and for chips of the name that one is told of. Rejects only if `factsOf` does.
 */
export async function analyse(
  input: AnalysisInput,
  factsOf: (ids: EntityId[]) => Promise<KnownEntity[]>,
): Promise<Analysis> {
  const { text, language, published, blocks, words } = input;
  const named = findMentions({
    text,
    blocks,
    candidates: input.candidates,
    threshold: input.threshold,
    words: detectionWords(words),
  });
  const knownOf = async (ids: EntityId[]): Promise<Record<EntityId, KnownEntity>> =>
    Object.fromEntries((ids.length > 0 ? await factsOf(ids) : []).map((one) => [one.entity.id, one]));
  const ids = [...new Set(named.flatMap(({ entity, unlisted }) => entity ?? unlisted?.vendor ?? []))];
  const { mentions, known } = withEditions(text, named, await knownOf(ids));
  const quantities = findQuantities(text, { blocks, mentions, words: detectionWords(words) });
  const claims = findClaims(text, { blocks, mentions, words });
  const parties = await knownOf(partiesOf(claims, known));
  const owners = await knownOf(ownersOf(parties, known));
  const around = { ...known, ...parties, ...owners };
  const judged = findFindings(claims, around, published);
  const laptops = await knownOf(laptopsOf(judged, known));
  const areLaptopsKnown = Object.keys(laptops).length > 0;
  const findings = [
    ...(areLaptopsKnown ? findFindings(claims, { ...around, ...laptops }, published) : judged),
    ...findTotals(text, { blocks, mentions, quantities, words }),
    ...findChanges(text, { blocks, mentions, words }),
  ];
  return { text, language, published, mentions, quantities, findings, known };
}
