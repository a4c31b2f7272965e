import type { ClockLength } from '@/lib/core/length-of-time';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import { addWorkingDays } from '@/lib/core/working-day';

/**
 * The portal's defaults. The standards of the national frameworks (from CHC_DECISION on, docs/rules.md) and the reviews may only
 * be made shorter; the others are settings of the commissioner. No clock is ever paused.
 */
export const CLOCK_LENGTHS = {
  ACKNOWLEDGE: { unit: 'WORKING_DAYS', count: 5 },
  DECIDE_ELIGIBILITY: { unit: 'DAYS', count: 28 },
  SET_INDICATIVE_BUDGET: { unit: 'WORKING_DAYS', count: 10 },
  TELL_INDICATIVE_BUDGET: { unit: 'WORKING_DAYS', count: 5 },
  WRITE_PLAN: { unit: 'DAYS', count: 42 },
  DECIDE_PLAN: { unit: 'WORKING_DAYS', count: 10 },
  CHANGE_PLAN: { unit: 'WORKING_DAYS', count: 10 },
  START_BUDGET: { unit: 'WORKING_DAYS', count: 10 },
  FIRST_REVIEW: { unit: 'MONTHS', count: 3 },
  NEXT_REVIEW: { unit: 'MONTHS', count: 12 },
  DIRECT_PAYMENT_REVIEW: { unit: 'MONTHS', count: 3 },
  CHC_DECISION: { unit: 'DAYS', count: 28 },
  VERIFY_RECOMMENDATION: { unit: 'WORKING_DAYS', count: 2 },
  ANSWER_QUESTIONS: { unit: 'WORKING_DAYS', count: 5 },
  FAST_TRACK_REVIEW: { unit: 'MONTHS', count: 3 },
  CHILD_DECISION: { unit: 'DAYS', count: 42 },
  SEND_DECISION_LETTER: { unit: 'WORKING_DAYS', count: 5 },
  ASK_FOR_REVIEW: { unit: 'MONTHS', count: 6 },
  LOCAL_RESOLUTION: { unit: 'MONTHS', count: 3 },
  ELIGIBILITY_REVIEW: { unit: 'MONTHS', count: 3 },
} as const satisfies Record<string, ClockLength>;

export type ClockKind = keyof typeof CLOCK_LENGTHS;

/**
 * The last day on which something is in time. The day the clock starts does not count: 28 days from 10 July end
 * on 7 August. Months keep the day of the month, or take the month's last day.
 *
 * @param startedOn asked, submitted, returned, budget started, last reviewed, first direct payment made
 * @param holidays  bank holidays around that time; only clocks of working days read them
 * @param length    the commissioner's setting on that day
 * @rule REQ-03 (docs/rules.md)
 */
export function dueOn(
  clock: ClockKind,
  startedOn: PlainDate,
  holidays: ReadonlySet<PlainDate>,
  length: ClockLength = CLOCK_LENGTHS[clock],
): PlainDate {
  switch (length.unit) {
    case 'DAYS':
      return addDays(startedOn, length.count);
    case 'MONTHS':
      return addMonths(startedOn, length.count);
    case 'WORKING_DAYS':
      return addWorkingDays(startedOn, length.count, holidays);
  }
}

/**
 * Whether a clock was kept, or still can be. The due day itself is in time.
 * @param endedOn the day it was done; null while it is open
 * @rule REQ-04 (docs/rules.md)
 */
export function clockStatus(
  due: PlainDate,
  endedOn: PlainDate | null,
  today: PlainDate,
): 'KEPT' | 'MISSED' | 'OPEN' | 'DUE_TODAY' | 'LATE' {
  if (endedOn !== null) return endedOn <= due ? 'KEPT' : 'MISSED';
  if (today === due) return 'DUE_TODAY';
  return today < due ? 'OPEN' : 'LATE';
}
