import { fail, ok, type Result } from '@/lib/core/result';

export type ApproveRefusal = { kind: 'approver-is-creator' };

/**
 * Whether a user may approve a payment: the user who proposed it may not.
 * @rule PAY-01 (docs/rules.md)
 */
export function mayApprovePayment(creatorId: string, approverId: string): Result<void, ApproveRefusal> {
  return approverId === creatorId ? fail({ kind: 'approver-is-creator' }) : ok(undefined);
}

export type PayRefusal =
  | ApproveRefusal
  | { kind: 'not-approved' }
  | { kind: 'payer-is-creator' }
  | { kind: 'payer-is-approver' };

/**
 * Whether a user may release a payment: creator, approver and payer are three different users.
 * @param approverId null until it is approved
 * @rule PAY-01 (docs/rules.md)
 */
export function mayReleasePayment(
  { creatorId, approverId }: { creatorId: string; approverId: string | null },
  payerId: string,
): Result<void, PayRefusal> {
  if (approverId === null) return fail({ kind: 'not-approved' });
  if (approverId === creatorId) return fail({ kind: 'approver-is-creator' });
  if (payerId === creatorId) return fail({ kind: 'payer-is-creator' });
  return payerId === approverId ? fail({ kind: 'payer-is-approver' }) : ok(undefined);
}
