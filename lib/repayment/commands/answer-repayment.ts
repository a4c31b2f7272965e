import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Pence, pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { daysLeftOn, payByAfter } from '@/lib/repayment/rules/repayment-position';
import { insertRepaymentStep } from '@/lib/repayment/store/repayment-step';
import { type CountRefusal, countAsSpent } from './count-as-spent';
import { type LockedRepayment, repaymentSubject } from './lock-repayment';
import { type StepDays, settleRepayments } from './settle-repayments';

/**
 * Stops the time to pay of a locked repayment, because it is to be looked at again. What is left of it runs
 * from the letter about the answer.
 * @rule REP-05 (docs/rules.md)
 */
export async function stopRepayment(
  scope: Scope,
  { repayment, lockedCase }: LockedRepayment,
  days: StepDays,
): Promise<void> {
  const { payBy } = repaymentNow(repayment);
  if (payBy === null) throw new Error(`Repayment ${repayment.id} has no time that could stop`);
  const daysLeft = daysLeftOn(payBy, days.on);
  await insertRepaymentStep(scope, repayment, { step: 'STOPPED', on: days.on, daysLeft });
  await settleRepayments(scope, lockedCase, days);
  const after = { daysLeft };
  await recordEvent(scope, { action: 'repayment:stop', ...repaymentSubject(repayment), after });
}

/** How a repayment was answered: `amount` is what is asked from now on. */
export type RepaymentAnswer = {
  outcome: 'STANDS' | 'CHANGED' | 'WITHDRAWN';
  amount: Pence;
  words: string;
};

export type RepaymentAnswerRefusal =
  | CountRefusal
  | { kind: 'not-lower'; most: Pence }
  /** What came in is given back first, and its record taken back. */
  | { kind: 'money-received'; received: Pence };

/**
 * What an answer does to a locked repayment: it stays, is less, or is not asked any more. What is not asked
 * of a disallowed spending counts as spent. Where the request was withdrawn, the time runs on.
 * @rule REP-05, REP-07 (docs/rules.md)
 */
export async function answerRepayment(
  scope: Scope,
  { repayment, lockedCase }: LockedRepayment,
  { outcome, amount, words }: RepaymentAnswer,
  { on, today }: StepDays,
): Promise<Result<void, RepaymentAnswerRefusal>> {
  const now = repaymentNow(repayment);
  if (outcome === 'CHANGED') {
    const lowered = await lower(scope, { repayment, lockedCase }, { amount, words }, { on, today });
    if (!lowered.ok) return lowered;
  } else {
    const payBy = payByAfter(on, now.daysLeft ?? 0);
    const upheld = { step: 'UPHELD', on, words } as const;
    const runsOn = { step: 'RESUMED', on, words, payBy } as const;
    await insertRepaymentStep(scope, repayment, outcome === 'STANDS' ? upheld : runsOn);
  }
  await settleRepayments(scope, lockedCase, { on, today });
  return ok(undefined);
}

async function lower(
  scope: Scope,
  { repayment }: LockedRepayment,
  { amount, words }: Pick<RepaymentAnswer, 'amount' | 'words'>,
  { on, today }: StepDays,
): Promise<Result<void, RepaymentAnswerRefusal>> {
  const { amount: most, received } = repaymentNow(repayment);
  if (amount < 0 || amount >= most) return fail({ kind: 'not-lower', most });
  if (received > amount) return fail({ kind: 'money-received', received });
  const rest = { amount: pence(most - amount), words, isNothingAsked: amount === 0 };
  const counted = await countAsSpent(scope, repayment, rest, today);
  if (!counted.ok) return counted;
  const step = amount === 0 ? ({ step: 'NOT_TO_PAY' } as const) : ({ step: 'LOWERED', amount } as const);
  await insertRepaymentStep(scope, repayment, { ...step, on, words });
  return ok(undefined);
}
