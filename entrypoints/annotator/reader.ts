import type { Analysis } from '../../core/analysis.ts';
import { articleOf } from '../../core/article/article-of.ts';
import type { Article, Block } from '../../core/article/article.ts';
import { findCandidates } from '../../core/detection/find.ts';
import type { Candidate } from '../../core/detection/mention.ts';
import type { PageSession } from '../../messaging/page-session.ts';
import { openKnowledge, type Ask, type Knowledge, type Names } from './knowledge.ts';
import { inSlices } from './slices.ts';
import { pageTree } from './tree.ts';

/** A page as it was read. */
export interface Reading {
  article: Article<Node>;
  analysis: Analysis;
}

/** What a block was found to hold, by its first text node. Good while its text is the same. */
interface Scanned {
  text: string;
  candidates: Candidate[];
}

/** Reads the page, again and again; only blocks whose text has changed are searched anew. */
export class Reader {
  private knowledge: Knowledge | null = null;
  private scanned = new Map<Node, Scanned>();

  constructor(
    private readonly ask: Ask,
    private readonly session: PageSession,
  ) {}

  /** Rejects when the session ends, or when the background cannot answer. */
  async read(): Promise<Reading> {
    const article = articleOf<Node>(document, pageTree, { url: location.href });
    const candidates = await this.search(article);
    const analysis = candidates.length > 0 ? await this.analyse(article, candidates) : nothingIn(article);
    this.session.signal.throwIfAborted();
    return { article, analysis };
  }

  /** Drops what was known: new knowledge is there. */
  forget(): void {
    this.knowledge = null;
    this.scanned.clear();
  }

  private async search(article: Article<Node>): Promise<Candidate[]> {
    const { blocks, language } = article;
    if (!this.knowledge || this.knowledge.language !== language) {
      this.forget();
      this.knowledge = await openKnowledge(this.ask, this.session, language);
    }
    const { knowledge } = this;
    const { signal } = this.session;
    const kept = new Map<Node, Scanned>();
    let names: Names | undefined;
    const found: Candidate[] = [];
    const unseen = blocks.filter((block) => !this.known(block));
    let mayName = false;
    await inSlices(unseen, signal, ({ text }) => (mayName ||= knowledge.mayName(text)));
    if (mayName) names = await knowledge.names();
    await inSlices(blocks, signal, (block) => {
      const key = block.pieces[0]?.node;
      if (!key) return;
      const candidates =
        this.known(block)?.candidates ?? (names ? findCandidates(names.gazetteer, block.text) : []);
      kept.set(key, { text: block.text, candidates });
      for (const { start, end, senses } of candidates) {
        found.push({ start: block.start + start, end: block.start + end, senses });
      }
    });
    this.scanned = kept;
    return found;
  }

  private known(block: Block<Node>): Scanned | undefined {
    const key = block.pieces[0]?.node;
    const scanned = key && this.scanned.get(key);
    return scanned?.text === block.text ? scanned : undefined;
  }

  private async analyse(article: Article<Node>, candidates: Candidate[]): Promise<Analysis> {
    const { knowledge, session } = this;
    if (!session.analysis) await this.ask('page', 'page.analyse', {});
    const { analysis } = session;
    if (!analysis || !knowledge) throw new Error('the analysis script did not come');
    const { words } = await knowledge.names();
    const { text, language, published } = article;
    const blocks = article.blocks.map((block) => {
      const { start, role } = block;
      return { start, end: start + block.text.length, role };
    });
    const input = { text, language, published, blocks, candidates, words, today: today() };
    return analysis.analyse(input, (ids) => knowledge.factsOf(ids));
  }
}

function nothingIn({ text, language, published }: Article<Node>): Analysis {
  return { text, language, published, mentions: [], quantities: [], findings: [], since: [], known: {} };
}

/** The reader's calendar day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
