import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { Casting } from './person';
import type { Place } from './stages';

export type EligibleBefore = { on: PlainDate; by: string };

/** A person who is written, not drawn at random: one of those behind the named sign-ins. */
export type Role = {
  place: Place;
  casting: Casting;
  group: PhbGroup;
  way: WayOfManaging;
  practitioner: string;
  hasCapacity: boolean;
  startedAgo?: number;
  /** Found eligible before this service, by another body: the request rests on that. */
  eligibleBefore?: EligibleBefore;
  /** Steps of moving to adult services that were done by the start of the budget. */
  stepsDone?: readonly TransitionKind[];
  signIn?: string;
  helper?: { basis: AuthorityBasis; relationship: string; name: string; signIn?: string };
};

/** One young person at each step of moving to adult services: nearly 14, at 16, and at 17. */
const YOUNG: readonly Role[] = [
  {
    place: { stage: 'ACTIVE', slot: 3 },
    casting: { givenName: 'Isla', familyName: 'Whitfield', sex: 'FEMALE', age: 13, bornMonthsAgo: 13 * 12 + 11 },
    group: 'CYPCC',
    way: 'NOTIONAL',
    practitioner: 'practitioner2',
    hasCapacity: false,
    startedAgo: 140,
    helper: { basis: 'PARENTAL_RESPONSIBILITY', relationship: 'Father', name: 'Paul Whitfield' },
  },
  {
    place: { stage: 'ACTIVE', slot: 4 },
    casting: { givenName: 'Dylan', familyName: 'Okoro', sex: 'MALE', age: 16, bornMonthsAgo: 16 * 12 + 9 },
    group: 'CYPCC',
    way: 'NOTIONAL',
    practitioner: 'both',
    hasCapacity: true,
    startedAgo: 110,
    stepsDone: ['TRANSITION_14'],
  },
  {
    place: { stage: 'ACTIVE', slot: 5 },
    casting: { givenName: 'Amelia', familyName: 'Novak', sex: 'FEMALE', age: 17, bornMonthsAgo: 17 * 12 + 2 },
    group: 'CYPCC',
    way: 'NOTIONAL',
    practitioner: 'both',
    hasCapacity: true,
    startedAgo: 130,
    stepsDone: ['TRANSITION_14', 'TRANSITION_16'],
  },
]; // biome-ignore format: one line a fact

const ROLES: readonly Role[] = [
  {
    place: { stage: 'ACTIVE', slot: 0 },
    casting: { givenName: 'Alice', familyName: 'Morgan', sex: 'FEMALE', age: 47 },
    group: 'CHC',
    way: 'DIRECT_PAYMENT',
    practitioner: 'practitioner',
    hasCapacity: true,
    startedAgo: 205,
    signIn: 'holder',
  },
  {
    place: { stage: 'ACTIVE', slot: 1 },
    casting: { givenName: 'Leo', familyName: 'Bennett', sex: 'MALE', age: 9 },
    group: 'CYPCC',
    way: 'DIRECT_PAYMENT',
    practitioner: 'practitioner',
    hasCapacity: false,
    startedAgo: 120,
    helper: { basis: 'PARENTAL_RESPONSIBILITY', relationship: 'Mother', name: 'Rosa Bennett', signIn: 'representative' },
  },
  {
    place: { stage: 'PLANNING', slot: 0 },
    casting: { givenName: 'Arthur', familyName: 'Bennett', sex: 'MALE', age: 81 },
    group: 'CHC',
    way: 'NOTIONAL',
    practitioner: 'practitioner',
    hasCapacity: false,
    eligibleBefore: { on: day('2023-06-12'), by: 'NHS Gloucestershire' },
    helper: { basis: 'APPOINTED_BY_COMMISSIONER', relationship: 'Daughter', name: 'Rosa Bennett', signIn: 'representative' },
  },
  {
    place: { stage: 'ACTIVE', slot: 2 },
    casting: { givenName: 'Carys', familyName: 'Hughes', sex: 'FEMALE', age: 58 },
    group: 'LONG_TERM_CONDITION',
    way: 'DIRECT_PAYMENT',
    practitioner: 'practitioner2',
    hasCapacity: true,
    startedAgo: 160,
    helper: { basis: 'NOMINATED_BY_PERSON', relationship: 'Brother', name: 'Neil Hughes', signIn: 'nominee' },
  },
  ...YOUNG,
]; // biome-ignore format: one line a fact

const ROLES_IN: Record<string, readonly Role[]> = { QOX: ROLES };

/** The written person with this number among a commissioner's people. Null: the person is drawn at random. */
export function roleIn(code: string, index: number): Role | null {
  return ROLES_IN[code]?.[index] ?? null;
}

/** The places in order, those of the written people first. */
export function castFirst(code: string, places: readonly Place[]): Place[] {
  const taken = (ROLES_IN[code] ?? []).map(({ place }) => place);
  const isTaken = ({ stage, slot }: Place) =>
    taken.some((place) => place.stage === stage && place.slot === slot);
  return [...taken, ...places.filter((place) => !isTaken(place))];
}
