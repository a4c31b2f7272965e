import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** Why a budget ends before its time. */
export type EndReason = 'DEATH';

type End = { endedOn: PlainDate; endReason: EndReason; endedFrom: BudgetState };

/** Ends a locked budget, signed by the actor. */
export async function saveBudgetEnd(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  { endedOn, endReason, endedFrom }: End,
): Promise<void> {
  await tx.budget.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { state: 'ENDED', endedOn: toColumn(endedOn), endReason, endedFrom, endedById: actor.userId },
  });
}

/** Gives a locked budget the state it had before it ended. */
export async function takeBudgetEndBack(
  { tx, commissionerCode }: Scope,
  id: string,
  state: BudgetState,
): Promise<void> {
  await tx.budget.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { state, endedOn: null, endReason: null, endedFrom: null, endedById: null },
  });
}

type Ended = { id: string; caseId: string; endedFrom: BudgetState };

/** The budgets of a person that ended for this reason, in the order in which they are locked. */
export async function lockEndedBudgets(
  { tx, commissionerCode }: Scope,
  personId: string,
  reason: EndReason,
): Promise<Ended[]> {
  return tx.$queryRaw<Ended[]>`
    SELECT id, case_id AS "caseId", ended_from::text AS "endedFrom" FROM budget
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND end_reason = ${reason}
    ORDER BY id FOR UPDATE`;
}
