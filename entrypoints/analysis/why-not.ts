import type { Article } from '../../core/article/article.ts';
import { explain } from '../../core/detection/explain.ts';
import type { SelectionAnswer } from '../../messaging/calls.ts';
import { EVIDENCE } from '../../messaging/evidence.ts';
import type { PageSession } from '../../messaging/page-session.ts';
import type { PageSettings } from '../../messaging/settings.ts';
import type { Finder } from './finder.ts';
import { isFieldSelected, selectedRange, selectedSpan, tellText } from './selection.ts';

const NOTHING = { named: null, why: [], score: 0, needed: 0 };

interface Place {
  finder: Finder;
  session: PageSession;
  settings: PageSettings;
}

/** Why what the reader has selected is marked, or is not; null where nothing is selected. */
export async function explainSelection(
  article: Article<Node>,
  place: Place,
): Promise<SelectionAnswer | null> {
  if (isFieldSelected()) return { ...NOTHING, text: '', because: 'unread' };
  const range = selectedRange();
  const text = range && tellText(range);
  if (!range || !text) return null;
  const span = selectedSpan(article, range);
  if (span) return { text, ...(await explainSpan(article, span, place)) };
  const isUnread = place.session.isUnread(range.commonAncestorContainer);
  return { ...NOTHING, text, because: isUnread ? 'unread' : 'outside' };
}

async function explainSpan(
  article: Article<Node>,
  span: { start: number; end: number },
  { finder, settings }: Place,
): Promise<Omit<SelectionAnswer, 'text'>> {
  const threshold = EVIDENCE[settings.strictness];
  const weighed = await finder.weigh(article, threshold);
  const { mention, ...told } = explain(span, weighed, { ...settings, threshold, least: EVIDENCE.everything });
  if (!mention) return { ...told, named: null };
  const { entity, unlisted, surface, kind } = mention;
  const name = entity ? await finder.nameOf(entity) : (unlisted?.name ?? surface);
  return { ...told, named: { surface, name, kind } };
}
