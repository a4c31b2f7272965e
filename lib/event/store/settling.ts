import 'server-only';
import type { ClockEventKind } from '@/lib/case/rules/clock-event';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import type { Scope } from '@/lib/platform/db/scope';

/** A clock of a person's cases that still runs, or that a step after the death ended. */
export type SettlingClock = {
  id: string;
  caseId: string;
  kind: ClockKind;
  ownerRole: Role;
  ownerId: string | null;
  ownerName: string | null;
  dueOn: PlainDate | null;
  endedOn: PlainDate | null;
  endedBy: ClockEventKind | null;
  note: string | null;
};

/** The clocks that are open, and those that ended on a day or later, the soonest due first. */
export function findSettlingClocks(
  { tx, commissionerCode }: Scope,
  personId: string,
  since: PlainDate,
): Promise<SettlingClock[]> {
  return tx.$queryRaw<SettlingClock[]>`
    SELECT c.id, c.case_id AS "caseId", c.kind::text AS kind, c.owner_role::text AS "ownerRole", c.owner_id AS "ownerId",
      u.display_name AS "ownerName", c.due_on::text AS "dueOn", c.ended_on::text AS "endedOn", c.ended_by AS "endedBy", c.ended_note AS note
    FROM phb_case r
    JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id
    LEFT JOIN user_account u ON u.id = c.owner_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
      AND (c.ended_on IS NULL OR c.ended_on >= ${since}::date)
    ORDER BY c.due_on, c.id`;
}

/** One budget of a person, with its money and what went out. Amounts in pence. */
export type SettlingBudget = {
  id: string;
  spent: bigint;
  unspent: bigint;
  paid: { amount: number; startsOn: PlainDate; endsOn: PlainDate }[];
  waiting: { id: string; amount: number; startsOn: PlainDate; endsOn: PlainDate }[];
};

/** The budgets of a person with their payments, the newest first. */
export function findSettlingBudgets(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<SettlingBudget[]> {
  return tx.$queryRaw<SettlingBudget[]>`
    SELECT b.id,
      coalesce((SELECT sum(balance_pence) FROM ledger_account a WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id
        AND a.kind = 'SPENT'), 0)::bigint AS spent,
      coalesce((SELECT sum(greatest(balance_pence, 0)) FROM ledger_account a WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id
        AND a.kind = 'HELD'), 0)::bigint AS unspent,
      coalesce((SELECT jsonb_agg(jsonb_build_object('amount', y.amount_pence, 'startsOn', y.period_starts_on, 'endsOn', y.period_ends_on))
        FROM payment y WHERE y.commissioner_code = b.commissioner_code AND y.budget_id = b.id AND y.state = 'RELEASED'), '[]') AS paid,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'amount', y.amount_pence, 'startsOn', y.period_starts_on, 'endsOn', y.period_ends_on)
          ORDER BY y.due_on, y.id)
        FROM payment y WHERE y.commissioner_code = b.commissioner_code AND y.budget_id = b.id AND y.state IN ('PROPOSED', 'APPROVED')), '[]') AS waiting
    FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.person_id = ${personId}::uuid ORDER BY b.starts_on DESC, b.id`;
}
