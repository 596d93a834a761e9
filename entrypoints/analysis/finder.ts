import { analyse } from '../../core/analyse.ts';
import type { Analysis } from '../../core/analysis.ts';
import type { Article } from '../../core/article/article.ts';
import { movedBy } from '../../core/detection/find.ts';
import type { Candidate } from '../../core/detection/mention.ts';
import { weighCandidates, type Weighed } from '../../core/detection/mentions.ts';
import { findNames } from '../../core/detection/names.ts';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { PageSession } from '../../messaging/page-session.ts';
import { keyOf } from './block-key.ts';
import { Knowledge, type Names } from './knowledge.ts';

/** What a block was found to hold; offsets into its text, for which alone it is good. */
interface Scanned {
  text: string;
  candidates: Candidate[];
}

/** Finds and judges what articles name. Blocks that are met again with the same text are not searched again. */
export class Finder {
  private readonly knowledge: Knowledge;
  /** By the blocks' keys; of one language. */
  private scanned = new Map<Node, Scanned>();
  private names: Names | null = null;

  constructor(private readonly session: PageSession) {
    this.knowledge = new Knowledge(session);
  }

  /** `threshold` is the evidence that an ambiguous name needs. */
  async find(article: Article<Node>, threshold: number): Promise<Analysis> {
    const { text, language, published } = article;
    const names = await this.knowledge.namesFor(language);
    const candidates = await this.search(article, names);
    const found = { text, language, published, blocks: spansOf(article), candidates, threshold };
    return analyse({ ...found, words: names.words, today: today() }, (ids) => this.knowledge.factsOf(ids));
  }

  /** What is weighed in it, to explain what is not marked. */
  async weigh(article: Article<Node>, threshold: number): Promise<Weighed[]> {
    const names = await this.knowledge.namesFor(article.language);
    const candidates = await this.search(article, names);
    const words = names.words.map(({ detection }) => detection);
    return weighCandidates({ text: article.text, blocks: spansOf(article), candidates, words, threshold });
  }

  async nameOf(id: EntityId): Promise<string> {
    const [known] = await this.knowledge.factsOf([id]);
    return known?.entity.name ?? id;
  }

  private async search({ blocks }: Article<Node>, names: Names): Promise<Candidate[]> {
    const before = this.names === names ? this.scanned : new Map<Node, Scanned>();
    const scanned = new Map<Node, Scanned>();
    const found: Candidate[] = [];
    await this.session.inSlices(blocks, (block) => {
      const key = keyOf(block);
      const old = before.get(key);
      const candidates =
        old?.text === block.text
          ? old.candidates
          : findNames(names.gazetteer, block.text, names.words[0]?.detection.endings);
      scanned.set(key, { text: block.text, candidates });
      found.push(...movedBy(block.start, candidates));
    });
    this.scanned = scanned;
    this.names = names;
    return found;
  }
}

function spansOf({ blocks }: Article<Node>) {
  return blocks.map(({ start, role, text }) => ({ start, end: start + text.length, role }));
}

/** The reader's calendar day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
