import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { transitionsToRaise } from '@/lib/decision/rules/transition';
import { findTransitionKinds, startTransitionClocks } from '@/lib/decision/store/transition';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Raises the steps of moving to adult services for a young person found eligible, each due on its birthday. A step that runs
 * or was done already is left alone, so that a decision taken anew raises nothing twice.
 *
 * @param found  the locked case
 * @param dateOfBirth the person's date of birth
 * @param on     the day they are raised: that of the decision
 */
export async function startTransitions(
  scope: Scope,
  found: { id: string; personId: string; practitionerId: string },
  dateOfBirth: PlainDate,
  on: PlainDate,
): Promise<void> {
  const known = await findTransitionKinds(scope, found.id);
  const missing = transitionsToRaise(dateOfBirth, on).filter(({ kind }) => !known.has(kind));
  await startTransitionClocks(scope, found, on, missing);
}
