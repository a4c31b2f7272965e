import { describe, expect, it } from 'vitest';
import { overRunBand } from '@/lib/assessment/rules/over-run';
import { type CountedKind, clockStatus, dueOn } from '@/lib/case/rules/clocks';
import { careDueAt, dueAfterHours, hoursStatus } from '@/lib/case/rules/hours';
import { dayInLondon, formatInstant } from '@/lib/core/clock';
import { londonInstant, parseTimeOfDay } from '@/lib/core/london-time';
import { addDays, addMonths, day, daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { addWorkingDays, isWorkingDay } from '@/lib/core/working-day';
import { keepChildsRecordUntil } from '@/lib/decision/rules/record-keeping';
import { delayRefund } from '@/lib/decision/rules/refund-days';
import { defaultLength } from '../../support/default-settings';
import fc from '../../support/property';
import { publishedHolidays } from '../../support/published-holidays';

const holidays = publishedHolidays();

const EDITIONS: Partial<Record<CountedKind, string>> = {
  CHC_DECISION: 'chc-dst-2022',
  CHILD_DECISION: 'cypcc-dst-2016',
};

describe('G: the worked cases of clocks, with the published bank holidays', () => {
  it.each<[string, CountedKind, string, string]>([
    ['CK-01', 'CHC_DECISION', '2024-01-31', '2024-02-28'],
    ['CK-02', 'CHC_DECISION', '2024-02-01', '2024-02-29'],
    ['CK-07', 'VERIFY_RECOMMENDATION', '2024-12-24', '2024-12-30'],
    ['CK-08', 'VERIFY_RECOMMENDATION', '2022-06-01', '2022-06-07'],
    ['CK-10', 'VERIFY_RECOMMENDATION', '2023-05-05', '2023-05-10'],
    ['CK-11', 'ELIGIBILITY_REVIEW', '2023-11-30', '2024-02-29'],
    ['CK-13', 'ELIGIBILITY_REVIEW', '2024-01-31', '2024-04-30'],
    ['CK-13, after a fast track', 'FAST_TRACK_REVIEW', '2024-01-31', '2024-04-30'],
    ['CK-17', 'CHILD_DECISION', '2024-02-01', '2024-03-14'],
    ['CK-19', 'ASK_FOR_REVIEW', '2023-08-31', '2024-02-29'],
    ['CK-20', 'ASK_FOR_REVIEW', '2023-09-30', '2024-03-30'],
  ])('%s: %s from %s is due on %s', (_, kind, startedOn, expected) => {
    expect(dueOn(defaultLength(kind, EDITIONS[kind]), day(startedOn), holidays)).toBe(expected);
  });

  it('CK-16: of the health and the council’s review the earlier one counts', () => {
    const first = day('2023-03-15');
    const council = dueOn({ unit: 'MONTHS', count: 6 }, first, holidays);
    const health = dueOn({ unit: 'MONTHS', count: 3 }, first, holidays);
    expect([health, council].sort()).toEqual(['2023-06-15', '2023-09-15']);
  });

  it.each([
    ['CK-04', '2026-08-07', 'KEPT', null, ['2026-08-07', '2026-08-08']],
    ['CK-05', '2026-08-08', 'MISSED', 'UP_TO_2_WEEKS', ['2026-08-07', '2026-08-08']],
  ])('%s: received 10 July 2026, decided %s: %s', (_, decided, status, band, firstDays) => {
    const [received, decidedOn] = [day('2026-07-10'), day(decided)];
    const due = dueOn(defaultLength('CHC_DECISION', 'chc-dst-2022'), received, holidays);
    expect(clockStatus(due, decidedOn, decidedOn)).toBe(status);
    expect(overRunBand(daysBetween(due, decidedOn))).toBe(band);
    const refund = delayRefund(received, decidedOn);
    expect(refund && [refund.firstDay, refund.firstDayAfterReceipt]).toEqual(firstDays);
  });

  it.each([
    ['CK-22', '2024-01-05', '16:30', '7 January 2024 at 4:30pm'],
    ['CK-23', '2024-03-30', '16:00', '1 April 2024 at 5:00pm'],
    ['when the clocks go back', '2024-10-26', '16:00', '28 October 2024 at 3:00pm'],
    ['over a leap day', '2024-02-28', '09:15', '1 March 2024 at 9:15am'],
    ['over Christmas', '2024-12-24', '23:59', '26 December 2024 at 11:59pm'],
  ])('%s: a fast track received on %s at %s', (_, date, time, due) => {
    const at = londonInstant(day(date), must(parseTimeOfDay(time)));
    expect(formatInstant(careDueAt('chc-fast-track-2022', must(at)))).toBe(due);
  });

  it.each([
    ['CK-25', '2006-02-10', '2023-05-10', '2032-02-10'],
    ['CK-26', '2006-02-10', '2015-05-10', '2031-02-10'],
    ['the last day at 16', '2006-02-10', '2023-02-09', '2031-02-10'],
    ['the first day at 17', '2006-02-10', '2023-02-10', '2032-02-10'],
    ['the last day at 17', '2006-02-10', '2024-02-09', '2032-02-10'],
    ['born on a leap day', '2008-02-29', '2017-01-01', '2033-03-01'],
  ])('%s, ELI-49: born %s, care ended %s, kept until %s', (_, born, ended, until) => {
    expect(keepChildsRecordUntil(day(born), day(ended))).toBe(until);
  });
});

describe('ELI-48: how long a child’s decision may take', () => {
  it.each([
    ['cypcc-dst-2016', '2024-02-01', '2024-03-14'],
    ['cypcc-pre-assessment-2016', '2024-02-01', '2024-03-14'],
    ['cypcc-dst-2010', '2015-03-02', '2015-04-13'],
    ['cypcc-pre-assessment-2010', '2015-11-30', '2016-01-12'],
  ])('%s from %s: %s', (ruleSet, from, expected) => {
    expect(dueOn(defaultLength('CHILD_DECISION', ruleSet), day(from), holidays)).toBe(expected);
  });
});

describe('ELI-27: how long an adult’s decision may take', () => {
  it.each(['chc-checklist-2018', 'chc-checklist-2022', 'chc-dst-2018', 'chc-dst-2022'])('%s', (ruleSet) => {
    expect(dueOn(defaultLength('CHC_DECISION', ruleSet), day('2024-01-31'), holidays)).toBe('2024-02-28');
  });
});

describe('ELI-44: where 48 hours stand', () => {
  const due = new Date('2024-01-07T16:30:00Z');
  it.each([
    ['2024-01-05T16:30:00Z', { isLate: false, hours: 48 }],
    ['2024-01-07T15:30:01Z', { isLate: false, hours: 0 }],
    ['2024-01-07T16:30:00Z', { isLate: false, hours: 0 }],
    ['2024-01-07T16:30:01Z', { isLate: true, hours: 1 }],
    ['2024-01-07T18:30:00Z', { isLate: true, hours: 2 }],
  ])('seen at %s', (at, expected) => {
    expect(hoursStatus(due, new Date(at))).toEqual(expected);
  });
});

const days = fc.integer({ min: 0, max: 4_300 }).map((count) => addDays(day('2015-01-01'), count));

describe('whatever the day a clock starts', () => {
  it('REQ-03: nothing counted in working days is due on a weekend or a bank holiday', () => {
    const counted = fc.constantFrom<CountedKind>(
      'VERIFY_RECOMMENDATION',
      'ANSWER_QUESTIONS',
      'SEND_DECISION_LETTER',
    );
    fc.assert(
      fc.property(days, counted, (from, kind) => {
        expect(isWorkingDay(dueOn(defaultLength(kind), from, holidays), holidays)).toBe(true);
      }),
    );
  });

  it('CAL-01: exactly that many working days lie between a day and the one counted to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const reached = addWorkingDays(from, count, holidays);
        expect(between(from, reached).filter((one) => isWorkingDay(one, holidays))).toHaveLength(count);
      }),
    );
  });

  it('CAL-02: months keep the day, or stop at the month’s end, and never pass into the month after', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const reached = addMonths(from, months);
        const index = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(index(reached) - index(from)).toBe(months);
        const isClamped = reached.slice(8) !== from.slice(8);
        expect(isClamped && addDays(reached, 1).slice(8) !== '01').toBe(false);
      }),
    );
  });

  it('ELI-44: 48 hours later is two days later to the minute, save for an hour when the clocks change', () => {
    const minutes = fc.integer({ min: 0, max: 5_200_000 });
    fc.assert(
      fc.property(minutes, (count) => {
        const at = new Date(Date.parse('2016-01-01T00:00:00Z') + count * 60_000);
        const due = dueAfterHours(at, 48);
        expect(due.getTime() - at.getTime()).toBe(172_800_000);
        expect([1, 2, 3]).toContain(daysBetween(dayInLondon(at), dayInLondon(due)));
      }),
    );
  });
});

function between(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Missing');
  return value;
}
