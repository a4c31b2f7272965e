import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type Found, findingOn } from '@/lib/person/rules/capacity';
import type { ConsentGiver } from './consent-giver';
import { candidateOf, type PayeeBar, type PayeeCandidate } from './payee';

/** How consent is said. */
export const SAID_HOWS = ['IN_WRITING', 'IN_PERSON', 'BY_PHONE'] as const;

/** How it was said; NOT_RECORDED of rows from before it was recorded. */
export const CONSENT_HOWS = [...SAID_HOWS, 'NOT_RECORDED'] as const;
export type ConsentHow = (typeof CONSENT_HOWS)[number];

/** What a row of the history is. */
export const CONSENT_KINDS = ['GIVEN', 'WITHDRAWN', 'TAKEN_BACK'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A row of the history. It is never changed: a later one says what changed. */
export type ConsentRecord = {
  id: string;
  kind: ConsentKind;
  /** The day it was given, or the last day of one that was withdrawn. */
  onDay: PlainDate;
  /** Of a representative who gave or withdrew it; null: the person did, or it is not recorded who. */
  authorityId: string | null;
  /** Of who gave or withdrew it; null: not recorded then. */
  name: string | null;
  /** The row that one of the kind TAKEN_BACK takes back. */
  takesBackId: string | null;
};

/** Consent now. NONE: it was never recorded, or its record was taken back. */
export type ConsentNow<T extends ConsentRecord = ConsentRecord> =
  | { state: 'NONE'; last: null }
  | { state: Exclude<ConsentKind, 'TAKEN_BACK'>; last: T };

/**
 * Consent now, from its history in order: the last row that was not taken back.
 * @rule PAY-12 (docs/rules.md)
 */
export function consentNow<T extends ConsentRecord>(history: readonly T[]): ConsentNow<T> {
  const takenBack = new Set(history.map(({ takesBackId }) => takesBackId));
  const last = history.findLast(({ id, kind }) => kind !== 'TAKEN_BACK' && !takenBack.has(id));
  if (!last) return { state: 'NONE', last: null };
  return { state: last.kind === 'WITHDRAWN' ? 'WITHDRAWN' : 'GIVEN', last };
}

/** Whether consent is given by this one already. Another who decides now gives it in their place. */
export function isGivenBy({ state, last }: ConsentNow, by: ConsentGiver): boolean {
  return state === 'GIVEN' && last.name !== null && last.authorityId === by.id;
}

/** What a form says of consent that is given or withdrawn. */
export type ConsentDraft = {
  by: ConsentGiver;
  how: (typeof SAID_HOWS)[number];
  onDay: PlainDate;
};

export type ConsentRefusal =
  | { kind: 'consent-in-future' }
  | { kind: 'giver-unknown' }
  | { kind: 'giver-barred'; bar: PayeeBar }
  /** Capacity was in doubt, and no finding of that day says that the person has it. */
  | { kind: 'capacity-not-found' };

/** Whether the person’s capacity for the money was in doubt, and what was found of it. */
export type InDoubt = { wasInDoubt: boolean; found: readonly Found[] };

/**
 * Whether consent may be recorded as given: by the person of 16 or over who is not found to lack capacity, or
 * by a representative with an authority over the money in force. Where capacity was in doubt a finding that
 * the person has it is recorded first.
 * @rule PAY-12 (docs/rules.md)
 */
export function checkConsentGiven(
  { by, onDay }: Pick<ConsentDraft, 'by' | 'onDay'>,
  givers: readonly PayeeCandidate[],
  { wasInDoubt, found, today }: InDoubt & { today: PlainDate },
): Result<void, ConsentRefusal> {
  if (onDay > today) return fail({ kind: 'consent-in-future' });
  const giver = candidateOf(givers, by);
  if (!giver) return fail({ kind: 'giver-unknown' });
  if (giver.bar) return fail({ kind: 'giver-barred', bar: giver.bar });
  const isAssessed = findingOn(found, 'MONEY', onDay) === 'HAS';
  return by.kind === 'PERSON' && wasInDoubt && !isAssessed
    ? fail({ kind: 'capacity-not-found' })
    : ok(undefined);
}

export type WithdrawalRefusal =
  | { kind: 'consent-in-future' }
  | { kind: 'giver-unknown' }
  | { kind: 'ends-before-consent'; givenOn: PlainDate };

/**
 * Whether consent may have had this last day: not to come, and not before the day on which it was given.
 * The person or a representative withdraws it, even one who acts no more.
 * @rule PAY-07 (docs/rules.md)
 */
export function checkWithdrawal(
  { by, onDay }: Pick<ConsentDraft, 'by' | 'onDay'>,
  givers: readonly PayeeCandidate[],
  { givenOn, today }: { givenOn: PlainDate; today: PlainDate },
): Result<void, WithdrawalRefusal> {
  if (onDay > today) return fail({ kind: 'consent-in-future' });
  if (!candidateOf(givers, by)) return fail({ kind: 'giver-unknown' });
  return onDay < givenOn ? fail({ kind: 'ends-before-consent', givenOn }) : ok(undefined);
}
