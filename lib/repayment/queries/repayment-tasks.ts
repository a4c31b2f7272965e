import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { repaymentNow, wasAnswered } from '@/lib/repayment/rules/repayment-now';
import { findRepaymentsOfBudget } from '@/lib/repayment/store/repayment';

/** Money that the holder was asked to pay back, or that is looked at again. */
export type RepaymentTask = {
  id: string;
  /** What is left to pay, or what is looked at again. */
  sum: string;
  /** Null: it is looked at again, and nothing is to be paid meanwhile. */
  payBy: string | null;
  isLate: boolean;
  /** It was not looked at again yet. */
  mayAsk: boolean;
};

/** What the holder of a budget was asked to pay back and has not paid. */
export async function repaymentTasks(
  scope: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<RepaymentTask[]> {
  const repayments = await findRepaymentsOfBudget(scope, budgetId);
  return repayments.flatMap((one): RepaymentTask[] => {
    const { status, amount, left, payBy } = repaymentNow(one);
    const isStopped = status === 'STOPPED' || status === 'ANSWERED';
    if (status !== 'OWED' && !isStopped) return [];
    const isLate = payBy !== null && today > payBy;
    const sum = formatPence(isStopped ? amount : left);
    return [{ id: one.id, sum, payBy: payBy && formatDay(payBy), isLate, mayAsk: !wasAnswered(one) }];
  });
}
