import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type ConsentEndRefusal =
  | { kind: 'ends-in-future' }
  | { kind: 'ends-before-budget'; startsOn: PlainDate };

/**
 * Whether consent to a direct payment may have had this last day: not to come, and not before the budget that
 * began with it.
 * @rule PAY-07 (docs/rules.md)
 */
export function checkConsentEnd(
  lastDay: PlainDate,
  startsOn: PlainDate,
  today: PlainDate,
): Result<void, ConsentEndRefusal> {
  if (lastDay > today) return fail({ kind: 'ends-in-future' });
  return lastDay < startsOn ? fail({ kind: 'ends-before-budget', startsOn }) : ok(undefined);
}
