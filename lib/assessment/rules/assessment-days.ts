import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type ReceivedDayRefusal =
  | { kind: 'received-in-future'; today: PlainDate }
  | { kind: 'received-too-long-ago'; earliest: PlainDate };

export type CompletedDayRefusal =
  | { kind: 'completed-in-future'; today: PlainDate }
  | { kind: 'completed-after-received'; receivedOn: PlainDate }
  | { kind: 'completed-too-long-ago'; earliest: PlainDate };

/**
 * A tool may be older than the request for a budget, by this much at most: an older day is a typing error.
 */
const MONTHS_BEFORE_ASKING = 12;

function earliestFor(askedOn: PlainDate): PlainDate {
  return addMonths(askedOn, -MONTHS_BEFORE_ASKING);
}

/**
 * Whether the commissioner can have received a tool or a referral on a day. That day starts the statutory
 * clock, so it is recorded as it was: up to a year before the person asked for a budget, and not after today;
 * both ends count.
 * @rule ELI-20 (docs/rules.md)
 */
export function checkReceivedDay(
  receivedOn: PlainDate,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, ReceivedDayRefusal> {
  const earliest = earliestFor(askedOn);
  if (receivedOn > today) return fail({ kind: 'received-in-future', today });
  if (receivedOn < earliest) return fail({ kind: 'received-too-long-ago', earliest });
  return ok(undefined);
}

/**
 * Whether a screening tool can have been completed on a day: not after today, and not after it was received.
 * @rule ELI-20 (docs/rules.md)
 */
export function checkCompletedDay(
  completedOn: PlainDate,
  receivedOn: PlainDate,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, CompletedDayRefusal> {
  const earliest = earliestFor(askedOn);
  if (completedOn > today) return fail({ kind: 'completed-in-future', today });
  if (completedOn > receivedOn) return fail({ kind: 'completed-after-received', receivedOn });
  if (completedOn < earliest) return fail({ kind: 'completed-too-long-ago', earliest });
  return ok(undefined);
}
