import 'server-only';
import { CARE_REVIEWS, type CareReviewKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { literals } from '@/lib/platform/db/literals';
import type { ActingScope } from '@/lib/platform/db/scope';

/** Whether a review of these kinds is to come on a case of a person, and when the last of them was held. */
export type CareReviewFacts = { isToCome: boolean; reviewedOn: PlainDate | null };

export async function findCareReviewed(
  { tx, commissionerCode }: ActingScope,
  personId: string,
  kinds: readonly CareReviewKind[],
): Promise<CareReviewFacts> {
  const [row] = await tx.$queryRaw<CareReviewFacts[]>`
    SELECT EXISTS (SELECT FROM phb_case r JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id
        WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND c.ended_on IS NULL
          AND c.kind IN (${literals(kinds)})) AS "isToCome",
      (SELECT max(v.held_on)::text FROM care_review v WHERE v.commissioner_code = ${commissionerCode}
        AND v.person_id = ${personId}::uuid AND v.taken_back_at IS NULL
        AND v.kind IN (${literals(kinds)})) AS "reviewedOn"`;
  return row ?? { isToCome: false, reviewedOn: null };
}

/** Which review of care runs on a case until when, and which one the end of the eligibility stopped last. */
export type CareReviewCase = {
  caseId: string;
  toCome: CareReviewKind | null;
  dueOn: PlainDate | null;
  stopped: CareReviewKind | null;
  stoppedOn: PlainDate | null;
};

/** The cases of a person that have, or had, a review of care. The caller has locked the cases. */
export async function listCareReviewCases(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<CareReviewCase[]> {
  return tx.$queryRaw<CareReviewCase[]>`
    SELECT c.case_id AS "caseId", max(c.kind::text) FILTER (WHERE c.ended_on IS NULL) AS "toCome",
      (min(c.due_on) FILTER (WHERE c.ended_on IS NULL))::text AS "dueOn",
      (array_agg(c.kind::text ORDER BY c.ended_on DESC, c.id DESC) FILTER (WHERE c.ended_by = 'eligibility-ended'))[1] AS stopped,
      (max(c.ended_on) FILTER (WHERE c.ended_by = 'eligibility-ended'))::text AS "stoppedOn"
    FROM phb_case r JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
      AND c.kind IN (${literals(CARE_REVIEWS)})
    GROUP BY c.case_id ORDER BY c.case_id`;
}

/**
 * Whether the review of a kind that was to come last on a case was stopped by the end of the eligibility, and
 * none has run since.
 */
export async function isReviewStopped(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
  kind: CareReviewKind,
): Promise<boolean> {
  const last = await tx.clock.findFirst({
    where: { commissionerCode, caseId, kind },
    orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    select: { endedBy: true },
  });
  return last?.endedBy === 'eligibility-ended';
}
