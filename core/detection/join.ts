import { classOf, SPACE } from './characters.ts';
import type { Mention } from './mention.ts';

export interface Surroundings {
  /** Index of the block that holds the offset. */
  blockAt: (offset: number) => number;
  /** Where names begin that end in the s of a genitive. */
  genitives: ReadonlySet<number>;
}

/**
 * Vendor, architecture and model side by side are one mention of the chip: エヌビディア H100, Hopper H100. Only white
 * space may stand between them, and the vendor must be the chip's own (`chip/nvidia-h100` of `organization/nvidia`). A
 * genitive is the owner's name and stays apart: Nvidias | H100.
 */
export function joinNeighbours(
  text: string,
  mentions: Mention[],
  { blockAt, genitives }: Surroundings,
): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    let chip = mention;
    for (;;) {
      const last = joined.at(-1);
      if (!last || genitives.has(last.start) || !belongs(last, chip) || !isSpace(text, last.end, chip.start))
        break;
      if (blockAt(last.start) !== blockAt(chip.start)) break;
      joined.pop();
      chip = widen(chip, last, text);
    }
    joined.push(chip);
  }
  return joined;
}

function widen(chip: Mention, part: Mention, text: string): Mention {
  return {
    ...chip,
    start: part.start,
    surface: text.slice(part.start, chip.end),
    confidence: Math.max(chip.confidence, part.confidence),
    why: [...chip.why, { rule: 'joined', evidence: part.surface, weight: 0 }],
  };
}

function belongs(part: Mention, chip: Mention): boolean {
  if (chip.kind !== 'chip') return false;
  return part.kind === 'architecture' || (part.kind === 'organization' && isVendor(part, chip));
}

function isVendor({ entity }: Mention, chip: Mention): boolean {
  if (!entity?.startsWith('organization/')) return false;
  if (chip.unlisted) return chip.unlisted.vendor === entity;
  const slug = chip.entity?.slice(chip.entity.indexOf('/') + 1) ?? '';
  return slug.startsWith(`${entity.slice('organization/'.length)}-`);
}

function isSpace(text: string, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let i = from; i < to; i++) if (classOf(text.charCodeAt(i)) !== SPACE) return false;
  return true;
}
