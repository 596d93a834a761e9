import { useState } from 'preact/hooks';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';

/** Characters of the longest text that is taken. */
const LONGEST = 1_000_000;

/** A text to check, and its date where the reader knows it. */
export interface Draft {
  text: string;
  /** ISO date or ''. */
  published: string;
}

interface TextFormProps {
  draft: Draft;
  phrases: Phrases;
  onDraft: (draft: Draft) => void;
  onCheck: (draft: Draft) => void;
}

type Intake = Pick<TextFormProps, 'draft' | 'onDraft' | 'onCheck'>;

/** Takes what can be checked and says why the rest cannot. */
function useIntake({ draft, onDraft, onCheck }: Intake) {
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const check = (next: Draft) => {
    const isLong = next.text.length > LONGEST;
    setProblem(isLong ? 'desk_text_too_long' : null);
    if (!isLong && next.text.trim() !== '') onCheck(next);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (!isPlainText(file)) return setProblem('desk_text_not_text');
    // A character takes up to four bytes.
    if (file.size > LONGEST * 4) return setProblem('desk_text_too_long');
    const next = { ...draft, text: await file.text() };
    onDraft(next);
    check(next);
  };
  return { problem, check: () => check(draft), read };
}

/** Takes a text by paste, by drop or as a file. */
export function TextForm({ draft, phrases, onDraft, onCheck }: TextFormProps) {
  const { problem, check, read } = useIntake({ draft, onDraft, onCheck });
  return (
    <form
      class="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void read(file);
      }}
    >
      <label class="field">
        <span>{phrases.say({ key: 'desk_text_label' })}</span>
        <textarea
          rows={12}
          value={draft.text}
          onInput={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
        />
      </label>
      {problem && (
        <p class="problem" role="alert">
          {phrases.say({ key: problem })}
        </p>
      )}
      <div class="bar">
        <label class="field">
          <span>{phrases.say({ key: 'desk_text_date' })}</span>
          <input
            type="date"
            value={draft.published}
            onInput={(event) => onDraft({ ...draft, published: event.currentTarget.value })}
          />
        </label>
        <FilePick phrases={phrases} onFile={(file) => void read(file)} />
        <button type="submit" class="main">
          {phrases.say({ key: 'desk_text_check' })}
        </button>
      </div>
    </form>
  );
}

function FilePick({ phrases, onFile }: { phrases: Phrases; onFile: (file: File | undefined) => void }) {
  return (
    <label class="file">
      <span>{phrases.say({ key: 'desk_text_file' })}</span>
      <input
        type="file"
        accept=".txt,text/plain"
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

function isPlainText({ type, name }: File): boolean {
  return type === 'text/plain' || (type === '' && name.endsWith('.txt')) || /\.txt$/i.test(name);
}
