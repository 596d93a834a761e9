import { CardIn, type CardSubject } from '../../components/card/card.tsx';
import { mentionOf } from '../../components/card/mention-of.ts';
import { HintIn } from '../../components/card/hint.tsx';
import sheet from '../../components/card/card.css?inline';
import type { Finding, Verdict } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import {
  ARCHITECTURE,
  COMPANY,
  FAMILY,
  LONG_NAMES,
  MEMBER,
  MODEL,
  PERSON,
  PUBLISHED,
  SCANTY,
  SYSTEM,
  fact,
} from './entities.ts';
import type { Specimen, SpecimenSet } from './specimen.tsx';

/** Of a chip that no pack knows. */
function unknownChip(surface: string): Mention {
  return { start: 0, end: surface.length, surface, kind: 'chip', entity: null, confidence: 1, why: [] };
}

function card(name: string, known: KnownEntity, rest: Partial<CardSubject> = {}): Specimen {
  const mention = mentionOf(known.entity);
  return {
    name,
    draw: (phrases) => <CardIn {...BARE} mention={mention} known={known} phrases={phrases} {...rest} />,
  };
}

const nothing = () => {};
const BARE: Omit<CardSubject, 'mention' | 'known'> = {
  findings: [],
  subjects: { [FAMILY.entity.id]: FAMILY },
  published: PUBLISHED,
  language: 'en',
  onClose: nothing,
  onLook: nothing,
  onDesk: nothing,
  onPin: nothing,
  onCopy: async () => {},
};

const SAID = 'N1 is built on Stratus';
/** What an article says of the N1, and what came of it. */
function finding(verdict: Verdict, rest: Partial<Finding> = {}): Finding {
  return {
    start: 0,
    end: SAID.length,
    surface: SAID,
    subject: 'chip/nimbus-n1',
    attribute: 'architecture',
    value: 'Stratus',
    valueStart: SAID.indexOf('Stratus'),
    valueEnd: SAID.length,
    verdict,
    truth: 'Cirrus',
    rule: 'architecture/other',
    facts: [{ entity: 'chip/nimbus-n1', fact: fact('architecture', 'Cirrus') }],
    ...rest,
  };
}

const copy = (root: ShadowRoot) => root.querySelector<HTMLElement>('.acts .act')?.click();
const unfold = (root: ShadowRoot) => root.querySelector('details')?.toggleAttribute('open', true);

export const CARDS: SpecimenSet = {
  title: 'Card',
  width: 'card',
  sheet,
  specimens: [
    card('Family of chips, with a background', FAMILY),
    card('Contradicted', FAMILY, { findings: [finding('contradicted')] }),
    card('Contradicted by a superchip', FAMILY, {
      findings: [finding('contradicted', { rule: 'architecture/superchip' })],
    }),
    card('Outdated', FAMILY, { findings: [finding('outdated')] }),
    card('Disputed', FAMILY, { findings: [finding('disputed')] }),
    card('Supported', FAMILY, { findings: [finding('supported')] }),
    card('Cannot tell', FAMILY, { findings: [finding('cannot-tell', { truth: null, facts: [] })] }),
    card('Two findings', FAMILY, { findings: [finding('contradicted'), finding('supported')] }),
    { ...card('Sources unfolded', FAMILY), act: unfold },
    { ...card('What can be copied', FAMILY), act: copy },
    card('Pinned, and looked into', FAMILY, { isPinned: true, onBack: nothing }),
    card('Asked in vain', FAMILY, { problem: 'card_no_answer' }),
    card('Chip that no pack knows', COMPANY, {
      mention: {
        ...unknownChip('N8'),
        unlisted: { vendor: 'organization/nimbus', name: 'Nimbus N8', series: 'Nimbus N' },
      },
    }),
    card('Member of a family', MEMBER),
    card('Chip of which little is known', SCANTY),
    card('System', SYSTEM),
    card('Architecture', ARCHITECTURE),
    card('Company, then and now', COMPANY),
    card('Company, without a date', COMPANY, { published: null }),
    card('Person', PERSON),
    card('AI model', MODEL),
    card('Long names', LONG_NAMES),
    ...[false, true].map((isTouch) => ({
      name: `First-run hint, ${isTouch ? 'tap' : 'hover'}`,
      draw: (phrases: Phrases) => <HintIn isTouch={isTouch} onClose={nothing} phrases={phrases} />,
    })),
    {
      name: 'A name that we do not know',
      draw: (phrases) => (
        <CardIn {...BARE} mention={unknownChip('Nimbus N7')} known={null} phrases={phrases} />
      ),
    },
  ],
};
