import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RunState } from '@/lib/payment/rules/run-state';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** A run with the names of who signed it. */
export type RunRow = {
  id: string;
  number: number;
  payDay: PlainDate;
  state: RunState;
  lineCount: number;
  total: bigint;
  budgetsAsked: number;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  approvedById: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  releasedById: string | null;
  releasedBy: string | null;
  releasedAt: Date | null;
  sentBy: string | null;
  sentAt: Date | null;
  reconciledBy: string | null;
  reconciledAt: Date | null;
  cancelledBy: string | null;
  cancelledAt: Date | null;
  cancelledReason: string | null;
};

const ROWS = Prisma.sql`
  SELECT r.id, r.number, r.pay_day::text AS "payDay", r.state, r.line_count AS "lineCount", r.total_pence AS total, r.budgets_asked AS "budgetsAsked",
    r.created_by_id AS "createdById", c.display_name AS "createdBy", r.created_at AS "createdAt",
    r.approved_by_id AS "approvedById", a.display_name AS "approvedBy", r.approved_at AS "approvedAt",
    r.released_by_id AS "releasedById", l.display_name AS "releasedBy", r.released_at AS "releasedAt",
    s.display_name AS "sentBy", r.sent_at AS "sentAt", k.display_name AS "reconciledBy", r.reconciled_at AS "reconciledAt",
    x.display_name AS "cancelledBy", r.cancelled_at AS "cancelledAt", r.cancelled_reason AS "cancelledReason"
  FROM payment_run r JOIN user_account c ON c.id = r.created_by_id
  LEFT JOIN user_account a ON a.id = r.approved_by_id LEFT JOIN user_account l ON l.id = r.released_by_id
  LEFT JOIN user_account s ON s.id = r.sent_by_id LEFT JOIN user_account k ON k.id = r.reconciled_by_id
  LEFT JOIN user_account x ON x.id = r.cancelled_by_id`;

/** One page of the runs, the latest first. `before`: the number of the last run of the page before. */
export function findRuns(
  { tx, commissionerCode }: Scope,
  { before, size }: { before: number | null; size: number },
): Promise<RunRow[]> {
  const beside = before === null ? Prisma.empty : Prisma.sql`AND r.number < ${before}::int`;
  return tx.$queryRaw<RunRow[]>`
    ${ROWS} WHERE r.commissioner_code = ${commissionerCode} ${beside} ORDER BY r.number DESC LIMIT ${size}::int`;
}

/** One run with names. Null: this scope reaches no such run. */
export async function findRunRow({ tx, commissionerCode }: Scope, id: string): Promise<RunRow | null> {
  const [row] = await tx.$queryRaw<RunRow[]>`
    ${ROWS} WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${id}::uuid`;
  return row ?? null;
}

/** The runs that wait for a step, the earliest pay day first. */
export function findRunsOpen({ tx, commissionerCode }: Scope): Promise<RunRow[]> {
  return tx.$queryRaw<RunRow[]>`
    ${ROWS} WHERE r.commissioner_code = ${commissionerCode} AND r.state IN ('COLLECTING', 'PROPOSED', 'APPROVED', 'RELEASED', 'SENT')
    ORDER BY r.pay_day, r.number LIMIT 20`;
}
