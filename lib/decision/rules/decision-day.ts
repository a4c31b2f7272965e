import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';

export type DecisionDayRefusal =
  | { kind: 'decided-in-future'; today: PlainDate }
  | { kind: 'decided-before-birth' };

/**
 * Whether eligibility can have been decided outside this service on a day: not before the birth, not after
 * today; both days will do. It may be long before the person asked for a budget.
 * @rule ELI-02 (docs/rules.md)
 */
export function checkDecisionDay(
  decidedOn: PlainDate,
  dateOfBirth: PlainDate,
  today: PlainDate,
): Result<void, DecisionDayRefusal> {
  return dayBetween<DecisionDayRefusal>(
    decidedOn,
    { earliest: dateOfBirth, today },
    {
      inFuture: { kind: 'decided-in-future', today },
      tooEarly: { kind: 'decided-before-birth' },
    },
  );
}
