import 'server-only';
import { REVIEW_KINDS, type ReviewKind } from '@/lib/case/rules/clock-kind';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type ReviewMade = {
  caseId: string;
  kind: ReviewKind;
  heldOn: PlainDate;
  /** Who took part. */
  present: string;
  outcome: ReviewOutcome;
  reason: string | null;
};

/** Adds a review with the actor's current name. */
export async function addReview(
  { tx, commissionerCode, actor }: Scope,
  { heldOn, ...review }: ReviewMade & { id: string; personId: string },
): Promise<void> {
  const recorded = { recordedById: actor.userId, recordedByName: actor.displayName, recordedAt: now() };
  await tx.careReview.create({
    data: { ...review, ...recorded, commissionerCode, heldOn: toColumn(heldOn) },
  });
}

/** A review as it was recorded. */
export type CareReviewRow = ReviewMade & {
  id: string;
  personId: string;
  isTakenBack: boolean;
  takenBackById: string | null;
  takenBackReason: string | null;
  /** No review of its kind that counts was held later. */
  isLast: boolean;
};

/** Null: this scope reaches no such review. */
export async function findReview(
  { tx, commissionerCode }: Scope,
  reviewId: string,
): Promise<CareReviewRow | null> {
  const [row] = await tx.$queryRaw<CareReviewRow[]>`
    SELECT v.id, v.case_id AS "caseId", v.person_id AS "personId", v.kind::text AS kind, v.held_on::text AS "heldOn", v.present,
      v.outcome::text AS outcome, v.reason, v.taken_back_at IS NOT NULL AS "isTakenBack", v.taken_back_by_id AS "takenBackById",
      v.taken_back_reason AS "takenBackReason",
      NOT EXISTS (SELECT FROM care_review o WHERE o.commissioner_code = v.commissioner_code AND o.case_id = v.case_id
        AND o.kind = v.kind AND o.held_on > v.held_on AND o.taken_back_at IS NULL) AS "isLast"
    FROM care_review v WHERE v.commissioner_code = ${commissionerCode} AND v.id = ${reviewId}::uuid`;
  return row ?? null;
}

/** Takes a review back, signed by the actor. */
export async function saveTakenBack(
  { tx, commissionerCode, actor }: Scope,
  reviewId: string,
  takenBackReason: string,
): Promise<void> {
  await tx.careReview.update({
    where: { commissionerCode_id: { commissionerCode, id: reviewId } },
    data: { takenBackAt: now(), takenBackById: actor.userId, takenBackReason },
  });
}

/** A review that is to come on a case, and what it is about. */
export type DueReview = {
  kind: ReviewKind;
  dueOn: PlainDate;
  startsOn: PlainDate;
  lastOn: PlainDate | null;
};

/**
 * The reviews that run on a case, the first due first. What is reviewed began with its entry or its budget.
 */
export async function listDueReviews({ tx, commissionerCode }: Scope, caseId: string): Promise<DueReview[]> {
  return tx.$queryRaw<DueReview[]>`
    SELECT c.kind::text AS kind, c.due_on::text AS "dueOn",
      coalesce(CASE WHEN c.kind IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW') THEN e.starts_on
        WHEN c.kind = 'NURSING_REVIEW' THEN CASE WHEN e.outcome = 'NURSING_CARE' THEN e.starts_on END ELSE b.starts_on END, c.started_on)::text AS "startsOn",
      (SELECT max(v.held_on)::text FROM care_review v WHERE v.commissioner_code = c.commissioner_code AND v.case_id = c.case_id
        AND v.kind = c.kind AND v.taken_back_at IS NULL) AS "lastOn"
    FROM clock c JOIN phb_case r ON r.commissioner_code = c.commissioner_code AND r.id = c.case_id
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
    LEFT JOIN LATERAL (SELECT w.starts_on, w.outcome FROM eligibility w WHERE w.commissioner_code = r.commissioner_code AND w.entry_id = r.eligibility_id
      AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = w.commissioner_code AND n.supersedes_id = w.id)) e ON true
    WHERE c.commissioner_code = ${commissionerCode} AND c.case_id = ${caseId}::uuid AND c.ended_on IS NULL
      AND c.kind::text = ANY (${[...REVIEW_KINDS]})
    ORDER BY c.due_on, c.kind`;
}
