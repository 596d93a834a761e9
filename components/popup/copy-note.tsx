import { useState } from 'preact/hooks';
import type { Phrases } from '../phrases/phrases.ts';

/** Puts a note to the article's authors into the clipboard, and says so. */
export function CopyNote({ note, phrases }: { note: string; phrases: Phrases }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(note).then(() => setCopied(true));
  return (
    <p class="note">
      <button type="button" onClick={copy}>
        {phrases.say({ key: 'popup_note' })}
      </button>
      <span role="status">{isCopied && phrases.say({ key: 'popup_note_copied' })}</span>
    </p>
  );
}
