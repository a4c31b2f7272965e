import type { ClockKind, ReviewKind } from '@/lib/case/rules/clock-kind';
import type { ClockLength } from '@/lib/core/length-of-time';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import { type ClockSettingKey, SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import { addWorkingDays } from '@/lib/core/working-day';
import { editionOf } from '@/lib/tool/rules/editions';
import { CLOCKS } from './clock-table';

/** Kinds that count from a day: hours count from an instant, a birthday from birth, and a chosen day not. */
export type CountedKind = {
  [K in ClockKind]: (typeof CLOCKS)[K]['time'] extends { unit: 'EDITION_HOURS' | 'BIRTHDAY' | 'CHOSEN' }
    ? never
    : K;
}[ClockKind];

/** The setting that says how long clocks of a kind run; null where the law or an edition does. */
export function clockSetting(kind: CountedKind): ClockSettingKey | null {
  const { time } = CLOCKS[kind];
  return time.unit === 'SETTING' ? time.setting : null;
}

/** The setting that says how long the first review of a kind takes at the longest. */
export function firstSetting(kind: ReviewKind): ClockSettingKey {
  return CLOCKS[kind].time.setting;
}

/** The setting that says how long after one review the next is due. */
export function againSetting(kind: ReviewKind): ClockSettingKey {
  return CLOCKS[kind].again;
}

/**
 * The day a review is due: by its rule, but no later than a plan says, and no earlier than it can be held.
 * @rule REV-01, REV-02, REV-04 (docs/rules.md)
 */
export function reviewDueOn(
  byRule: PlainDate,
  { notBefore, notAfter }: { notBefore?: PlainDate | null; notAfter?: PlainDate | null },
): PlainDate {
  const soonest = notAfter && notAfter < byRule ? notAfter : byRule;
  return notBefore && notBefore > soonest ? notBefore : soonest;
}

/** What a length may follow from: each is read only where the kind follows from it. */
export type LengthFrom = {
  /** The commissioner's setting on the day the clock starts, as `clockSetting` names it. */
  set: number | null;
  /** The edition of the assessment that starts it. */
  ruleSet: string | null;
};

/** How long a clock runs. */
export function clockLength(kind: CountedKind, { set, ruleSet }: LengthFrom): ClockLength {
  const { time } = CLOCKS[kind];
  switch (time.unit) {
    case 'SETTING':
      if (set === null) throw new Error(`${kind} has no length without its setting`);
      return setLength(time.setting, set);
    case 'EDITION':
      if (ruleSet === null) throw new Error(`${kind} has no length without an edition`);
      return editionOf(ruleSet).decisionLength;
    default:
      return time;
  }
}

/** The length that a commissioner has set. */
export function setLength(setting: ClockSettingKey, count: number): ClockLength {
  return { unit: SETTING_KINDS[setting].type.unit, count };
}

/**
 * The last day on which something is in time. The day the clock starts does not count: 28 days from 10 July
 * end on 7 August. Months keep the day of the month, or take the month's last day.
 *
 * @param startedOn asked, submitted, returned, budget started, last reviewed, first direct payment made
 * @param holidays  bank holidays around that time; only clocks of working days read them
 * @rule REQ-03 (docs/rules.md)
 */
export function dueOn(
  { unit, count }: ClockLength,
  startedOn: PlainDate,
  holidays: ReadonlySet<PlainDate>,
): PlainDate {
  switch (unit) {
    case 'DAYS':
      return addDays(startedOn, count);
    case 'MONTHS':
      return addMonths(startedOn, count);
    case 'WORKING_DAYS':
      return addWorkingDays(startedOn, count, holidays);
  }
}

/** Days ahead of today, today counted, in which something is nearly late. */
export const NEARLY_LATE_DAYS = 7;

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
