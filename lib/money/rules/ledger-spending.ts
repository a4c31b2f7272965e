import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { spendingSource } from './ledger-entry';
import type { WayOfManaging } from './ways';

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
 * @param left pence that may be spent at most (`mostToSpend`), reversals included
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

/**
 * The most that a spending may take from a part of a budget. A person with a direct payment may pay more than
 * they have got so far, of their own money: it counts against the next payment, up to what is still to come.
 * @rule LED-10 (docs/rules.md)
 */
export function mostToSpend(
  way: WayOfManaging,
  { committed, held }: { committed: Pence; held: Pence },
): Pence {
  if (way === 'DIRECT_PAYMENT') return pence(held + committed);
  return spendingSource(way) === 'COMMITTED' ? committed : held;
}

/**
 * What a person paid of their own, until the next payment.
 * @param held the balance of the payee's money
 * @rule LED-10 (docs/rules.md)
 */
export function paidOfTheirOwn(held: Pence): Pence {
  return pence(Math.max(0, -held));
}
