import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { dayBetween } from '@/lib/core/day-between';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

type Made = { heldOn: PlainDate; outcome: ReviewOutcome; reason: string | null };

/** What a review is about began on a day, and was last reviewed on another. */
export type ReviewSubject = {
  startsOn: PlainDate;
  lastOn: PlainDate | null;
  /** The last day of care that is over; null: none is known. */
  lastDay?: PlainDate | null;
};

export type ReviewRefusal =
  | { kind: 'review-in-future' }
  /** The care or the budget had not begun. */
  | { kind: 'review-before-start'; startsOn: PlainDate }
  | { kind: 'review-not-after-last'; lastOn: PlainDate }
  | { kind: 'review-after-care'; lastDay: PlainDate }
  | { kind: 'review-reason-missing' };

/**
 * Whether a review can have been held as it is recorded: not after today, not before what it is about began,
 * not after a last day of it, and after the one before it. Whatever it changes has a reason.
 * @rule REV-05 (docs/rules.md)
 */
export function checkReview(
  made: Made,
  subject: ReviewSubject,
  today: PlainDate,
): Result<void, ReviewRefusal> {
  const onDay = checkDay(made.heldOn, subject, today);
  if (!onDay.ok) return onDay;
  const isReasoned = made.outcome === 'NO_CHANGE' || (made.reason !== null && made.reason.trim() !== '');
  return isReasoned ? ok(undefined) : fail({ kind: 'review-reason-missing' });
}

function checkDay(
  heldOn: PlainDate,
  { startsOn, lastOn, lastDay = null }: ReviewSubject,
  today: PlainDate,
): Result<void, ReviewRefusal> {
  const isLater = lastOn !== null && lastOn >= startsOn;
  const checked = dayBetween<ReviewRefusal>(
    heldOn,
    { earliest: isLater ? addDays(lastOn, 1) : startsOn, today },
    {
      inFuture: { kind: 'review-in-future' },
      tooEarly: isLater
        ? { kind: 'review-not-after-last', lastOn }
        : { kind: 'review-before-start', startsOn },
    },
  );
  if (!checked.ok) return checked;
  return lastDay !== null && heldOn > lastDay ? fail({ kind: 'review-after-care', lastDay }) : ok(undefined);
}
