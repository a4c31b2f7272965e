import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { laterOf } from '@/lib/case/rules/request-basis';
import { plannedFrom } from '@/lib/case/rules/review-clocks';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Payment } from '@/lib/money/store/payment';
import { findEarlierReview, findPaymentReviewFacts } from '@/lib/money/store/payment-review';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Starts the clock of the review of a direct payment with its first payment that was released. A direct
 * payment that follows another without a gap takes over the day of that one. What is owed to a person who
 * died starts none. The case is locked.
 */
export async function startPaymentReview(
  scope: Scope,
  lockedCase: LockedCase,
  payment: FirstPayment,
  today: PlainDate,
): Promise<void> {
  const facts = await findPaymentReviewFacts(scope, payment.id);
  if (facts?.released === 1) await startFirstReview(scope, lockedCase, payment, today);
}

/** Of a payment as far as the review that it starts goes. */
export type FirstPayment = Pick<Payment, 'id' | 'budgetId' | 'dueOn'>;

/** The same for a payment that is known to be the first, also where others go out with it. */
export async function startFirstReview(
  scope: Scope,
  lockedCase: LockedCase,
  { id, budgetId, dueOn }: FirstPayment,
  today: PlainDate,
): Promise<void> {
  if (lockedCase.diedOn !== null) return;
  const facts = await findPaymentReviewFacts(scope, id);
  if (!facts?.isDirectPayment) return;
  const paidOn = laterOf(dueOn, today);
  const notAfter = facts.runningReviewOn ?? plannedFrom(paidOn, facts.plannedReviewOn);
  const carriedOn = await carryReviewOn(scope, budgetId, today);
  await moveClocks(scope, lockedCase, {
    kind: 'direct-payment-made',
    on: today,
    paidOn,
    notAfter,
    carriedOn,
  });
}

/** Ends the review of the direct payment before, if there is one. @returns the day it had */
async function carryReviewOn(scope: Scope, budgetId: string, today: PlainDate): Promise<PlainDate | null> {
  const earlier = await findEarlierReview(scope, budgetId);
  if (!earlier) return null;
  const before = await lockCase(scope, earlier.caseId);
  if (before) await moveClocks(scope, before, { kind: 'review-carried', on: today });
  return earlier.dueOn;
}
