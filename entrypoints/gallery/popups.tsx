import { createRef } from 'preact';
import sheet from '../../components/popup/popup.css?inline';
import { groupHits } from '../../components/look-up/group-hits.ts';
import { LookUp } from '../../components/look-up/look-up.tsx';
import { LookedUpNote, type LookedUp } from '../../components/look-up/looked-up.tsx';
import { Options } from '../../components/look-up/options.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { Seen } from '../../components/popup/page-state.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type {
  EntityHit,
  PageSummary,
  SelectionAnswer,
  SummaryFinding,
  SummaryMention,
} from '../../messaging/calls.ts';
import type { Mute } from '../../messaging/mutes.ts';
import { FAMILY } from './entities.ts';
import { SampleInsight } from './insight.tsx';
import type { Specimen, SpecimenSet } from './specimen.tsx';

const nothing = () => {};

export const HITS: EntityHit[] = [
  { id: 'chip/nimbus-n1', name: 'Nimbus N1', kind: 'chip', matched: 'N1' },
  { id: 'chip/nimbus-n1-module', name: 'Nimbus N1 module 80 GB', kind: 'chip', matched: 'N1 module' },
  { id: 'organization/nimbus', name: 'Nimbus Devices', kind: 'organization', matched: 'Nimbus Graphics' },
  { id: 'person/ada-sample', name: 'Ada Sample', kind: 'person', matched: 'Ada Sample' },
];

function lookUp(phrases: Phrases) {
  const asked = { onText: nothing, onOpen: nothing, onAll: nothing, field: createRef<HTMLInputElement>() };
  return <LookUp text="" hits={[]} phrases={phrases} {...asked} />;
}

/** The field with its list, which opens only while a reader writes. */
function openLookUp(phrases: Phrases) {
  return (
    <div class="look-up">
      <input type="text" role="combobox" aria-label="N1" aria-expanded aria-controls="hits" value="N1" />
      <Options id="hits" groups={groupHits(HITS)} at={1} phrases={phrases} onChoose={nothing} />
    </div>
  );
}

function named(name: string, kind: SummaryMention['kind'], places: number[]): SummaryMention {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return { id: `${kind}/${slug}`, name, kind, count: places.length, places };
}

function found(place: number, verdict: string, rest: Partial<SummaryFinding> = {}): SummaryFinding {
  const said = { subject: 'N1', attribute: 'architecture', value: 'Stratus', rule: 'architecture/other' };
  const quoted = { quote: 'The N1 is built on Stratus.', url: 'https://nimbus.example/n1.pdf' };
  const origin = { source: 'Nimbus Devices', seen: '2026-11-02' };
  return { place, verdict, ...said, ...quoted, truth: 'Cirrus', ...origin, ...rest };
}

export const SUMMARY: PageSummary = {
  state: 'ready',
  language: 'en',
  published: { date: '2023-04-12', from: 'json-ld' },
  mentions: [
    named('Nimbus N1', 'chip', [0, 3, 9]),
    {
      ...named(
        'Nimbus Donaudampfschifffahrtselektrizitätenhauptbetriebswerk N1 Ultra Founders Edition',
        'chip',
        [4],
      ),
      id: null,
    },
    named('Cirrus', 'architecture', [1]),
    named('Nimbus Devices', 'organization', [2, 5, 6, 7]),
    named('Ada Sample', 'person', [8]),
    named('Drizzle 2', 'model', [10]),
  ],
  counted: [],
  findings: [
    found(0, 'contradicted'),
    found(3, 'outdated', {
      subject: 'Nimbus Devices',
      attribute: 'parent',
      value: 'nobody',
      truth: 'Weather Group',
    }),
    found(9, 'disputed', {
      attribute: 'memory_gb',
      value: '96 GB',
      truth: '40–80',
      source: null,
      seen: null,
    }),
    found(9, 'supported'),
  ],
};

const NOTHING: PageSummary = { ...SUMMARY, mentions: [], findings: [] };

const SELECTED: SelectionAnswer = {
  text: 'the N1 near Port Sample',
  because: 'context',
  named: { surface: 'N1', name: 'Nimbus N1', kind: 'chip' },
  why: [
    { rule: 'cue', evidence: 'motorway', weight: -1.2 },
    { rule: 'kind', evidence: 'Nimbus', weight: 0.35 },
  ],
  score: -0.75,
  needed: 0.5,
};

/** Terms that the reader does not want marked: here, and everywhere. */
export const MUTES: Mute[] = [
  { term: 'chip/nimbus-n1', name: 'Nimbus N1', site: 'news.example' },
  { term: 'model/drizzle-2', name: 'Drizzle 2', site: null },
];

