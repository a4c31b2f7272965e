import { fail, ok, type Result } from '@/lib/core/result';

export type CareInPlaceRefusal = { kind: 'in-place-later-than-now' } | { kind: 'in-place-before-received' };

/**
 * Whether fast track care can have been in place at an instant: not before the fast track was received, not
 * after now; both instants are allowed.
 * @rule ELI-44 (docs/rules.md)
 */
export function checkCareInPlace(
  inPlaceAt: Date,
  receivedAt: Date,
  at: Date,
): Result<void, CareInPlaceRefusal> {
  if (inPlaceAt > at) return fail({ kind: 'in-place-later-than-now' });
  if (inPlaceAt < receivedAt) return fail({ kind: 'in-place-before-received' });
  return ok(undefined);
}
