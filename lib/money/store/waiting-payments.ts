import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** The ids of a budget's payments that are proposed or approved, for days after a day; locked, in order. */
export async function lockWaitingAfter(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  lastDay: PlainDate,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM payment WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid
      AND state IN ('PROPOSED', 'APPROVED') AND period_ends_on > ${lastDay}::date ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** How many of a budget's payments are proposed or approved. */
export function countWaitingOf({ tx, commissionerCode }: Scope, budgetId: string): Promise<number> {
  return tx.payment.count({
    where: { commissionerCode, budgetId, state: { in: ['PROPOSED', 'APPROVED'] } },
  });
}

type Restored = { restored: string[]; left: string[] };

/**
 * Gives the payments that a budget's end cancelled the state they had. One that covers days which another
 * payment covers since stays cancelled.
 */
export async function restorePayments({ tx, commissionerCode }: Scope, budgetId: string): Promise<Restored> {
  const rows = await tx.payment.findMany({
    where: { commissionerCode, budgetId, endedWithBudget: true },
    orderBy: { id: 'asc' },
  });
  const result: Restored = { restored: [], left: [] };
  for (const { id, allocationId, approvedById, overlapReason, periodStartsOn, periodEndsOn } of rows) {
    const others = await tx.payment.count({
      where: {
        commissionerCode,
        budgetId,
        allocationId,
        id: { not: id },
        state: { notIn: ['CANCELLED', 'RETURNED'] },
        periodStartsOn: { lte: periodEndsOn },
        periodEndsOn: { gte: periodStartsOn },
      },
    });
    if (others > 0 && overlapReason === null) {
      result.left.push(id);
      continue;
    }
    await tx.payment.update({
      where: { commissionerCode_id: { commissionerCode, id } },
      data: {
        state: approvedById === null ? 'PROPOSED' : 'APPROVED',
        cancelledReason: null,
        endedWithBudget: false,
      },
    });
    result.restored.push(id);
  }
  return result;
}
