import 'server-only';
import { CARE_REVIEWS, type CareReviewKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

/** A review of care that the end of the care stopped. `lastOn`: the one before it was held. */
export type StoppedReview = {
  kind: CareReviewKind;
  dueOn: PlainDate;
  startsOn: PlainDate;
  lastOn: PlainDate | null;
};

/**
 * The last review of each kind of care on a case, where the end of that care stopped it. What followed a
 * review that was taken back was never due.
 */
export function listStoppedReviews(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<StoppedReview[]> {
  return tx.$queryRaw<StoppedReview[]>`
    SELECT s.kind, s.due_on::text AS "dueOn", coalesce(e.starts_on, s.started_on)::text AS "startsOn",
      (SELECT max(v.held_on)::text FROM care_review v WHERE v.commissioner_code = ${commissionerCode} AND v.case_id = ${caseId}::uuid
        AND v.kind::text = s.kind AND v.taken_back_at IS NULL) AS "lastOn"
    FROM (SELECT DISTINCT ON (c.kind) c.kind::text AS kind, c.due_on, c.started_on, c.ended_by FROM clock c
      WHERE c.commissioner_code = ${commissionerCode} AND c.case_id = ${caseId}::uuid AND c.kind IN (${literals(CARE_REVIEWS)})
        AND c.ended_by IS DISTINCT FROM 'care-review-taken-back'
      ORDER BY c.kind, c.ended_on DESC NULLS FIRST, c.id DESC) s
    JOIN phb_case r ON r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid
    LEFT JOIN LATERAL (SELECT w.starts_on FROM eligibility w WHERE w.commissioner_code = r.commissioner_code AND w.entry_id = r.eligibility_id
      AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = w.commissioner_code AND n.supersedes_id = w.id)) e ON true
    WHERE s.ended_by = 'eligibility-ended' ORDER BY s.kind`;
}
