import type { Analysis } from '../../core/analysis.ts';
import type { Block } from '../../core/article/article.ts';
import { kindOf } from '../../core/knowledge/entity.ts';
import type { Mention } from '../../core/detection/mention.ts';
import { termOf } from '../../messaging/mutes.ts';
import type { Density, MarkedKind, PageSettings } from '../../messaging/settings.ts';

/** What a reader wants to see of an analysis: mentions of the kinds that are on, and findings about these. */
export function chosenOf(
  analysis: Analysis,
  { kinds, marksUnlisted }: Pick<PageSettings, 'kinds' | 'marksUnlisted'>,
): Analysis {
  if (marksUnlisted && Object.values(kinds).every(Boolean)) return analysis;
  return {
    ...analysis,
    mentions: analysis.mentions.filter(({ kind, unlisted }) => kinds[kind] && (marksUnlisted || !unlisted)),
    findings: analysis.findings.filter(({ subject }) => kinds[markedKindOf(subject)]),
  };
}

/** Without paint it is `crowded` where only others beside it took the room, `unwanted` where the reader wants none. */
type Painting = 'painted' | 'crowded' | 'unwanted';

/** What becomes of a mention, asked in reading order; what is not painted can still be gone to from the popup. */
export function painterOf(
  density: Density,
  blocks: readonly Block<Node>[],
): (mention: Mention, block: Block<Node>) => Painting {
  if (density === 'none') return () => 'unwanted';
  const isFirst = density === 'first' ? firstInSection(blocks) : () => true;
  const hasRoom = roomIn(blocks);
  return (mention, block) => {
    if (!isFirst(mention, block)) return 'unwanted';
    return hasRoom(block) ? 'painted' : 'crowded';
  };
}

/** More marks than this in a hundred words are no longer a help; in a few words some may stand together. */
const MOST_IN_HUNDRED = 15;
const ALWAYS = 3;
/** Hundredths of a mark: how much of what blocks leave unused those after them may use. */
const KEPT = 800;
/** Hundredths of a mark: what must be left again once all was used, for paint here and there looks like an error. */
const SEVERAL = 300;

/**
 * Each word brings a block its share of a mark, which goes on to the next blocks where nothing uses it. So a title or a
 * short list has its marks, and of a list of sixty words most have none. A block with a mark of its own always has it.
 */
function roomIn(blocks: readonly Block<Node>[]): (block: Block<Node>) => boolean {
  let next = 0;
  let room = 0;
  let left = KEPT;
  let isFull = false;
  return ({ start }) => {
    for (let block = blocks[next]; block && block.start <= start; block = blocks[++next]) {
      const share = countWords(block.text) * MOST_IN_HUNDRED;
      room = Math.max(ALWAYS, Math.ceil(share / 100));
      left = Math.min(left, KEPT) + share;
      isFull &&= share < 100 && left < SEVERAL;
    }
    if (room <= 0 || isFull) return false;
    room--;
    left -= 100;
    isFull = left <= 0;
    return true;
  };
}

function firstInSection(blocks: readonly Block<Node>[]): (mention: Mention, block: Block<Node>) => boolean {
  const sections = sectionsOf(blocks);
  const seen = new Set<string>();
  return (mention, block) => {
    const key = `${sections.get(block)} ${termOf(mention)}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  };
}

/** Where no spaces part the words, two signs are taken for one. */
function countWords(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return text.split(/\s+/).length + signs / 2;
}

/** Numbers the sections; each heading starts one. */
function sectionsOf(blocks: readonly Block<Node>[]): Map<Block<Node>, number> {
  let section = 0;
  return new Map(blocks.map((block) => [block, block.role === 'heading' ? ++section : section]));
}

function markedKindOf(id: Parameters<typeof kindOf>[0]): MarkedKind {
  const kind = kindOf(id);
  return kind === 'system' ? 'chip' : kind;
}
