import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** The id of the case that a payment is for. Null: this scope reaches no such payment. */
export async function findCaseOfPayment(
  { tx, commissionerCode }: Scope,
  paymentId: string,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT b.case_id AS "caseId" FROM payment y JOIN budget b ON b.commissioner_code = y.commissioner_code AND b.id = y.budget_id
    WHERE y.commissioner_code = ${commissionerCode} AND y.id = ${paymentId}::uuid`;
  return row?.caseId ?? null;
}

/** What the review of a direct payment follows from. */
export type PaymentReviewFacts = {
  isDirectPayment: boolean;
  /** Direct payments of the same budget that were released, this one too. */
  released: number;
  plannedReviewOn: PlainDate | null;
  /** The day of the review of the budget that runs on the case. */
  runningReviewOn: PlainDate | null;
};

/** Null: this scope reaches no such payment. */
export async function findPaymentReviewFacts(
  { tx, commissionerCode }: Scope,
  paymentId: string,
): Promise<PaymentReviewFacts | null> {
  const [row] = await tx.$queryRaw<PaymentReviewFacts[]>`
    SELECT a.way = 'DIRECT_PAYMENT' AS "isDirectPayment", p.first_review_on::text AS "plannedReviewOn",
      (SELECT count(*)::int FROM payment o JOIN allocation w ON w.commissioner_code = o.commissioner_code AND w.id = o.allocation_id
        WHERE o.commissioner_code = y.commissioner_code AND o.budget_id = y.budget_id AND o.state = 'RELEASED'
          AND w.way = 'DIRECT_PAYMENT') AS released,
      (SELECT c.due_on::text FROM clock c WHERE c.commissioner_code = b.commissioner_code AND c.case_id = b.case_id
        AND c.kind = 'FIRST_REVIEW' AND c.ended_on IS NULL) AS "runningReviewOn"
    FROM payment y JOIN allocation a ON a.commissioner_code = y.commissioner_code AND a.id = y.allocation_id
    JOIN budget b ON b.commissioner_code = y.commissioner_code AND b.id = y.budget_id
    JOIN care_plan p ON p.commissioner_code = b.commissioner_code AND p.id = b.plan_id
    WHERE y.commissioner_code = ${commissionerCode} AND y.id = ${paymentId}::uuid`;
  return row ?? null;
}

/** A direct payment before another: its case, and the day of the review that it had to come. */
export type EarlierReview = { caseId: string; dueOn: PlainDate };

/**
 * The direct payment that a budget follows without a gap: of the same person, under the same framework, paid
 * until the day before or later. Of its reviews the one that was not held.
 */
export async function findEarlierReview(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<EarlierReview | null> {
  const [row] = await tx.$queryRaw<EarlierReview[]>`
    SELECT o.case_id AS "caseId", c.due_on::text AS "dueOn" FROM budget b
    JOIN budget o ON o.commissioner_code = b.commissioner_code AND o.person_id = b.person_id AND o."group" = b."group"
      AND o.starts_on < b.starts_on AND coalesce(o.ended_on, o.ends_on) >= b.starts_on - 1
    JOIN clock c ON c.commissioner_code = o.commissioner_code AND c.case_id = o.case_id AND c.kind = 'DIRECT_PAYMENT_REVIEW'
      AND (c.ended_on IS NULL OR c.ended_by NOT IN ('care-reviewed', 'care-review-taken-back', 'review-carried'))
    WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${budgetId}::uuid
    ORDER BY o.starts_on DESC, c.started_on DESC, c.id DESC LIMIT 1`;
  return row ?? null;
}
