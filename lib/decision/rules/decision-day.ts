import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type DecisionDayRefusal =
  | { kind: 'decided-in-future'; today: PlainDate }
  | { kind: 'decided-before-asked'; askedOn: PlainDate };

/**
 * Whether eligibility can have been decided on a day: not before the person asked, not after today; both days will do.
 * @rule ELI-02 (docs/rules.md)
 */
export function checkDecisionDay(
  decidedOn: PlainDate,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, DecisionDayRefusal> {
  if (decidedOn > today) return fail({ kind: 'decided-in-future', today });
  if (decidedOn < askedOn) return fail({ kind: 'decided-before-asked', askedOn });
  return ok(undefined);
}
