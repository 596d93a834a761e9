import type { PartialDate, Source } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Statement } from './statements.ts';

export const COPY_FORMATS = ['text', 'markdown', 'json'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** What is copied: what it tells of, what it says, and how old our data is. */
export interface Excerpt {
  name: string;
  statements: Statement[];
  dataDate: PartialDate;
}

/** An excerpt with its sources, ready to be pasted. */
export function writeCopy(excerpt: Excerpt, format: CopyFormat, phrases: Phrases): string {
  return WRITERS[format](excerpt, phrases);
}

const WRITERS: Record<CopyFormat, (excerpt: Excerpt, phrases: Phrases) => string> = {
  text: ({ name, statements, dataDate }, phrases) => {
    const lines = statements.map(
      ({ label, text, sources }) =>
        `${labelled(label, text)}${bracket(sources.map((one) => cite(one, phrases)))}`,
    );
    return [name, ...lines, tellAge(dataDate, phrases)].join('\n');
  },
  markdown: ({ name, statements, dataDate }, phrases) => {
    const lines = statements.map(({ label, text, sources }) => {
      const strong = label ? `**${escape(label)}**` : '';
      return `- ${labelled(strong, escape(text))}${bracket(sources.map((one) => link(one, phrases)))}`;
    });
    return [`**${escape(name)}**`, '', ...lines, '', escape(tellAge(dataDate, phrases))].join('\n');
  },
  json: ({ name, statements, dataDate }) => {
    const facts = statements.map(({ label, text, sources }) => ({
      ...(label ? { label } : {}),
      text,
      sources: sources.map(({ publisher, title, url, seen }) => ({ publisher, title, url, seen })),
    }));
    return JSON.stringify({ name, facts, dataOf: dataDate }, null, 2);
  },
};

const labelled = (label: string, text: string) => (label ? `${label}: ${text}` : text);
const bracket = (citations: string[]) => (citations.length > 0 ? ` (${citations.join('; ')})` : '');

function tellAge(date: PartialDate, phrases: Phrases): string {
  return `Silicon Gloss, ${phrases.say({ key: 'card_data_of', values: { date: writeDate(date, phrases.locale) } })}`;
}

function cite(source: Source, phrases: Phrases): string {
  return [nameOf(source), source.url, seenOn(source, phrases)].filter(Boolean).join(', ');
}

function link(source: Source, phrases: Phrases): string {
  const { url } = source;
  const name = escape(nameOf(source));
  const told = url?.startsWith('https://') ? `[${name}](<${address(url)}>)` : name;
  return `${told}, ${seenOn(source, phrases)}`;
}

/** What is escaped stays so; what could end the link is. */
function address(url: string): string {
  return new URL(url).href.replace(/[<>[\]]/g, encodeURIComponent);
}

function nameOf({ publisher, title }: Source): string {
  return title.startsWith(publisher) ? title : `${publisher}, ${title}`;
}

function seenOn({ seen }: Source, phrases: Phrases): string {
  return phrases.say({ key: 'card_seen', values: { date: writeDate(seen, phrases.locale) } });
}

/** Text as Markdown that shows the same characters. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
