import type { Mention } from '../../core/detection/mention.ts';
import { termOf } from '../../messaging/mutes.ts';

/** What the reader does not want marked on this page: terms by the settings, and single mentions until it is left. */
export class Silence {
  private readonly single = new Set<string>();

  /** Tells of each mention of an article whether it is muted. */
  over(mentions: readonly Mention[], terms: readonly string[]): (mention: Mention, place: number) => boolean {
    const muted = new Set(terms);
    const keys = this.single.size > 0 ? keysOf(mentions) : [];
    return (mention, place) => muted.has(termOf(mention)) || this.single.has(keys[place] ?? '');
  }

  mute(mentions: readonly Mention[], place: number, isMuted: boolean): void {
    const key = keysOf(mentions)[place];
    if (key === undefined) return;
    if (isMuted) this.single.add(key);
    else this.single.delete(key);
  }
}

/** A mention goes by its term and its number among the mentions of that term, which text added below does not change. */
function keysOf(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  return mentions.map((mention) => {
    const term = termOf(mention);
    const count = (counts.get(term) ?? 0) + 1;
    counts.set(term, count);
    return `${count} ${term}`;
  });
}
