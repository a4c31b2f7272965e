import type { Pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import type { RepaymentStatus } from './repayment-position';

/** What a lead decides of a repayment. */
export const REPAYMENT_CHOICES = ['ASKED', 'NOT_ASKED'] as const;
export type RepaymentChoice = (typeof REPAYMENT_CHOICES)[number];

export type DecideRefusal =
  | { kind: 'not-to-decide' }
  | { kind: 'took-part' }
  /** More than was found, or nothing. */
  | { kind: 'not-that-much'; most: Pence };

type Found = { status: RepaymentStatus; most: Pence; tookPartIds: readonly string[] };

/**
 * Whether a lead may decide a repayment: one who neither disallowed the spending nor opened the repayment,
 * while it waits. No more is asked than was found.
 * @rule REP-02 (docs/rules.md)
 */
export function mayDecideRepayment(
  userId: string,
  { status, most, tookPartIds }: Found,
  amount: Pence,
): Result<void, DecideRefusal> {
  if (status !== 'TO_DECIDE') return fail({ kind: 'not-to-decide' });
  if (tookPartIds.includes(userId)) return fail({ kind: 'took-part' });
  return amount > 0 && amount <= most ? ok(undefined) : fail({ kind: 'not-that-much', most });
}
