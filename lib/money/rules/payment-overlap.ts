import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { PaymentState } from './payment-state';

/** Both days count. */
type Days = { startsOn: PlainDate; endsOn: PlainDate };

/** A payment of the same allocation that may cover the same days. */
export type OtherPayment = Days & { id: string; state: PaymentState };

export type OverlapRefusal = { kind: 'days-paid-already'; others: OtherPayment[] };

/**
 * The payments that cover one of these days and were paid or can still be paid. One that was cancelled or
 * returned covers nothing.
 * @rule PAY-05 (docs/rules.md)
 */
export function overlapping<T extends OtherPayment>(draft: Days, others: readonly T[]): T[] {
  return others.filter(
    ({ state, startsOn, endsOn }) =>
      state !== 'CANCELLED' && state !== 'RETURNED' && startsOn <= draft.endsOn && endsOn >= draft.startsOn,
  );
}

/**
 * Whether a payment may cover its days: no other payment of the allocation does, or a reason says why both
 * do.
 * @rule PAY-05 (docs/rules.md)
 */
export function checkOverlap(
  draft: Days & { overlapReason: string | null },
  others: readonly OtherPayment[],
): Result<void, OverlapRefusal> {
  const found = overlapping(draft, others);
  if (found.length === 0 || draft.overlapReason?.trim()) return ok(undefined);
  return fail({ kind: 'days-paid-already', others: found });
}
