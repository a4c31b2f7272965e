import { fail, ok, type Result } from '@/lib/core/result';

/** What the second officer says of a refund. */
export const REFUND_CHECK_OUTCOMES = ['CONFIRMED', 'DECLINED'] as const;
export type RefundCheckOutcome = (typeof REFUND_CHECK_OUTCOMES)[number];

export type RefundPeopleRefusal =
  /** Who decided on eligibility does not say what that costs. */
  { kind: 'decided-on-this-case' } | { kind: 'confirmed-first' };

/**
 * Whether a refund needs a second finance officer: the refunds of the case together are above the limit, so
 * that parts do not stay below it.
 * @param pence this refund and those of the case that count, with interest
 * @rule RFD-01 (docs/rules.md)
 */
export function needsSecond(pence: number, limit: number): boolean {
  return pence > limit;
}

/**
 * Whether a user may confirm a refund: none of those who decided on the case, and the second one not the
 * first.
 * @param firstId who confirmed it first; null for the first
 * @rule RFD-01 (docs/rules.md)
 */
export function mayConfirmRefund(
  userId: string,
  { deciderIds, firstId }: { deciderIds: readonly string[]; firstId: string | null },
): Result<void, RefundPeopleRefusal> {
  if (deciderIds.includes(userId)) return fail({ kind: 'decided-on-this-case' });
  return userId === firstId ? fail({ kind: 'confirmed-first' }) : ok(undefined);
}
