import 'server-only';
import type { AllocationAccount } from '@/lib/money/rules/ledger-entry';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** Pence, of budgets that are active or suspended. `agreed` is the sum of the three places of the money. */
export type LiveTotals = { budgets: number; agreed: bigint; committed: bigint; held: bigint; spent: bigint };

const NONE: LiveTotals = { budgets: 0, agreed: 0n, committed: 0n, held: 0n, spent: 0n };

/**
 * The commissioner's live budgets and where their money is. Reads one index entry for a budget and one row
 * for an account.
 */
export async function findTotals({ tx, commissionerCode }: Scope): Promise<LiveTotals> {
  const [totals] = await tx.$queryRaw<LiveTotals[]>`
    WITH live AS (SELECT id, agreed_pence FROM budget WHERE commissioner_code = ${commissionerCode} AND state IN ('ACTIVE', 'SUSPENDED')),
      money AS (SELECT ${sumOf('COMMITTED')} AS committed, ${sumOf('HELD')} AS held, ${sumOf('SPENT')} AS spent
        FROM live JOIN ledger_account a ON a.commissioner_code = ${commissionerCode} AND a.budget_id = live.id)
    SELECT count(*)::int AS budgets, coalesce(sum(agreed_pence), 0)::bigint AS agreed,
      (SELECT committed FROM money), (SELECT held FROM money), (SELECT spent FROM money) FROM live`;
  return totals ?? NONE;
}

function sumOf(kind: AllocationAccount): Prisma.Sql {
  return Prisma.sql`coalesce(sum(a.balance_pence) FILTER (WHERE a.kind = ${kind}::"AccountKind"), 0)::bigint`;
}