const SEEN: Seen = {
  url: 'https://news.example/story',
  isGranted: true,
  pause: 'none',
  summary: SUMMARY,
  error: null,
  mutes: [],
  knowledge: 'ready',
  isSlow: false,
};

const SITE: NonNullable<PopupProps['site']> = {
  host: 'news.example',
  isGranted: true,
  isFixed: false,
  isPaused: false,
};

interface Shown extends Partial<Omit<PopupProps, 'lookUp' | 'insight' | 'opened' | 'seen'>> {
  seen?: Partial<Seen> | null;
  drawLookUp?: (phrases: Phrases) => PopupProps['lookUp'];
  drawInsight?: (phrases: Phrases) => PopupProps['insight'];
  opened?: LookedUp;
}

function popup(name: string, shown: Shown = {}): Specimen {
  const { seen = {}, drawLookUp = lookUp, drawInsight, opened, ...rest } = shown;
  const muting = { mutes: seen?.mutes ?? [], site: SITE.host, onMute: nothing, onMuteOne: nothing };
  const acts = {
    onGo: nothing,
    onBack: null,
    onAct: nothing,
    onStop: nothing,
    onPause: nothing,
    onPanel: nothing,
  };
  return {
    name,
    draw: (phrases) => (
      <div class="gloss">
        <Popup
          {...acts}
          seen={seen && { ...SEEN, ...seen }}
          site={SITE}
          muting={muting}
          selected={null}
          isPanel={false}
          phrases={phrases}
          lookUp={drawLookUp(phrases)}
          insight={drawInsight?.(phrases) ?? null}
          opened={opened ? <LookedUpNote found={opened} phrases={phrases} onClose={nothing} /> : null}
          {...rest}
        />
      </div>
    ),
  };
}

/** The three ways to mute a term. */
const askToMute = (root: ShadowRoot) => root.querySelector<HTMLElement>('.term [aria-expanded]')?.click();

const OFF = { ...SITE, isGranted: false };
const STORE = 'https://addons.mozilla.org/';

/** Each would stick to the edge of the gallery's window, over the others' content. */
const UNSTUCK = '.popup > :is(header, footer) { position: static; }';

export const POPUPS: SpecimenSet = {
  title: 'Popup and panel',
  width: 'popup',
  sheet: `${sheet}\n${UNSTUCK}`,
  specimens: [
    popup('Found'),
    popup('Found, after a jump, an act failed', { onBack: nothing, seen: { error: 'gone' } }),
    { ...popup('Some terms muted, one to be', { seen: { mutes: MUTES } }), act: askToMute },
    popup('Why not', { selected: SELECTED }),
    popup('Panel', {
      isPanel: true,
      onPanel: null,
      drawInsight: (phrases) => <SampleInsight phrases={phrases} />,
    }),
    popup('Panel, page unknown', {
      isPanel: true,
      onPanel: null,
      site: null,
      seen: { url: undefined, summary: null },
    }),
    popup('Looking up', { drawLookUp: openLookUp }),
    popup('Looked up', { opened: { known: FAMILY } }),
    popup('Looked up, nothing', { opened: { text: 'Nimbus N7' } }),
    popup('Looked up, failed', { opened: { error: 'no-answer' } }),
    popup('Nothing known yet', { seen: null, site: null }),
    popup('Nothing found', { seen: { summary: NOTHING } }),
    popup('Reading', { seen: { summary: { ...NOTHING, state: 'reading' } } }),
    popup('Slow', { seen: { summary: null, isSlow: true } }),
    popup('Paused everywhere', { seen: { pause: 'everywhere' } }),
    popup('Paused here', { seen: { pause: 'site' }, site: { ...SITE, isPaused: true } }),
    popup('Not asked yet', { seen: { isGranted: false, summary: null }, site: OFF }),
    popup('Not allowed', { seen: { isGranted: false, summary: null, error: 'no-permission' }, site: OFF }),
    popup('No script runs', { seen: { summary: null } }),
    popup('Not to be read', { seen: { summary: null, url: STORE }, site: null }),
    popup('Knowledge on its way', { seen: { summary: NOTHING, knowledge: 'loading' } }),
    popup('Knowledge missing', { seen: { summary: NOTHING, knowledge: 'missing' } }),
    popup('Knowledge in memory only', { seen: { knowledge: 'memory' } }),
    popup('Failed', { seen: { summary: null, error: 'bug' } }),
  ],
};
