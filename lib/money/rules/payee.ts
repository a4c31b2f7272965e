import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { addDays, ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import { CAPACITY_FROM_AGE, type Found, lacksCapacity } from '@/lib/person/rules/capacity';
import { type MoneyAuthority, payeeDays } from './payee-authority';
import type { WayOfManaging } from './ways';

/** Whom the money of a part is paid to: the person, an authority by its id, or an organisation by its id. */
export type PayeeChoice =
  | { kind: 'PERSON'; id: null }
  | { kind: 'AUTHORITY'; id: string }
  | { kind: 'ORGANISATION'; id: string };

/** TO_BE_NAMED: a name typed before payees were records, of which no record was found. */
export const PAYEE_KINDS = ['PERSON', 'AUTHORITY', 'ORGANISATION', 'TO_BE_NAMED'] as const;
export type PayeeKind = (typeof PAYEE_KINDS)[number];

/** Why someone may not be paid. */
export type PayeeBar =
  | { kind: 'person-died' }
  | { kind: 'under-16' }
  | { kind: 'lacks-capacity' }
  | { kind: 'money-not-covered' }
  | { kind: 'not-yet'; startsOn: PlainDate }
  | { kind: 'authority-over' }
  | { kind: 'basis-missing' }
  | { kind: 'person-has-capacity' }
  | { kind: 'excluded' };

/** Someone who may be paid, or may not and why. */
export type PayeeCandidate = {
  choice: PayeeChoice;
  name: string;
  /** Of an authority. */
  basis: AuthorityBasis | null;
  bar: PayeeBar | null;
};

/** Of the person: when they were born and died, and what was found of their capacity. */
export type PersonAsPayee = { bornOn: BirthDay; diedOn: PlainDate | null; found: readonly Found[] };

/**
 * Why a direct payment may not be paid to the person on a day: they are a child, or are found to lack
 * capacity for the money. Then a representative receives it.
 * @rule PAY-09 (docs/rules.md)
 */
export function personBar({ bornOn, diedOn, found }: PersonAsPayee, on: PlainDate): PayeeBar | null {
  if (diedOn !== null) return { kind: 'person-died' };
  if (ageOn(earliestBirth(bornOn), on) < CAPACITY_FROM_AGE) return { kind: 'under-16' };
  return lacksCapacity(found, 'MONEY', on) ? { kind: 'lacks-capacity' } : null;
}

/**
 * The last day before the person who is the payee was found to lack capacity for the money. Null: they are
 * not. Later findings that say the same change no day.
 * @rule PAY-09 (docs/rules.md)
 */
export function capacityLostAfter(found: readonly Found[], on: PlainDate): PlainDate | null {
  if (!lacksCapacity(found, 'MONEY', on)) return null;
  const known = found.filter((one) => one.matter === 'MONEY' && one.assessedOn <= on);
  const sinceHas = known.slice(known.findLastIndex(({ finding }) => finding === 'HAS') + 1);
  const [first] = sinceHas.map(({ assessedOn }) => assessedOn).sort();
  return first === undefined ? null : addDays(first, -1);
}

/**
 * Why a representative or nominee may not be paid on a day.
 * @rule PAY-09 (docs/rules.md)
 */
export function authorityBar(authority: MoneyAuthority, on: PlainDate): PayeeBar | null {
  const { coversMoney, startsOn } = authority;
  if (!coversMoney) return { kind: 'money-not-covered' };
  if (on < startsOn) return { kind: 'not-yet', startsOn };
  const { payeeEndedOn, basisMissingAfter, capacityAfter } = payeeDays(authority, on);
  if (capacityAfter !== null) return { kind: 'person-has-capacity' };
  if (payeeEndedOn !== null) return { kind: 'authority-over' };
  return basisMissingAfter === null ? null : { kind: 'basis-missing' };
}

export type PayeeRefusal =
  | { kind: 'payee-missing'; index: number; way: WayOfManaging }
  | { kind: 'payee-unknown'; index: number }
  | { kind: 'payee-not-of-way'; index: number; way: WayOfManaging }
  | { kind: 'payee-barred'; index: number; bar: PayeeBar };

const MAY_HOLD: Record<WayOfManaging, readonly PayeeKind[]> = {
  NOTIONAL: [],
  THIRD_PARTY: ['ORGANISATION'],
  DIRECT_PAYMENT: ['PERSON', 'AUTHORITY'],
};

/** Whether a kind of payee goes with a way of managing. */
export function mayHold(way: WayOfManaging, kind: PayeeKind): boolean {
  return MAY_HOLD[way].includes(kind);
}

/**
 * Whether each part that is paid out has a lawful payee: one of those who may be paid, and of its way. A
 * direct payment goes to the person, or a representative or nominee; a third party is an organisation.
 * @rule PAY-09 (docs/rules.md)
 */
export function checkPayees(
  parts: readonly { way: WayOfManaging; payee: PayeeChoice | null }[],
  candidates: readonly PayeeCandidate[],
): Result<void, PayeeRefusal> {
  for (const [index, part] of parts.entries()) {
    const refusal = payeeRefusal(part, index, candidates);
    if (refusal) return fail(refusal);
  }
  return ok(undefined);
}

function payeeRefusal(
  { way, payee }: { way: WayOfManaging; payee: PayeeChoice | null },
  index: number,
  candidates: readonly PayeeCandidate[],
): PayeeRefusal | null {
  if (MAY_HOLD[way].length === 0) return null;
  if (payee === null) return { kind: 'payee-missing', index, way };
  if (!mayHold(way, payee.kind)) return { kind: 'payee-not-of-way', index, way };
  const chosen = candidateOf(candidates, payee);
  if (!chosen) return { kind: 'payee-unknown', index };
  return chosen.bar && { kind: 'payee-barred', index, bar: chosen.bar };
}

/** The candidate that a choice means. Undefined: there is none, or it is not of this person. */
export function candidateOf(
  candidates: readonly PayeeCandidate[],
  { kind, id }: PayeeChoice,
): PayeeCandidate | undefined {
  return candidates.find(({ choice }) => choice.kind === kind && choice.id === id);
}
