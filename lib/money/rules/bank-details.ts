import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { holdsNumbers } from './bank-account';
import type { MissingKind } from './payout-stops';

export const BANK_DETAILS_STATES = ['WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;
export type BankDetailsState = (typeof BANK_DETAILS_STATES)[number];

/** Where the number that was called came from: never from the letter or email that asked for the change. */
export const NUMBER_SOURCES = ['RECORD', 'REGISTER', 'EARLIER_PAPERS'] as const;
export type NumberSource = (typeof NUMBER_SOURCES)[number];

/** How the account was checked with the payee. */
export type CallBack = { numberSource: NumberSource; answeredBy: string; calledOn: PlainDate };

/** A call that is older says little about what is asked for now. */
const CALL_DAYS = 28;
/** So many days another user has to confirm it. */
const CONFIRM_DAYS = 28;

export type CallBackRefusal = { kind: 'called-in-future' } | { kind: 'called-long-ago'; earliest: PlainDate };
export type NoteRefusal = { kind: 'numbers-in-note'; in: 'answeredBy' | 'reason' };

/**
 * Whether a call counts, and its note and the reason hold no number of an account.
 * @rule PAY-21 (docs/rules.md)
 */
export function checkCallBack(
  { answeredBy, calledOn, reason }: CallBack & { reason: string },
  today: PlainDate,
): Result<void, CallBackRefusal | NoteRefusal> {
  const earliest = addDays(today, -CALL_DAYS);
  if (calledOn > today) return fail({ kind: 'called-in-future' });
  if (calledOn < earliest) return fail({ kind: 'called-long-ago', earliest });
  if (holdsNumbers(answeredBy)) return fail({ kind: 'numbers-in-note', in: 'answeredBy' });
  return holdsNumbers(reason) ? fail({ kind: 'numbers-in-note', in: 'reason' }) : ok(undefined);
}

/** The last day to confirm what was recorded on a day, inclusive. */
export function lastDayToConfirm(recordedOn: PlainDate): PlainDate {
  return addDays(recordedOn, CONFIRM_DAYS);
}

/** What a user makes of what waits. */
export type SettledAs = Extract<BankDetailsState, 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'>;

/** What waits, as far as who may settle it goes. */
export type Recorded = { state: BankDetailsState; recordedById: string; lastDay: PlainDate };

export type SettleRefusal =
  | { kind: 'not-waiting'; state: BankDetailsState }
  | { kind: 'recorded-yourself' }
  | { kind: 'recorded-by-another' };

/**
 * Whether a user may settle what waits: another one confirms or refuses it, who recorded it withdraws it.
 * @rule PAY-21 (docs/rules.md)
 */
export function checkSettling(
  { state, recordedById, lastDay }: Recorded,
  to: SettledAs,
  { actorId, today }: { actorId: string; today: PlainDate },
): Result<void, SettleRefusal> {
  if (state !== 'WAITING') return fail({ kind: 'not-waiting', state });
  if (today > lastDay) return fail({ kind: 'not-waiting', state: 'EXPIRED' });
  const isOwn = recordedById === actorId;
  if (to === 'WITHDRAWN') return isOwn ? ok(undefined) : fail({ kind: 'recorded-by-another' });
  return isOwn ? fail({ kind: 'recorded-yourself' }) : ok(undefined);
}

/**
 * What is missing of a payee's bank account: a change that waits holds payments although an account is
 * confirmed.
 * @rule PAY-22 (docs/rules.md)
 */
export function missingOfAccount({ isConfirmed, isWaiting }: { isConfirmed: boolean; isWaiting: boolean }) {
  const missing: MissingKind[] = isWaiting ? ['ACCOUNT_WAITING'] : isConfirmed ? [] : ['ACCOUNT_MISSING'];
  return missing;
}
