import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { paymentPostings } from '@/lib/money/rules/ledger-entry';
import { mayReleasePayment, type PayRefusal } from '@/lib/money/rules/payment-separation';
import { entryKey } from '@/lib/money/store/entry-key';
import { type PostedEntry, type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import { lockPayment, movePayment, type Payment } from '@/lib/money/store/payment';
import { isInRun } from '@/lib/money/store/payment-in-run';
import { findCaseOfPayment } from '@/lib/money/store/payment-review';
import { tellOfMoney } from '@/lib/person/commands/tell-of-money';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { checkStops, paidFrom, type StopsRefusal } from './check-stops';
import { startPaymentReview } from './start-payment-review';

export type ReleasePaymentRefusal =
  | NotFound
  | PayRefusal
  | PostRefusal
  | StopsRefusal
  | { kind: 'in-a-run' }
  | { kind: 'amount-not-positive' }
  | { kind: 'notional-is-not-paid-out' };

type Released = { paymentId: string };

/**
 * Releases an approved payment as the third of three users, unless something stops it. The money moves from
 * committed to held.
 */
export function releasePayment(
  actor: Actor,
  { paymentId }: { paymentId: string },
  today: PlainDate,
): Promise<Result<Released, ReleasePaymentRefusal>> {
  return command(
    actor,
    'payment:release',
    async (scope): Promise<Result<Released, ReleasePaymentRefusal>> => {
      // Cases are locked before payments, as where a budget ends.
      const lockedCase = await lockCaseOf(scope, paymentId);
      const payment = lockedCase && (await lockPayment(scope, paymentId));
      if (!payment || !may(actor, 'payment:release', payment)) return notFound;
      if (payment.state === 'RELEASED' && payment.releasedById === actor.userId) return ok({ paymentId });
      if (payment.state !== 'APPROVED') return fail({ kind: 'not-approved' });
      if (await isInRun(scope, paymentId)) return fail({ kind: 'in-a-run' });
      const people = { creatorId: payment.proposedById, approverId: payment.approvedById };
      const separate = mayReleasePayment(people, actor.userId);
      if (!separate.ok) return separate;
      const posted = await postPayment(scope, payment, today);
      if (!posted.ok) return posted;
      await movePayment(scope, paymentId, { state: 'RELEASED' });
      await startPaymentReview(scope, lockedCase, payment, today);
      await recordEvent(scope, {
        action: 'payment:release',
        personId: payment.personId,
        subjectKind: 'payment',
        subjectId: paymentId,
        after: await entryFacts(scope, posted.value.entryId),
      });
      await tellOfMoney(
        scope,
        { kind: 'PAYMENT_MADE', personId: payment.personId, subjectId: paymentId },
        today,
      );
      return ok({ paymentId });
    },
  );
}

async function postPayment(
  scope: Scope,
  payment: Payment,
  today: PlainDate,
): Promise<Result<PostedEntry, ReleasePaymentRefusal>> {
  const { id, budgetId, allocationId, personId, amount } = payment;
  const from = await paidFrom(scope, payment);
  if (!from.ok) return from;
  const { allocation } = from.value;
  const allowed = await checkStops(scope, from.value, payment, today);
  if (!allowed.ok) return allowed;
  const postings = paymentPostings({ allocationId, way: allocation.way }, amount);
  if (!postings.ok) return postings;
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  return postEntry(scope, locked, {
    kind: 'PAYMENT',
    budgetId,
    personId,
    happenedOn: today,
    idempotencyKey: entryKey('PAYMENT', id),
    description: `Paid to ${allocation.payee?.name}`,
    postings: postings.value,
  });
}

/** The case that a payment is for, locked. */
async function lockCaseOf(scope: Scope, paymentId: string): Promise<LockedCase | null> {
  const caseId = await findCaseOfPayment(scope, paymentId);
  return caseId === null ? null : lockCase(scope, caseId);
}
