import { describe, expect, it } from 'vitest';
import type { CaseState } from '@/lib/case/rules/case-state';
import { caseToAsk } from '@/lib/case/rules/case-to-ask';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { checkDeathDay } from '@/lib/event/rules/death-day';
import { paidAfter } from '@/lib/event/rules/paid-after';
import { refuseAfterDeath } from '@/lib/person/rules/after-death';
import fc from '../../support/property';

const today = day('2026-06-15');
const born = day('1938-03-06');

describe('DEA-03: the day of death', () => {
  it.each([
    ['2026-06-15', null, 'ok'],
    ['2026-06-16', null, 'died-in-future'],
    ['1938-03-06', null, 'ok'],
    ['1938-03-05', null, 'died-before-birth'],
    ['2026-06-10', '2026-06-10', 'death-recorded-already'],
    ['2026-06-11', '2026-06-10', 'death-recorded-already'],
  ])('%s where %s is recorded: %s', (on, recorded, expected) => {
    const person = { dateOfBirth: born, diedOn: recorded === null ? null : day(recorded) };
    const result = checkDeathDay(day(on), person, today);
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});

describe('DEA-01: nothing begins after a death', () => {
  it('is refused with the day, and allowed while none is recorded', () => {
    expect(refuseAfterDeath({ diedOn: null }).ok).toBe(true);
    expect(refuseAfterDeath({ diedOn: today })).toEqual({
      ok: false,
      error: { kind: 'person-died', diedOn: today },
    });
  });
});

describe('DEA-02: the case that asks whom to write to', () => {
  const one = (id: string, state: CaseState, askedOn: string) => ({ id, state, askedOn: day(askedOn) });

  it.each([
    [[], null],
    [[one('a', 'REFUSED', '2026-01-01'), one('b', 'ENDED', '2026-02-01')], 'b'],
    [[one('a', 'PLANNING', '2026-01-01'), one('b', 'ENDED', '2026-02-01')], 'a'],
    [[one('a', 'ACTIVE', '2026-01-01'), one('b', 'PLANNING', '2026-02-01')], 'a'],
    [[one('a', 'SUSPENDED', '2026-01-01'), one('b', 'ACTIVE', '2026-02-01')], 'b'],
  ] as const)('of %j: %s', (cases, expected) => {
    expect(caseToAsk(cases)).toBe(expected);
  });
});

describe('DEA-04: what was paid for days after', () => {
  const paid = (startsOn: string, endsOn: string, amount: number) => ({
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    amount: pence(amount),
  });

  it.each([
    ['2026-06-28', 0],
    ['2026-06-27', 100],
    ['2026-06-14', 1_400],
    ['2026-05-31', 2_800],
    ['2020-01-01', 2_800],
  ])('with the last day %s: %i pence of £28 for 1 to 28 June', (lastDay, expected) => {
    expect(paidAfter([paid('2026-06-01', '2026-06-28', 2_800)], day(lastDay))).toBe(expected);
  });

  it('is never less than nothing, and never more than was paid', () => {
    const payment = fc
      .record({
        from: fc.integer({ min: 0, max: 300 }),
        length: fc.integer({ min: 0, max: 90 }),
        amount: fc.integer({ min: 1, max: 1_000_000 }),
      })
      .map(({ from, length, amount }) => ({
        startsOn: addDays(born, from),
        endsOn: addDays(born, from + length),
        amount: pence(amount),
      }));
    fc.assert(
      fc.property(fc.array(payment), fc.integer({ min: -10, max: 400 }), (payments, offset) => {
        const after = paidAfter(payments, addDays(born, offset));
        const all = payments.reduce((sum, { amount }) => sum + amount, 0);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(all);
      }),
    );
  });
});
