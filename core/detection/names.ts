import { findCandidates } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import { withInflected, type Endings } from './inflected.ts';
import type { Candidate } from './mention.ts';

/**
 * All names in a text: as the packs write them, and with the case endings of the text's language
 * (`DetectionWords.endings`). Offsets are UTF-16 code units into `text`.
 */
export function findNames(gazetteer: Gazetteer, text: string, endings: Endings = {}): Candidate[] {
  return withInflected(findCandidates(gazetteer, text), { gazetteer, text, endings });
}
