import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** Both days count. */
export type BudgetPeriod = { startsOn: PlainDate; endsOn: PlainDate };

export type SpendingRefusal =
  | { kind: 'amount-not-positive' }
  | { kind: 'spent-in-future'; today: PlainDate }
  | { kind: 'outside-period'; period: BudgetPeriod }
  | { kind: 'over-left'; left: Pence };

/**
 * Whether a spending may be posted on a budget's ledger. Both ends of the period count, and so does today. A
 * spending may leave exactly nothing.
 * @param left pence in the account that the money is spent from (`spendingSource`), reversals included
 * @param today the current day in London
 * @rule LED-07 (docs/rules.md)
 */
export function checkSpending(
  { amount, spentOn }: { amount: Pence; spentOn: PlainDate },
  period: BudgetPeriod,
  left: Pence,
  today: PlainDate,
): Result<void, SpendingRefusal> {
  if (amount <= 0) return fail({ kind: 'amount-not-positive' });
  if (spentOn > today) return fail({ kind: 'spent-in-future', today });
  if (spentOn < period.startsOn || spentOn > period.endsOn) return fail({ kind: 'outside-period', period });
  return amount > left ? fail({ kind: 'over-left', left }) : ok(undefined);
}
