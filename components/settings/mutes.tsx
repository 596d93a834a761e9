import type { PartProps } from './view.ts';

/** The terms that are not marked, each with the way back. */
export function Mutes({ view, acts, phrases }: PartProps) {
  const { muted } = view.settings;
  return (
    <fieldset class="mutes">
      <legend>{phrases.say({ key: 'options_mutes' })}</legend>
      {muted.length === 0 && <p class="empty">{phrases.say({ key: 'options_mutes_none' })}</p>}
      <ul>
        {muted.map((mute) => (
          <li class="row" key={`${mute.site} ${mute.term}`}>
            <span class="text">
              <b>
                <bdi>{mute.name}</bdi>
              </b>
              <small>{mute.site ?? phrases.say({ key: 'options_mutes_everywhere' })}</small>
            </span>
            <span class="acts">
              <button type="button" onClick={() => acts.onUnmute(mute)}>
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
