import { eventsBetween } from '../knowledge/as-of.ts';
import { compareDates, isBefore } from '../knowledge/dates.ts';
import type { Confidence, EntityId, Event, Fact, KnownEntity, PartialDate } from '../knowledge/entity.ts';
import { factsAround } from '../knowledge/family.ts';

/** The time that is told: after `from`, not after `to`. */
export interface Period {
  from: PartialDate;
  to: PartialDate;
}

/** Knowledge by id: of what a text names, and of what that refers to (see related.ts). */
export type Knowing = Readonly<Record<EntityId, KnownEntity>>;

/** How the packs say that a day in a role is a guess, and which of its days they mean. */
const OPEN_DAYS: Record<string, ('from' | 'to')[]> = {
  'dates not confirmed': ['from', 'to'],
  'end date not confirmed': ['to'],
  'start date not confirmed; sources differ on the end': ['from', 'to'],
};

const WEAKEST: readonly Confidence[] = ['unconfirmed', 'reported', 'confirmed'];

/**
 * What happened to an entity in a period: its own events, and those that its facts tell: a person takes or leaves an
 * office, or the organization that a person had joined is told to the public; a chip gets a successor. Each rests on the
 * sources of the facts it comes from, and is as sure as the least sure of them.
 */
export function eventsIn(subject: KnownEntity, period: Period, knowing: Knowing): Event[] {
  const told = [
    ...subject.entity.events,
    ...roleEvents(subject, knowing),
    ...successorEvents(subject, knowing),
  ];
  return eventsBetween(told, period.from, period.to);
}

function roleEvents(subject: KnownEntity, knowing: Knowing): Event[] {
  return factsOf(subject, 'role').flatMap((role) => {
    const { ref, from, to, value } = role;
    const organization = ref && subject.referred[ref];
    if (!organization) return [];
    const base = { counterpart: organization, ref, detail: String(value), sources: role.sources };
    const event = (type: Event['type'], date: PartialDate, end: 'from' | 'to'): Event => ({
      ...base,
      type,
      date,
      confidence: OPEN_DAYS[role.note ?? '']?.includes(end) ? 'unconfirmed' : role.confidence,
    });
    return [
      ...(from ? [event('joined', from, 'from')] : []),
      ...(to ? [event('left', to, 'to')] : []),
      ...unveiled(role, knowing[ref]).map((day) => ({
        ...base,
        ...restingOn(day, role),
        type: 'announced' as const,
        date: String(day.value),
      })),
    ];
  });
}

/** The public learnt of the organization when the person was there already. */
function unveiled({ from, to }: Fact, organization: KnownEntity | undefined): Fact[] {
  const [day] = organization ? datesOf(organization, 'announced') : [];
  if (!day) return [];
  const date = String(day.value);
  const wasThere = (from === undefined || isBefore(from, date)) && (to === undefined || !isBefore(to, date));
  return wasThere ? [day] : [];
}

/** When a successor was shown, and when it came on sale. */
function successorEvents(subject: KnownEntity, knowing: Knowing): Event[] {
  return factsOf(subject, 'successor').flatMap((link) => {
    const next = link.ref && knowing[link.ref];
    if (!link.ref || !next) return [];
    const party = { counterpart: next.entity.name, ref: link.ref, detail: 'successor' };
    return (['announced', 'released'] as const).flatMap((type) => {
      const [day] = datesOf(next, type);
      const ground = flagshipOf(subject, link.ref, knowing) ?? link;
      return day ? [{ type, date: String(day.value), ...party, ...restingOn(day, ground) }] : [];
    });
  });
}

/** That a maker had the successor as its flagship later than the chip itself: a link that somebody has told. */
function flagshipOf(subject: KnownEntity, next: EntityId | undefined, knowing: Knowing): Fact | undefined {
  const makers = factsOf(subject, 'vendor').flatMap(({ ref }) => (ref && knowing[ref]) || []);
  const flagships = makers.flatMap((maker) => factsOf(maker, 'flagship'));
  const own = flagships.find(({ ref }) => ref === subject.entity.id || ref === subject.family?.id);
  const later = flagships.find(({ ref }) => ref === next);
  const isLater = own?.from && later?.from && isBefore(own.from, later.from);
  return isLater && later.confidence !== 'unconfirmed' ? later : undefined;
}

/** The source of the day first. A link between two entities may have none of its own; that keeps the event unconfirmed. */
function restingOn(...facts: Fact[]): Pick<Event, 'confidence' | 'sources'> {
  const confidence = WEAKEST.find((level) => facts.some((fact) => fact.confidence === level));
  return {
    confidence: confidence ?? 'unconfirmed',
    sources: [...new Set(facts.flatMap(({ sources }) => sources))],
  };
}

function factsOf(known: KnownEntity, property: string): Fact[] {
  return factsAround(known).filter((fact) => fact.property === property);
}

/** Days that facts of an entity or its members tell, the earliest first. */
function datesOf(known: KnownEntity, property: 'announced' | 'released'): Fact[] {
  return [known.entity, ...known.members]
    .flatMap(({ facts }) => facts.filter((fact) => fact.property === property))
    .sort((a, b) => compareDates(String(a.value), String(b.value)));
}
