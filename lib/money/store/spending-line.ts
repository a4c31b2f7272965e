import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WaitingRow } from '@/lib/file/rules/waiting-row';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import type { Scope } from '@/lib/platform/db/scope';

/** One of the spendings of a line, and who took it back. */
export type SpendingVersion = {
  id: string;
  amountPence: number;
  spentOn: PlainDate;
  paidTo: string;
  service: string;
  note: string | null;
  recordedBy: string;
  recordedAt: string;
  reversedBy: string | null;
  reversedAt: string | null;
};

/** One spending with everything that its own page shows. */
export type SpendingLine = {
  id: string;
  budgetId: string;
  budgetState: BudgetState;
  personId: string;
  personName: string;
  amount: bigint;
  spentOn: PlainDate;
  paidTo: string;
  note: string | null;
  service: string;
  way: WayOfManaging;
  holderName: string | null;
  recordedBy: string;
  recordedAt: Date;
  isReversed: boolean;
  recordedById: string;
  /** Who recorded the first version of it. */
  firstRecordedById: string;
  status: SpendingCheck;
  planLineId: string;
  /** Every spending of the line, this one as well: the first, and each that mends the one before. */
  versions: SpendingVersion[];
  /** Those that were withdrawn too, with the reason. */
  receipts: {
    id: string;
    mediaType: string;
    isPartLeftOut: boolean;
    uploadedAt: string;
    uploadedById: string;
    withdrawnAt: string | null;
    withdrawnByName: string | null;
    withdrawnReason: string | null;
  }[];
  /** Files that are checked, or were refused. */
  waiting: WaitingRow[];
};

/**
 * Finds one spending. Null if this scope does not reach it. CASE, not coalesce: row-level security keeps an
 * index from a condition with coalesce, which PostgreSQL does not know to be leakproof.
 */
export async function findSpendingLine(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<SpendingLine | null> {
  const [row] = await tx.$queryRaw<SpendingLine[]>`
    SELECT s.id, s.budget_id AS "budgetId", g.state::text AS "budgetState", s.person_id AS "personId",
      ltrim(p.given_name || ' ' || p.family_name) AS "personName", s.amount_pence AS amount, s.spent_on::text AS "spentOn",
      s.paid_to AS "paidTo", s.note, n.service, c.way::text AS way, h.name AS "holderName", u.display_name AS "recordedBy",
      s.recorded_at AS "recordedAt", s.recorded_by_id AS "recordedById", coalesce(f.recorded_by_id, s.recorded_by_id) AS "firstRecordedById", s.status::text AS status, s.plan_line_id AS "planLineId",
      b.id IS NOT NULL AS "isReversed",
      (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'amountPence', v.amount_pence, 'spentOn', v.spent_on, 'paidTo', v.paid_to,
          'service', k.service, 'note', v.note, 'recordedBy', o.display_name, 'recordedAt', v.recorded_at, 'reversedBy', t.display_name,
          'reversedAt', x.recorded_at) ORDER BY v.recorded_at, v.id)
        FROM spending v JOIN plan_line k ON k.commissioner_code = v.commissioner_code AND k.id = v.plan_line_id
        JOIN user_account o ON o.id = v.recorded_by_id
        LEFT JOIN journal_entry x ON x.commissioner_code = v.commissioner_code AND x.reverses_id = v.entry_id
        LEFT JOIN user_account t ON t.id = x.recorded_by_id
        WHERE v.commissioner_code = s.commissioner_code AND v.id = ANY (line.ids)) AS versions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'mediaType', r.media_type, 'isPartLeftOut', r.is_part_left_out,
          'uploadedAt', r.uploaded_at, 'uploadedById', r.uploaded_by_id, 'withdrawnAt', w.withdrawn_at, 'withdrawnByName', w.withdrawn_by_name,
          'withdrawnReason', w.reason) ORDER BY r.uploaded_at, r.id), '[]')
        FROM receipt r LEFT JOIN receipt_withdrawal w ON w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id
        WHERE r.commissioner_code = s.commissioner_code AND r.spending_id = ANY (line.ids)) AS receipts,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'purpose', w.purpose, 'kind', w.kind, 'domain', w.domain, 'title', w.title,
          'refusal', w.refusal, 'sentById', w.sent_by_id, 'sentByName', w.sent_by_name, 'sentAt', w.sent_at) ORDER BY w.id), '[]')
        FROM upload w WHERE w.commissioner_code = s.commissioner_code AND w.subject_id = ANY (line.ids) AND w.state <> 'KEPT' AND w.seen_at IS NULL) AS waiting
    FROM spending s
    CROSS JOIN LATERAL (SELECT array_agg(o.id) || CASE WHEN s.first_id IS NULL THEN s.id ELSE s.first_id END AS ids FROM spending o
      WHERE o.commissioner_code = s.commissioner_code AND o.first_id = CASE WHEN s.first_id IS NULL THEN s.id ELSE s.first_id END) AS line
    JOIN person p ON p.commissioner_code = s.commissioner_code AND p.id = s.person_id
    JOIN plan_line n ON n.commissioner_code = s.commissioner_code AND n.id = s.plan_line_id
    JOIN budget g ON g.commissioner_code = s.commissioner_code AND g.id = s.budget_id
    JOIN allocation c ON c.commissioner_code = s.commissioner_code AND c.id = s.allocation_id
    LEFT JOIN payee h ON h.commissioner_code = c.commissioner_code AND h.allocation_id = c.id AND h.replaced_at IS NULL
    JOIN user_account u ON u.id = s.recorded_by_id
    LEFT JOIN spending f ON f.commissioner_code = s.commissioner_code AND f.id = s.first_id
    LEFT JOIN journal_entry b ON b.commissioner_code = s.commissioner_code AND b.reverses_id = s.entry_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.id = ${id}::uuid`;
  return row ?? null;
}
