import { useState } from 'preact/hooks';
import { Sign } from '../look/sign.tsx';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';
import type { Statement } from './statements.ts';
import { COPY_FORMATS, type CopyFormat, type Excerpt, writeCopy } from './write-copy.ts';

/** Puts a text on the clipboard. Rejects where the browser or the page does not let us. */
export type CopyText = (text: string) => Promise<void>;

const FORMATS: Record<CopyFormat, MessageKey> = {
  text: 'card_copy_text',
  markdown: 'card_copy_markdown',
  json: 'card_copy_json',
};

/** A card that is being copied from: the whole of it, or one statement. */
export interface Copying {
  format: CopyFormat;
  /** What the last try came to. */
  outcome: MessageKey | null;
  copyAll: (format: CopyFormat) => void;
  copyOne: (statement: Statement) => void;
}

/** Null while the reader does not copy; then what can be copied shows it. */
export function useCopying(all: () => Excerpt, onCopy: CopyText | undefined, phrases: Phrases) {
  const [isOn, setOn] = useState(false);
  const [format, setFormat] = useState<CopyFormat>('text');
  const [outcome, setOutcome] = useState<MessageKey | null>(null);
  const copy = (excerpt: Excerpt, as: CopyFormat) => {
    setOutcome(null);
    onCopy?.(writeCopy(excerpt, as, phrases)).then(
      () => setOutcome('card_copied'),
      () => setOutcome('card_copy_failed'),
    );
  };
  const copying: Copying = {
    format,
    outcome,
    copyAll: (as) => {
      setFormat(as);
      copy(all(), as);
    },
    copyOne: (statement) => copy({ ...all(), statements: [statement] }, format),
  };
  const toggle = () => {
    setOn(!isOn);
    setOutcome(null);
  };
  return { copying: isOn ? copying : null, toggle: onCopy ? toggle : null };
}

/** The formats in which the whole card can be taken along; single statements follow the last one. */
export function CopyBar({ copying, phrases }: { copying: Copying; phrases: Phrases }) {
  const { format, outcome, copyAll } = copying;
  return (
    <div class="copying" role="group" aria-label={phrases.say({ key: 'card_copy_as' })}>
      <span>{phrases.say({ key: 'card_copy_as' })}</span>
      {COPY_FORMATS.map((one) => (
        <button type="button" aria-pressed={one === format} onClick={() => copyAll(one)}>
          {phrases.say({ key: FORMATS[one] })}
        </button>
      ))}
      <span role="status">{outcome && phrases.say({ key: outcome })}</span>
    </div>
  );
}

/** Copies one statement; beside it while the reader copies. */
export function CopyOne(props: { copying: Copying | null; statement: () => Statement; phrases: Phrases }) {
  const { copying, statement, phrases } = props;
  if (!copying) return null;
  const { label, text } = statement();
  const what = phrases.say({ key: 'card_copy_one', values: { what: label || text } });
  return (
    <button
      type="button"
      class="act copy-one"
      aria-label={what}
      title={what}
      onClick={() => copying.copyOne(statement())}
    >
      <Sign name="copy" />
    </button>
  );
}
