import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { sharePerson } from '@/lib/person/store/share-person';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { refuseInterest } from '@/lib/platform/db/transaction';

export type BudgetAllocation = {
  id: string;
  way: WayOfManaging;
  amount: Pence;
  /** The third party or payee; null for notional. */
  holderName: string | null;
};

/** One budget as commands need it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Budget = {
  commissionerCode: string;
  id: string;
  personId: string;
  caseId: string;
  planId: string;
  state: BudgetState;
  period: { startsOn: PlainDate; endsOn: PlainDate };
  endedOn: PlainDate | null;
  /**
   * The state before it ended early, and so the one that taking its end back gives it again; null: it did
   * not.
   */
  endedFrom: BudgetState | null;
  /** The last day of consent to a direct payment; null: it is given. */
  consentEndedOn: PlainDate | null;
  agreed: Pence;
  allocations: BudgetAllocation[];
};

/** Finds a budget with its allocations in order. Null if this scope does not reach it. */
export async function findBudget(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<Budget | null> {
  const row = await tx.budget.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: budgetId } },
    include: { allocations: { orderBy: { position: 'asc' } } },
  });
  if (!row) return null;
  return {
    commissionerCode: row.commissionerCode,
    id: row.id,
    personId: row.personId,
    caseId: row.caseId,
    planId: row.planId,
    state: row.state,
    period: { startsOn: fromColumn(row.startsOn), endsOn: fromColumn(row.endsOn) },
    endedOn: fromNullable(row.endedOn),
    endedFrom: row.endedFrom,
    consentEndedOn: fromNullable(row.consentEndedOn),
    agreed: penceFrom(row.agreedPence),
    allocations: row.allocations.map((allocation) => ({
      id: allocation.id,
      way: allocation.way,
      amount: penceFrom(allocation.amountPence),
      holderName: allocation.holderName,
    })),
  };
}

/**
 * The same, with the budget's row locked, so that its payments are decided one after the other. The person's
 * row is shared first: a death that is being recorded is waited for, and none is recorded meanwhile.
 */
export async function lockBudget(scope: Scope, budgetId: string): Promise<Budget | null> {
  const { tx, commissionerCode } = scope;
  const personId = (await findBudget(scope, budgetId))?.personId;
  refuseInterest(scope, personId);
  await sharePerson(scope, personId);
  await tx.$queryRaw`SELECT 1 FROM budget WHERE commissioner_code = ${commissionerCode} AND id = ${budgetId}::uuid FOR UPDATE`;
  return findBudget(scope, budgetId);
}
