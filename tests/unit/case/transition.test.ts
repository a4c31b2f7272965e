import { describe, expect, it } from 'vitest';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { transitionDay, transitionLastDay, transitionsToRaise } from '@/lib/case/rules/transition';
import { addDays, ageOn, day } from '@/lib/core/plain-date';
import fc from '../../support/property';

const births = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1950-01-01'), days));

describe('ELI-40: the birthday of each step of moving to adult services', () => {
  it.each([
    ['2010-06-15', ['2024-06-15', '2026-06-15', '2027-06-15', '2028-06-15']],
    ['2008-02-29', ['2022-03-01', '2024-02-29', '2025-03-01', '2026-03-01']],
    ['2012-02-28', ['2026-02-28', '2028-02-28', '2029-02-28', '2030-02-28']],
    ['2096-02-29', ['2110-03-01', '2112-02-29', '2113-03-01', '2114-03-01']],
    ['1884-02-29', ['1898-03-01', '1900-03-01', '1901-03-01', '1902-03-01']],
    ['1984-02-29', ['1998-03-01', '2000-02-29', '2001-03-01', '2002-03-01']],
  ])('born on %s', (dateOfBirth, expected) => {
    expect(TRANSITION_KINDS.map((kind) => transitionDay(kind, day(dateOfBirth)))).toEqual(expected);
  });

  it('is the first day on which the person has that age, whenever they were born', () => {
    fc.assert(
      fc.property(births, (dateOfBirth) => {
        for (const [index, age] of [14, 16, 17, 18].entries()) {
          const due = transitionDay(TRANSITION_KINDS[index] as TransitionKind, dateOfBirth);
          expect([ageOn(dateOfBirth, addDays(due, -1)), ageOn(dateOfBirth, due)]).toEqual([age - 1, age]);
        }
      }),
    );
  });
});

describe('ELI-40: the last day of each step', () => {
  const lastDays = (dateOfBirth: string, months = 3) =>
    TRANSITION_KINDS.map((kind) => transitionLastDay(kind, day(dateOfBirth), months));

  it('story 2.1 and 2.4: born on 12 January 2009', () => {
    expect(lastDays('2009-01-12')).toEqual(['2023-01-12', '2026-01-11', '2026-10-12', '2027-01-12']);
  });

  it('of the decision in principle follows the setting; of the others it does not', () => {
    expect(lastDays('2009-01-12', 6)).toEqual(['2023-01-12', '2026-01-11', '2026-07-12', '2027-01-12']);
  });

  it('of a step that opens on its birthday is never before it, whenever they were born', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 1, max: 11 }), (dateOfBirth, months) => {
        for (const kind of TRANSITION_KINDS)
          expect(transitionLastDay(kind, dateOfBirth, months) >= transitionDay(kind, dateOfBirth)).toBe(true);
      }),
    );
  });
});

describe('ELI-41: what is raised when a young person is found eligible', () => {
  it.each([
    [
      'before 14',
      '2024-06-14',
      ['2024-06-14 2024-06-15', '2026-06-15 2027-06-14', '2027-06-15 2028-03-15', '2024-06-14 2028-06-15'],
    ],
    [
      'at 15',
      '2025-09-01',
      ['2025-09-01 2025-09-01', '2026-06-15 2027-06-14', '2027-06-15 2028-03-15', '2025-09-01 2028-06-15'],
    ],
    [
      'a day before 18',
      '2028-06-14',
      ['2028-06-14 2028-06-14', '2028-06-14 2028-06-14', '2028-06-14 2028-06-14', '2028-06-14 2028-06-15'],
    ],
  ])('%s', (_, on, expected) => {
    expect(
      transitionsToRaise(day('2010-06-15'), day(on), 3).map(
        ({ startedOn, dueOn }) => `${startedOn} ${dueOn}`,
      ),
    ).toEqual(expected);
  });
});
