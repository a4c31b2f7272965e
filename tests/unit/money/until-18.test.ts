import { describe, expect, it } from 'vitest';
import { childsLastDay, endAt18 } from '@/lib/case/rules/childs-last-day';
import { pence } from '@/lib/core/money';
import { addDays, day, daysBetween } from '@/lib/core/plain-date';
import { partsFor, type ToStart, termOf } from '@/lib/money/rules/until-18';
import { runsPast18 } from '@/lib/plan/rules/past-18';
import fc from '../../support/property';

const theo: ToStart = {
  group: 'CYPCC',
  bornOn: day('2009-01-12'),
  startsOn: day('2026-04-01'),
  weeks: 52,
  weekly: pence(61_250),
  agreed: pence(3_185_000),
};

describe('BUD-14: a child’s budget ends before the 18th birthday', () => {
  it('story row 2.5: refused as entered, with the right last day, days and amount, and taken', () => {
    expect(termOf(theo, false)).toEqual({
      ok: false,
      error: {
        kind: 'runs-past-18',
        planned: '2027-03-30',
        turns18On: '2027-01-12',
        offer: { endsOn: '2027-01-11', days: 286, agreed: 2_502_500 },
      },
    });
    expect(termOf(theo, true)).toEqual({ ok: true, value: { endsOn: '2027-01-11', agreed: 2_502_500 } });
  });

  it.each<[string, Partial<ToStart>, string, number]>([
    ['born on 29 February: 28 February is the last day', { bornOn: day('2008-02-29') }, '2026-04-01', 0],
    ['its last day is the day before', { bornOn: day('2009-03-31') }, '2027-03-30', 3_185_000],
    ['another group runs its weeks', { group: 'CHC' }, '2027-03-30', 3_185_000],
  ])('%s', (_, change, endsOn, agreed) => {
    const made = termOf({ ...theo, ...change }, true);
    if (agreed === 0)
      expect(made).toMatchObject({ error: { kind: 'starts-at-18', turns18On: '2026-03-01' } });
    else expect(made).toEqual({ ok: true, value: { endsOn, agreed } });
  });

  it('counts what is paid once whole, and part weeks half up to the penny', () => {
    const change = { bornOn: day('2008-04-04'), weekly: pence(10_001), agreed: pence(52 * 10_001 + 5_000) };
    // Three days: 10,001 × 3 ÷ 7 = 4,286.14 pence.
    expect(termOf({ ...theo, ...change }, true)).toEqual({
      ok: true,
      value: { endsOn: '2026-04-03', agreed: 9_286 },
    });
  });

  it('of any child never runs to the birthday, and never costs more than was approved', () => {
    const any = fc.record({ born: fc.integer({ min: 0, max: 800 }), weeks: fc.integer({ min: 1, max: 53 }) });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 500_000 }), ({ born, weeks }, weekly) => {
        const bornOn = addDays(day('2008-01-01'), born);
        const agreed = pence(weekly * weeks + 7);
        const term = termOf({ ...theo, bornOn, weeks, weekly: pence(weekly), agreed }, true);
        if (!term.ok) return childsLastDay(bornOn) < theo.startsOn;
        const { endsOn } = term.value;
        const isWhole = daysBetween(theo.startsOn, endsOn) + 1 === weeks * 7;
        return (
          endsOn <= childsLastDay(bornOn) &&
          term.value.agreed <= agreed &&
          (!isWhole || term.value.agreed === agreed)
        );
      }),
    );
  });

  it('one part alone becomes the amount; several are kept as they were entered', () => {
    const part = { way: 'NOTIONAL', amount: pence(3_185_000), payee: null } as const;
    const term = { agreed: pence(2_502_500) };
    expect(partsFor([part], term)).toEqual([{ ...part, amount: 2_502_500 }]);
    expect(partsFor([part, part], term)).toEqual([part, part]);
  });

  it.each([
    ['2027-01-10', null],
    ['2027-01-11', 'before'],
    ['2027-01-12', 'past'],
  ] as const)('a budget to %s is %s', (endsOn, expected) => {
    expect(endAt18({ group: 'CYPCC', bornOn: theo.bornOn, endsOn: day(endsOn) })).toBe(expected);
    expect(endAt18({ group: 'CHC', bornOn: theo.bornOn, endsOn: day(endsOn) })).toBeNull();
  });

  it('born on 29 February, the last day is 28 February of a common year', () => {
    expect(childsLastDay(day('2008-02-29'))).toBe('2026-02-28');
  });

  it('is warned of while the weeks are planned: from the birthday on, and of a child alone', () => {
    const lastDay = day('2027-01-11');
    const startsOn = day('2026-04-01');
    expect(runsPast18({ lastDay, startsOn, weeks: 52 })).toEqual({ planned: '2027-03-30', lastDay });
    // 41 weeks from here end on the last day.
    const exact = day('2026-03-31');
    expect(runsPast18({ lastDay, startsOn: exact, weeks: 41 })).toBeNull();
    expect(runsPast18({ lastDay, startsOn: exact, weeks: 42 })?.planned).toBe('2027-01-18');
    expect(runsPast18({ lastDay: null, startsOn, weeks: 52 })).toBeNull();
  });
});
