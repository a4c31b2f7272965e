import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { isPaidOut, type WayOfManaging } from './ways';

/** `holderName`: the organisation of a third party, the payee of a direct payment; null for notional. */
export type Allocation = { way: WayOfManaging; amount: Pence; holderName: string | null };

/** Whether consent to a direct payment is recorded, and whether the person belongs to an excluded group. */
export type DirectPaymentStatus = { consentRecorded: boolean; isExcluded: boolean };

export type AllocationRefusal =
  | { kind: 'no-allocation' }
  | { kind: 'amount-not-positive'; index: number }
  | { kind: 'holder-missing'; index: number; way: WayOfManaging }
  | { kind: 'sum-differs'; agreed: Pence; difference: Pence }
  | { kind: 'direct-payment-excluded'; index: number }
  | { kind: 'direct-payment-without-consent'; index: number };

/**
 * Whether allocations may make up an agreed amount. There is at least one, each is more than £0, and together
 * they are the agreed amount to the penny. Money that a third party or payee holds needs their name. A direct
 * payment needs consent and no exclusion. `difference` is allocated less agreed: positive if too much is
 * given out.
 * @rule BUD-05 sum, BUD-06 direct payment (docs/rules.md)
 */
export function checkAllocations(
  agreed: Pence,
  allocations: readonly Allocation[],
  directPayment: DirectPaymentStatus,
): Result<void, AllocationRefusal> {
  if (allocations.length === 0) return fail({ kind: 'no-allocation' });
  for (const [index, allocation] of allocations.entries()) {
    const refusal = refusalOf(allocation, index, directPayment);
    if (refusal) return fail(refusal);
  }
  const difference = pence(sumPence(allocations.map(({ amount }) => amount)) - agreed);
  return difference === 0 ? ok(undefined) : fail({ kind: 'sum-differs', agreed, difference });
}

function refusalOf({ way, amount, holderName }: Allocation, index: number, status: DirectPaymentStatus) {
  if (amount <= 0) return { kind: 'amount-not-positive', index } as const;
  if (isPaidOut(way) && !holderName?.trim()) return { kind: 'holder-missing', index, way } as const;
  if (way !== 'DIRECT_PAYMENT') return null;
  if (status.isExcluded) return { kind: 'direct-payment-excluded', index } as const;
  return status.consentRecorded ? null : ({ kind: 'direct-payment-without-consent', index } as const);
}

/**
 * The one way under which a mixed budget counts: a direct payment first, then a third party, then notional.
 * @rule BUD-07 (docs/rules.md)
 */
export function countedWay(ways: readonly WayOfManaging[]): WayOfManaging {
  if (ways.includes('DIRECT_PAYMENT')) return 'DIRECT_PAYMENT';
  return ways.includes('THIRD_PARTY') ? 'THIRD_PARTY' : 'NOTIONAL';
}
