import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';

export type SentDayRefusal =
  | { kind: 'sent-in-future'; today: PlainDate }
  | { kind: 'sent-before-decided'; settledOn: PlainDate };

/**
 * Whether a letter can be sent on a day: from the day of its subject to today, both included.
 * @param settledOn when it was decided, or when the tool was completed
 * @rule ELI-73 (docs/rules.md)
 */
export function checkSentDay(
  sentOn: PlainDate,
  settledOn: PlainDate,
  today: PlainDate,
): Result<void, SentDayRefusal> {
  return dayBetween<SentDayRefusal>(
    sentOn,
    { earliest: settledOn, today },
    { inFuture: { kind: 'sent-in-future', today }, tooEarly: { kind: 'sent-before-decided', settledOn } },
  );
}
