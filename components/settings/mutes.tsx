import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mute } from '../../messaging/mutes.ts';
import type { PartProps } from './view.ts';

/** The terms that are not marked, each with the way back. */
export function Mutes({ view, acts, phrases }: PartProps) {
  const { muted } = view.settings;
  const list = useRef<HTMLUListElement>(null);
  const empty = useRef<HTMLParagraphElement>(null);
  const removed = useRef<number | null>(null);
  // Its button went with the row: who goes by keys goes on with the next one.
  useLayoutEffect(() => {
    if (removed.current === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? empty.current)?.focus();
    removed.current = null;
  }, [muted.length]);
  const remove = (i: number, mute: Mute) => {
    removed.current = i;
    acts.onUnmute(mute);
  };
  return (
    <fieldset class="mutes">
      <legend>{phrases.say({ key: 'options_mutes' })}</legend>
      {muted.length === 0 && (
        <p class="empty" ref={empty} tabIndex={-1}>
          {phrases.say({ key: 'options_mutes_none' })}
        </p>
      )}
      <ul ref={list}>
        {muted.map((mute, i) => (
          <li class="row" key={`${mute.site} ${mute.term}`}>
            <span class="text">
              <b>
                <bdi>{mute.name}</bdi>
              </b>
              <small>{mute.site ?? phrases.say({ key: 'options_mutes_everywhere' })}</small>
            </span>
            <span class="acts">
              <button type="button" onClick={() => remove(i, mute)}>
                {phrases.say({ key: 'options_mutes_remove' })}
                <span class="heard"> {mute.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
