import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { RefundCheckOutcome } from './refund-people';

export type TakeBackRefusal =
  | { kind: 'decided-on-this-case' }
  | { kind: 'already-taken-back'; by: string; on: PlainDate }
  /** The second officer declined it: it never counted. */
  | { kind: 'was-declined' };

type Refund = {
  check: { outcome: RefundCheckOutcome } | null;
  takenBack: { byName: string; on: PlainDate } | null;
};

/**
 * Whether a user may take back a refund that was a mistake: a finance officer who decided nothing on the
 * case, also the one who confirmed it. It is taken back once, whether it is final or waits for a second
 * officer.
 * @rule RFD-04 (docs/rules.md)
 */
export function mayTakeBackRefund(
  userId: string,
  deciderIds: readonly string[],
  { check, takenBack }: Refund,
): Result<void, TakeBackRefusal> {
  if (deciderIds.includes(userId)) return fail({ kind: 'decided-on-this-case' });
  if (takenBack) return fail({ kind: 'already-taken-back', by: takenBack.byName, on: takenBack.on });
  return check?.outcome === 'DECLINED' ? fail({ kind: 'was-declined' }) : ok(undefined);
}
