import type { Role } from '@/lib/core/policy/role';

/**
 * Whether a user may withdraw a receipt: who added it, or the person's practitioner. The caller has asked
 * whether the person is within reach.
 * @rule SPE-02 (docs/rules.md)
 */
export function mayWithdrawReceipt(
  { userId, role }: { userId: string; role: Role },
  { uploadedById }: { uploadedById: string },
): boolean {
  return userId === uploadedById || role === 'PRACTITIONER';
}
