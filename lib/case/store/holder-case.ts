import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import { type ClockKind, REVIEW_KINDS } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { PlanState } from '@/lib/case/rules/plan-state';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import type { RightAnswer } from '@/lib/case/rules/right-to-have';
import { WAITS_FOR } from '@/lib/case/store/waits-for';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** A person's latest case as their own page shows it. */
export type HolderCase = {
  id: string;
  state: CaseState;
  origin: CaseOrigin;
  group: PhbGroup;
  /** It is decided by a referral that is open. */
  isReferred: boolean;
  askedOn: PlainDate;
  right: RightAnswer;
  closedReason: string | null;
  budgetId: string | null;
  contactName: string;
  contactPhone: string | null;
  clockKind: ClockKind | null;
  dueOn: PlainDate | null;
  /** Of the latest decision on eligibility. */
  eligibilityReasons: string | null;
  indicative: bigint | null;
  informedOn: PlainDate | null;
  planState: PlanState | null;
  /** Of the latest decision on the plan. */
  planReasons: string | null;
  planConditions: string | null;
  /** The last review that was held, and when the next one is due. */
  reviewedOn: PlainDate | null;
  reviewOutcome: ReviewOutcome | null;
  nextReviewOn: PlainDate | null;
};

/**
 * The clocks by which the next step of a case is due. Letters, reviews and the time to ask run in parallel.
 */
const OF_THE_PATH = kindsWhere(({ step, isWithinStep }) => step !== null && !isWithinStep);

/** A date for a review is not for a person who is dying. */
const REVIEWS_SHOWN = REVIEW_KINDS.filter((kind) => kind !== 'FAST_TRACK_REVIEW');

/**
 * The case with the budget of the day, else with one that has not ended, else the newest. A referral comes
 * after a request that is not closed: that one says how the budget goes on. Null when there is none in reach.
 */
export async function findHolderCase(
  { tx, commissionerCode }: Scope,
  personId: string,
  today: PlainDate,
): Promise<HolderCase | null> {
  const [row] = await tx.$queryRaw<HolderCase[]>`
    SELECT r.id, r.state::text AS state, r.origin::text AS origin, r."group"::text AS "group", ${WAITS_FOR} IS NOT NULL AS "isReferred", r.asked_on::text AS "askedOn", r."right"::text AS "right",
      r.closed_reason AS "closedReason", b.id AS "budgetId", u.display_name AS "contactName", u.phone AS "contactPhone",
      k.kind::text AS "clockKind", k.due_on::text AS "dueOn", e.reasons AS "eligibilityReasons",
      i.total_pence AS indicative, i.told_on::text AS "informedOn", p.state::text AS "planState",
      d.reasons AS "planReasons", d.conditions AS "planConditions",
      v.held_on::text AS "reviewedOn", v.outcome::text AS "reviewOutcome", n.due_on::text AS "nextReviewOn"
    FROM phb_case r
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
    LEFT JOIN LATERAL (SELECT * FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.ended_on IS NULL
      AND c.kind::text = ANY (${OF_THE_PATH}) ORDER BY c.due_on LIMIT 1) k ON true
    LEFT JOIN LATERAL (SELECT * FROM eligibility_decision q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id
      ORDER BY q.recorded_at DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (SELECT * FROM indicative_budget q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id
      ORDER BY q.set_at DESC LIMIT 1) i ON true
    LEFT JOIN LATERAL (SELECT * FROM care_plan q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id
      ORDER BY q.created_at DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT q.* FROM plan_decision q
      JOIN plan_submission s ON s.commissioner_code = q.commissioner_code AND s.id = q.submission_id
      WHERE s.commissioner_code = r.commissioner_code AND s.plan_id = p.id AND q.is_final ORDER BY q.decided_at DESC LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT * FROM care_review q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id
      AND q.taken_back_at IS NULL AND q.kind::text = ANY (${REVIEWS_SHOWN}) ORDER BY q.held_on DESC, q.recorded_at DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT min(c.due_on) AS due_on FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id
      AND c.ended_on IS NULL AND c.kind::text = ANY (${REVIEWS_SHOWN})) n ON true
    JOIN user_account u ON u.id = coalesce(p.coordinator_id, r.practitioner_id)
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
      AND r.referral_kind IS DISTINCT FROM 'NURSING_REVIEW'
    ORDER BY (b.state IS NOT NULL AND b.state <> 'ENDED') DESC, coalesce(${today}::date BETWEEN b.starts_on AND b.ends_on, false) DESC, (r.origin = 'REFERRAL' AND EXISTS (SELECT FROM phb_case q
      WHERE q.commissioner_code = r.commissioner_code AND q.person_id = r.person_id AND q.origin <> 'REFERRAL'
        AND q.state NOT IN ('DECLINED', 'REFUSED', 'ENDED'))), r.asked_on DESC, r.id DESC LIMIT 1`;
  return row ?? null;
}

export type CommissionerContact = {
  name: string;
  contactPhone: string | null;
  contactEmail: string | null;
  contactHours: string | null;
  contactAddress: string | null;
};

/** How to reach the commissioner. */
export async function findCommissionerContact({ tx, commissionerCode }: Scope): Promise<CommissionerContact> {
  const [row] = await tx.$queryRaw<CommissionerContact[]>`
    SELECT name, contact_phone AS "contactPhone", contact_email AS "contactEmail", contact_hours AS "contactHours",
      contact_address AS "contactAddress" FROM commissioner WHERE code = ${commissionerCode}`;
  if (!row) throw new Error('A scope without its commissioner');
  return row;
}
