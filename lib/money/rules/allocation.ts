import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { isPaidOut, type WayOfManaging } from './ways';

/** `holderName`: the organisation of a third party, the payee of a direct payment; null for notional. */
export type Allocation = { way: WayOfManaging; amount: Pence; holderName: string | null };

/** Whether the person (or who may for them) has consented, and whether one of the excluded groups is recorded. */
export type DirectPaymentStatus = { consentRecorded: boolean; isExcluded: boolean };

export type AllocationRefusal =
  | { kind: 'no-allocation' }
  | { kind: 'amount-not-positive'; index: number }
  | { kind: 'holder-missing'; index: number; way: WayOfManaging }
  | { kind: 'sum-differs'; agreed: Pence; difference: Pence }
  | { kind: 'direct-payment-excluded'; index: number }
  | { kind: 'direct-payment-without-consent'; index: number };

/**
 * Decides whether allocations may carry an agreed amount: at least one, each more than £0, together the agreed
 * amount to the penny, a name where somebody else holds the money, and for a direct payment consent and no
 * exclusion. `difference` is allocated less agreed: positive when too much is given out.
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
 * The one way a mixed budget is counted under: any direct payment, else any third party, else notional.
 * @rule BUD-07 (docs/rules.md)
 */
export function countedWay(ways: readonly WayOfManaging[]): WayOfManaging {
  if (ways.includes('DIRECT_PAYMENT')) return 'DIRECT_PAYMENT';
  return ways.includes('THIRD_PARTY') ? 'THIRD_PARTY' : 'NOTIONAL';
}
