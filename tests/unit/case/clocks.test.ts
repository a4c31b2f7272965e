import { describe, expect, it } from 'vitest';
import { type CountedKind, clockStatus, dueOn } from '@/lib/case/rules/clocks';
import { day } from '@/lib/core/plain-date';
import { defaultLength } from '../../support/default-settings';

const holidays = new Set(['2022-06-02', '2022-06-03', '2023-05-08', '2024-12-25', '2024-12-26'].map(day));

describe('REQ-03: when something is due', () => {
  it.each<[string, CountedKind, string, string]>([
    ['CK-01', 'DECIDE_ELIGIBILITY', '2024-01-31', '2024-02-28'],
    ['CK-02', 'DECIDE_ELIGIBILITY', '2024-02-01', '2024-02-29'],
    ['CK-04', 'DECIDE_ELIGIBILITY', '2026-07-10', '2026-08-07'],
    ['CK-11', 'FIRST_REVIEW', '2023-11-30', '2024-02-29'],
    ['CK-13', 'FIRST_REVIEW', '2024-01-31', '2024-04-30'],
    ['five working days', 'TELL_INDICATIVE_BUDGET', '2024-12-24', '2025-01-02'],
    ['ten working days', 'DECIDE_PLAN', '2022-06-01', '2022-06-17'],
    ['ten working days', 'SET_INDICATIVE_BUDGET', '2024-03-01', '2024-03-15'],
    ['five working days', 'TELL_INDICATIVE_BUDGET', '2024-03-01', '2024-03-08'],
    ['six weeks', 'WRITE_PLAN', '2024-03-01', '2024-04-12'],
    ['ten working days', 'CHANGE_PLAN', '2024-03-01', '2024-03-15'],
    ['ten working days', 'START_BUDGET', '2024-03-01', '2024-03-15'],
  ])('%s: %s from %s is due on %s', (_, clock, startedOn, expected) => {
    expect(dueOn(defaultLength(clock), day(startedOn), holidays)).toBe(expected);
  });

  it.each([
    ['CK-07', '2024-12-24', '2024-12-30'],
    ['CK-08', '2022-06-01', '2022-06-07'],
    ['CK-10', '2023-05-05', '2023-05-10'],
  ])('%s: two working days, as a setting, from %s end on %s', (_, startedOn, expected) => {
    expect(dueOn({ unit: 'WORKING_DAYS', count: 2 }, day(startedOn), holidays)).toBe(expected);
  });

  it.each<[string, number, string, string]>([
    ['CK-14, three months', 3, '2023-03-15', '2023-06-15'],
    ['a year', 12, '2024-02-29', '2025-02-28'],
  ])('%s: %i months from %s are due on %s', (_, count, startedOn, expected) => {
    expect(dueOn({ unit: 'MONTHS', count }, day(startedOn), holidays)).toBe(expected);
  });
});

describe('REQ-04: kept or late', () => {
  it.each([
    ['CK-04', '2026-08-07', '2026-08-20', 'KEPT'],
    ['CK-05', '2026-08-08', '2026-08-20', 'MISSED'],
    ['open', null, '2026-08-06', 'OPEN'],
    ['on the day', null, '2026-08-07', 'DUE_TODAY'],
    ['late', null, '2026-08-08', 'LATE'],
  ])('%s: ended %s, seen on %s: %s', (_, endedOn, today, expected) => {
    expect(clockStatus(day('2026-08-07'), endedOn === null ? null : day(endedOn), day(today))).toBe(expected);
  });
});
