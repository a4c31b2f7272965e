import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { BudgetState } from '@/lib/platform/db/generated/enums';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

export type BudgetAllocation = {
  id: string;
  way: WayOfManaging;
  amount: Pence;
  /** Who holds the money; null for notional. */
  holderName: string | null;
};

/** One budget as commands decide about it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Budget = {
  commissionerCode: string;
  id: string;
  personId: string;
  caseId: string;
  planId: string;
  state: BudgetState;
  period: { startsOn: PlainDate; endsOn: PlainDate };
  endedOn: PlainDate | null;
  agreed: Pence;
  allocations: BudgetAllocation[];
};

/** Finds a budget with its allocations, in their order. Null when this scope reaches no such budget. */
export async function findBudget({ tx, commissionerCode }: Scope, budgetId: string): Promise<Budget | null> {
  const row = await tx.budget.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: budgetId } },
    include: { allocations: { orderBy: { position: 'asc' } } },
  });
  if (!row) return null;
  const { commissionerCode: code, id, personId, caseId, planId, state } = row;
  return {
    ...{ commissionerCode: code, id, personId, caseId, planId, state },
    period: { startsOn: fromColumn(row.startsOn), endsOn: fromColumn(row.endsOn) },
    endedOn: fromNullable(row.endedOn),
    agreed: penceFrom(row.agreedPence),
    allocations: row.allocations.map((part) => ({
      id: part.id,
      way: part.way,
      amount: penceFrom(part.amountPence),
      holderName: part.holderName,
    })),
  };
}

/** The same, holding the budget's row until the transaction ends: its payments are decided one after the other. */
export async function lockBudget(scope: Scope, budgetId: string): Promise<Budget | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM budget WHERE commissioner_code = ${commissionerCode} AND id = ${budgetId}::uuid FOR UPDATE`;
  return findBudget(scope, budgetId);
}
