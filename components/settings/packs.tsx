import type { PackStatus } from '../../messaging/calls.ts';
import { writeDate } from '../phrases/figures.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Section } from './section.tsx';
import { writeBytes } from './bytes.ts';
import type { PartProps } from './view.ts';

/** The facts in use: what they are about, how old, and whose they are. */
export function Packs({ view, phrases }: PartProps) {
  const { packs } = view;
  return (
    <Section id="packs" view={view} phrases={phrases}>
      <p>{phrases.say({ key: 'options_packs_why' })}</p>
      {packs?.length === 0 && <p class="empty">{phrases.say({ key: 'options_packs_none' })}</p>}
      {packs?.map((pack) => (
        <Pack key={pack.id} pack={pack} phrases={phrases} />
      ))}
    </Section>
  );
}

function Pack({ pack, phrases }: { pack: PackStatus; phrases: Phrases }) {
  const entities = phrases.plural(
    { one: 'options_pack_entities_one', other: 'options_pack_entities_other' },
    pack.entities,
  );
  const version = phrases.say({ key: 'options_pack_version', values: { version: pack.version } });
  const { locale } = phrases;
  const size = writeBytes(pack.bytes, locale);
  const figures = [phrases.say(entities), size, version, writeDate(pack.date, locale), pack.license];
  return (
    <article class="pack">
      {/* Titles and credits are the pack's own words, in English. */}
      <h3 lang="en">
        <bdi>{pack.title}</bdi>
      </h3>
      <p>
        {figures.map((figure, i) => (
          // Each in one piece: a licence reads badly when it breaks at its hyphens.
          <span key={figure}>{i < figures.length - 1 ? `${figure}\u00a0·\u00a0` : figure}</span>
        ))}
      </p>
      {pack.attribution.map((credit) => (
        <p key={credit} class="credit" lang="en">
          <bdi>{credit}</bdi>
        </p>
      ))}
    </article>
  );
}
