import type { DateOrigin, Published } from '../../core/article/article.ts';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';

const ORIGINS: Record<DateOrigin, MessageKey> = {
  'json-ld': 'card_date_from_metadata',
  meta: 'card_date_from_metadata',
  time: 'card_date_from_page',
  url: 'card_date_from_address',
  text: 'card_date_from_text',
  given: 'card_date_given',
};

/** As of which day "then" is told, and where that day comes from. */
export function ArticleDate({ published, phrases }: { published: Published | null; phrases: Phrases }) {
  const sentence = published
    ? { key: ORIGINS[published.from], values: { date: writeDate(published.date, phrases.locale) } }
    : { key: 'card_date_unknown' as const };
  return (
    <p class="article-date">
      <Phrase phrases={phrases} words={sentence} />
    </p>
  );
}
