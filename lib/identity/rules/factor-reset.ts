import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

const DAYS = 7;

/**
 * The last day on which a reset that is asked for today can be confirmed, inclusive.
 * @rule IDN-10 (docs/rules.md)
 */
export function lastDayOfReset(today: PlainDate): PlainDate {
  return addDays(today, DAYS);
}

/** A request to take the app off the account of a user who has no code left. */
export type FactorReset = {
  userId: string;
  askedById: string;
  lastDay: PlainDate;
  isConfirmed: boolean;
  isTakenBack: boolean;
};

export type FactorResetState = 'OPEN' | 'CONFIRMED' | 'TAKEN_BACK' | 'LATE';

/** Whether a request can still be answered, and if not, why. */
export function stateOfReset(
  { isConfirmed, isTakenBack, lastDay }: FactorReset,
  today: PlainDate,
): FactorResetState {
  if (isConfirmed) return 'CONFIRMED';
  if (isTakenBack) return 'TAKEN_BACK';
  return lastDay < today ? 'LATE' : 'OPEN';
}

export type AskResetRefusal =
  | { kind: 'unknown-staff' }
  | { kind: 'own-app' }
  | { kind: 'no-app' }
  | { kind: 'asked-already' };

type Lost = { userId: string; hasApp: boolean; isAsked: boolean };

/**
 * Whether a user may ask for it: for another member of staff, who has an app, and once at a time. Null: no
 * member of staff has the address.
 * @rule IDN-10 (docs/rules.md)
 */
export function checkAskForReset(lost: Lost | null, actorId: string): Result<Lost, AskResetRefusal> {
  if (!lost) return fail({ kind: 'unknown-staff' });
  if (lost.userId === actorId) return fail({ kind: 'own-app' });
  if (!lost.hasApp) return fail({ kind: 'no-app' });
  return lost.isAsked ? fail({ kind: 'asked-already' }) : ok(lost);
}

export type ConfirmResetRefusal =
  | { kind: 'not-open'; state: FactorResetState }
  | { kind: 'own-app' }
  | { kind: 'asked-yourself' };

/**
 * Whether a user may confirm it: not the one who asked, and not the one who lost the app.
 * @rule IDN-10 (docs/rules.md)
 */
export function checkConfirmReset(
  reset: FactorReset,
  actorId: string,
  today: PlainDate,
): Result<void, ConfirmResetRefusal> {
  const state = stateOfReset(reset, today);
  if (state !== 'OPEN') return fail({ kind: 'not-open', state });
  if (reset.userId === actorId) return fail({ kind: 'own-app' });
  return reset.askedById === actorId ? fail({ kind: 'asked-yourself' }) : ok(undefined);
}
