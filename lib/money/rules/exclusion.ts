import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type GoingOn, goesOnAs } from './goes-on';
import type { PayeeCandidate } from './payee';

/** The persons of the Schedule of the NHS (Direct Payments) Regulations 2013, in its order. */
export const EXCLUSION_GROUNDS = [
  'DRUG_REHABILITATION',
  'ALCOHOL_TREATMENT',
  'LICENCE_CONDITION',
  'DEPENDENCY_TREATMENT',
  'DRUG_TESTING_ORDER',
  'YOUTH_DRUG_TREATMENT',
  'YOUTH_DRUG_TESTING',
  'YOUTH_SUBSTANCE_TREATMENT',
  'EARLIER_ORDER',
  'SCOTTISH_ORDER',
] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** An exclusion as far as rules ask. `authorityId` null: the person is excluded, else who acts for them. */
export type Exclusion = {
  authorityId: string | null;
  startsOn: PlainDate;
  /** Inclusive; null: no last day is known. */
  endsOn: PlainDate | null;
};

/**
 * The same exclusions, of who acts for the person by the authority that is paid now: where the plan was taken
 * out of one, what goes on of it for the money is excluded with it.
 * @rule PAY-13 (docs/rules.md)
 */
export function asTheyGoOn(exclusions: readonly Exclusion[], authorities: readonly GoingOn[]): Exclusion[] {
  return exclusions.map(({ authorityId, startsOn, endsOn }) => {
    const now = goesOnAs(authorities, authorityId)?.id ?? authorityId;
    return { authorityId: now, startsOn, endsOn };
  });
}

/**
 * The last day before a direct payment was excluded that is excluded on a day: because the person is, or the
 * representative or nominee who is paid. Null: none is. An exclusion that has ended stops nothing.
 * @rule PAY-13 (docs/rules.md)
 */
export function excludedAfter(
  exclusions: readonly Exclusion[],
  payeeAuthorityId: string | null,
  on: PlainDate,
): PlainDate | null {
  const [first] = exclusions
    .filter((one) => one.authorityId === null || one.authorityId === payeeAuthorityId)
    .filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
    .map(({ startsOn }) => startsOn)
    .sort();
  return first === undefined ? null : addDays(first, -1);
}

/**
 * Those who may be paid, without those whom an exclusion bars on a day. An organisation that holds a third
 * party budget is not barred: the other ways stay open.
 * @rule PAY-13 (docs/rules.md)
 */
export function withExclusions(
  candidates: readonly PayeeCandidate[],
  exclusions: readonly Exclusion[],
  on: PlainDate,
): PayeeCandidate[] {
  return candidates.map((one) => {
    if (one.bar !== null || one.choice.kind === 'ORGANISATION') return one;
    const isExcluded = excludedAfter(exclusions, one.choice.id, on) !== null;
    return isExcluded ? { ...one, bar: { kind: 'excluded' } } : one;
  });
}

export type ExclusionDraft = Exclusion & { ground: ExclusionGround; evidence: string };

export type ExclusionDaysRefusal =
  | { kind: 'exclusion-ends-before-start'; startsOn: PlainDate }
  | { kind: 'exclusion-start-in-future' };

/**
 * Whether the days of an exclusion are right: it has begun, and does not end before it began. Its last day
 * may be to come.
 * @rule PAY-13 (docs/rules.md)
 */
export function checkExclusionDays(
  { startsOn, endsOn }: Pick<Exclusion, 'startsOn' | 'endsOn'>,
  today: PlainDate,
): Result<void, ExclusionDaysRefusal> {
  if (startsOn > today) return fail({ kind: 'exclusion-start-in-future' });
  const isBackwards = endsOn !== null && endsOn < startsOn;
  return isBackwards ? fail({ kind: 'exclusion-ends-before-start', startsOn }) : ok(undefined);
}
