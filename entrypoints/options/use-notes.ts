import { useCallback, useState } from 'preact/hooks';
import { tellFailure } from '../../components/settings/failure-texts.ts';
import type { Note, SectionId } from '../../components/settings/view.ts';
import type { Sentence } from '../../components/phrases/phrases.ts';
import { CodedError } from '../../messaging/errors.ts';

export interface Notes {
  notes: Note[];
  /** Tells what an act came to, in place of what the section told before. */
  tell: (section: SectionId, words: Sentence, tone?: Note['tone']) => void;
  /** Runs an act of a section; what it told before goes, and a failure is told there. */
  attempt: (section: SectionId, act: () => Promise<void>) => Promise<void>;
}

/** What the last act of each section came to. */
export function useNotes(): Notes {
  const [notes, setNotes] = useState<Note[]>([]);
  const put = useCallback((section: SectionId, note: Note | null) => {
    setNotes((before) => [...before.filter((one) => one.section !== section), ...(note ? [note] : [])]);
  }, []);
  const tell = useCallback(
    (section: SectionId, words: Sentence, tone: Note['tone'] = 'good') =>
      put(section, { section, words, tone }),
    [put],
  );
  const attempt = useCallback(
    async (section: SectionId, act: () => Promise<void>) => {
      put(section, null);
      try {
        await act();
      } catch (error) {
        const code = error instanceof CodedError ? error.code : 'bug';
        put(section, { section, words: tellFailure(code), tone: 'bad' });
      }
    },
    [put],
  );
  return { notes, tell, attempt };
}
