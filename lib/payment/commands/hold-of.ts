import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type CheckedPayment, checkStops, type PaidFrom } from '@/lib/money/commands/check-stops';
import type { Hold } from '@/lib/payment/rules/hold';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * Why a payment of a part may not be paid; null: it may. Asks what a single payment is asked.
 * @param on the day on which the money is in the account
 */
export async function holdOf(
  scope: ActingScope,
  from: PaidFrom,
  payment: CheckedPayment,
  on: PlainDate,
): Promise<Hold | null> {
  const allowed = await checkStops(scope, from, payment, on);
  if (allowed.ok) return null;
  const { error } = allowed;
  switch (error.kind) {
    case 'budget-not-active':
      return { kind: 'SUSPENDED', lastDay: null };
    case 'payee-changed':
      return { kind: 'PAYEE_CHANGED', lastDay: null };
    case 'payout-stopped':
    case 'owed-reason-missing':
      return { kind: error.stop.stop, lastDay: error.stop.lastDay };
  }
}
