import type { Insight } from '../../core/insight/insight.ts';
import { isSame, stateAt, type Change } from '../../core/insight/then.ts';
import type { PartialDate } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Words } from '../phrases/phrases.ts';
import { tellState, tellSubject } from './read-state.ts';

interface ChangesProps {
  changes: Change[];
  insight: Insight;
  /** The day that is looked at. */
  day: PartialDate;
  /** The article's. */
  then: PartialDate;
  phrases: Phrases;
}

/** What held at the article's date beside what held at the day looked at. */
export function Changes({ changes, insight, day, then, phrases }: ChangesProps) {
  if (changes.length === 0) return null;
  const hasFlagship = changes.some(({ of }) => of === 'flagship');
  return (
    <>
      <table class="changes">
        <thead>
          <tr>
            <td />
            <th scope="col">{writeDate(then, phrases.locale)}</th>
            <th scope="col">{writeDate(day, phrases.locale)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Row
              key={`${change.of} ${change.id}`}
              change={change}
              insight={insight}
              day={day}
              phrases={phrases}
            />
          ))}
        </tbody>
      </table>
      {hasFlagship && <p class="quiet">{phrases.say({ key: 'insight_superlatives' })}</p>}
    </>
  );
}

function Row({ change, insight, day, phrases }: Omit<ChangesProps, 'changes' | 'then'> & { change: Change }) {
  const known = insight.knowing[change.id];
  if (!known) return null;
  const { before } = change;
  const now = stateAt(known, change.of, day);
  const isStill = isSame(before, now);
  // What will change is told of the beginning, before it has.
  const end = isStill ? stateAt(known, change.of, known.dataDate) : now;
  return (
    <tr data-kind={known.entity.kind}>
      <th scope="row">
        <Phrase phrases={phrases} words={tellSubject(change)} />
      </th>
      <td>
        <Several words={tellState(before, end, known)} phrases={phrases} />
      </td>
      <td class={isStill ? 'still' : 'changed'}>
        {isStill ? (
          phrases.say({ key: 'insight_still' })
        ) : (
          <Several words={tellState(now, before, known)} phrases={phrases} />
        )}
      </td>
    </tr>
  );
}

function Several({ words, phrases }: { words: Words[]; phrases: Phrases }) {
  return (
    <>
      {words.map((word) => (
        <div>
          <Phrase phrases={phrases} words={word} />
        </div>
      ))}
    </>
  );
}
