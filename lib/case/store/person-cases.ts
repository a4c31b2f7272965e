import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import { REVIEW_KINDS, type ReviewKind } from '@/lib/case/rules/clock-kind';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

export type ListedCase = {
  caseId: string;
  group: PhbGroup;
  origin: CaseOrigin;
  state: CaseState;
  askedOn: PlainDate;
  practitioner: string;
  budget: { agreed: Pence; spent: Pence; startsOn: PlainDate; endsOn: PlainDate } | null;
  /** The last one that was held and counts. */
  lastReview: { kind: ReviewKind; heldOn: PlainDate; outcome: ReviewOutcome } | null;
  /** The first one that is due. */
  nextReview: { kind: ReviewKind; dueOn: PlainDate } | null;
};

type CaseRow = Omit<ListedCase, 'budget'> & {
  agreed: bigint | null;
  spent: bigint | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
};

/**
 * A person's cases, the latest first, each with its practitioner, its budget and its reviews, in one
 * statement.
 */
export async function listCases({ tx, commissionerCode }: Scope, personId: string): Promise<ListedCase[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    SELECT r.id AS "caseId", r."group"::text AS "group", r.origin::text AS origin, r.state::text AS state, r.asked_on::text AS "askedOn", u.display_name AS practitioner,
      b.agreed_pence AS agreed, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
      (SELECT sum(a.balance_pence)::bigint FROM ledger_account a
        WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id AND a.kind = 'SPENT') AS spent,
      (SELECT jsonb_build_object('kind', v.kind, 'heldOn', v.held_on, 'outcome', v.outcome) FROM care_review v
        WHERE v.commissioner_code = r.commissioner_code AND v.case_id = r.id AND v.taken_back_at IS NULL
        ORDER BY v.held_on DESC, v.recorded_at DESC, v.id LIMIT 1) AS "lastReview",
      (SELECT jsonb_build_object('kind', c.kind, 'dueOn', c.due_on) FROM clock c
        WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.ended_on IS NULL
          AND c.kind::text = ANY (${[...REVIEW_KINDS]}) ORDER BY c.due_on, c.kind LIMIT 1) AS "nextReview"
    FROM phb_case r JOIN user_account u ON u.id = r.practitioner_id
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
    ORDER BY r.asked_on DESC, r.id DESC`;
  return rows.map(({ agreed, spent, startsOn, endsOn, ...row }) => ({
    ...row,
    budget:
      agreed === null || startsOn === null || endsOn === null
        ? null
        : { agreed: pence(Number(agreed)), spent: pence(Number(spent ?? 0n)), startsOn, endsOn },
  }));
}
