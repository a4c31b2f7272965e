import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkPayees, type PayeeCandidate, type PayeeChoice, type PayeeRefusal } from './payee';
import type { WayOfManaging } from './ways';

/** `payee`: whom the money is paid to; null for notional. */
export type Allocation = { way: WayOfManaging; amount: Pence; payee: PayeeChoice | null };

/** Whether consent to a direct payment is recorded, and whether the person belongs to an excluded group. */
export type DirectPaymentStatus = { consentRecorded: boolean; isExcluded: boolean };

/** Who may be paid, and whether a direct payment may be made. */
export type PayeesAndStatus = DirectPaymentStatus & { candidates: readonly PayeeCandidate[] };

export type AllocationRefusal =
  | { kind: 'no-allocation' }
  | { kind: 'amount-not-positive'; index: number }
  | PayeeRefusal
  | { kind: 'sum-differs'; agreed: Pence; difference: Pence }
  | { kind: 'direct-payment-excluded'; index: number }
  | { kind: 'direct-payment-without-consent'; index: number };

/**
 * Whether allocations may make up an agreed amount. There is at least one, each is more than £0, and together
 * they are the agreed amount to the penny. Money that is paid out needs a lawful payee. A direct payment
 * needs consent and no exclusion. `difference` is allocated less agreed: positive if too much is given out.
 * @rule BUD-05 sum, BUD-06 direct payment (docs/rules.md)
 */
export function checkAllocations(
  agreed: Pence,
  allocations: readonly Allocation[],
  { candidates, ...directPayment }: PayeesAndStatus,
): Result<void, AllocationRefusal> {
  if (allocations.length === 0) return fail({ kind: 'no-allocation' });
  for (const [index, allocation] of allocations.entries()) {
    const refusal = refusalOf(allocation, index, directPayment);
    if (refusal) return fail(refusal);
  }
  const payees = checkPayees(allocations, candidates);
  if (!payees.ok) return payees;
  const difference = pence(sumPence(allocations.map(({ amount }) => amount)) - agreed);
  return difference === 0 ? ok(undefined) : fail({ kind: 'sum-differs', agreed, difference });
}

function refusalOf({ way, amount }: Allocation, index: number, status: DirectPaymentStatus) {
  if (amount <= 0) return { kind: 'amount-not-positive', index } as const;
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
