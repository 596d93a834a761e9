import { createRef } from 'preact';
import sheet from '../../components/desk/desk.css?inline';
import { EntityPage } from '../../components/desk/entity-page.tsx';
import { Message } from '../../components/desk/message.tsx';
import { TextPage, type TextPageProps } from '../../components/desk/text-page.tsx';
import { Comparison } from '../../components/insight/comparison.tsx';
import { Hits } from '../../components/look-up/hits.tsx';
import { LookUp } from '../../components/look-up/look-up.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { JSX } from 'preact';
import { COMPANY, FAMILY, LONG_NAMES } from './entities.ts';
import { SampleInsight } from './insight.tsx';
import { HITS, SUMMARY } from './popups.tsx';
import type { Specimen, SpecimenSet } from './specimen.tsx';

const nothing = () => {};

function desk(name: string, draw: (phrases: Phrases) => JSX.Element): Specimen {
  const asked = { onText: nothing, onOpen: nothing, onAll: nothing, field: createRef<HTMLInputElement>() };
  return {
    name,
    draw: (phrases) => (
      <div class="gloss desk">
        <header class="top">
          <a class="home" href="#top">
            Silicon Gloss
          </a>
          <LookUp text="N1" hits={[]} phrases={phrases} {...asked} />
          <nav>
            <a href="#top">{phrases.say({ key: 'desk_text' })}</a>
          </nav>
        </header>
        <main>{draw(phrases)}</main>
      </div>
    ),
  };
}

const TEXT: Omit<TextPageProps, 'phrases'> = {
  draft: { text: 'The Nimbus N1 is built on Stratus.', published: '2023-04-12' },
  checked: null,
  onDraft: nothing,
  onCheck: nothing,
  onClear: nothing,
  onGo: nothing,
};
const CHECKED = { text: 'The Nimbus N1 is built on Stratus.', summary: SUMMARY, paint: () => nothing };

export const DESK: SpecimenSet = {
  title: 'Desk',
  width: 'page',
  sheet,
  specimens: [
    desk('A family of chips', (phrases) => <EntityPage known={FAMILY} phrases={phrases} />),
    desk('A company', (phrases) => <EntityPage known={COMPANY} phrases={phrases} />),
    desk('Long names', (phrases) => <EntityPage known={LONG_NAMES} phrases={phrases} />),
    desk('Chips side by side', (phrases) => <Comparison chips={[FAMILY, LONG_NAMES]} phrases={phrases} />),
    desk('Results', (phrases) => <Hits text="N1" hits={HITS} phrases={phrases} />),
    desk('No results', (phrases) => <Hits text="N7" hits={[]} phrases={phrases} />),
    desk('A text to check', (phrases) => <TextPage {...TEXT} phrases={phrases} />),
    desk('A checked text', (phrases) => (
      <TextPage {...TEXT} checked={CHECKED} phrases={phrases}>
        <SampleInsight phrases={phrases} />
      </TextPage>
    )),
    desk('Failed', (phrases) => (
      <Message title={phrases.say({ key: 'popup_error' })}>
        <button type="button">{phrases.say({ key: 'desk_again' })}</button>
      </Message>
    )),
  ],
};
