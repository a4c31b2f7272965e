import { describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import { checkOverlap, type OtherPayment, overlapping } from '@/lib/money/rules/payment-overlap';
import { PAYMENT_STATES } from '@/lib/money/rules/payment-state';
import fc from '../../support/property';

const FIRST = day('2026-06-01');
const period = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ startsOn: addDays(FIRST, from), endsOn: addDays(FIRST, from + length) }));
const payment = fc.record({ id: fc.uuid(), state: fc.constantFrom(...PAYMENT_STATES), days: period });
const others = fc.array(
  payment.map(({ id, state, days }): OtherPayment => ({ id, state, ...days })),
  { maxLength: 6 },
);

/** The days one by one: another way to the same answer. */
function daysIn({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const days: string[] = [];
  for (let one = day(startsOn); one <= endsOn; one = addDays(one, 1)) days.push(one);
  return days;
}

describe('PAY-05: the same days paid twice', () => {
  it('are found day by day, in every state that can still pay or has paid', () => {
    fc.assert(
      fc.property(period, others, (draft, paid) => {
        const mine = new Set(daysIn(draft));
        const twice = paid.filter(
          ({ state, ...one }) =>
            !['CANCELLED', 'RETURNED'].includes(state) && daysIn(one).some((covered) => mine.has(covered)),
        );
        expect(overlapping(draft, paid)).toEqual(twice);
      }),
    );
  });

  it('are refused with all of them, or need a reason', () => {
    fc.assert(
      fc.property(period, others, fc.constantFrom(null, '', '  ', 'Two carers'), (draft, paid, reason) => {
        const found = overlapping(draft, paid);
        const result = checkOverlap({ ...draft, overlapReason: reason }, paid);
        expect(result.ok).toBe(found.length === 0 || reason === 'Two carers');
        if (!result.ok) expect(result.error.others).toEqual(found);
      }),
    );
  });

  it.each([
    ['2026-06-01', '2026-06-28', 1],
    ['2026-06-28', '2026-07-25', 1],
    ['2026-06-29', '2026-07-26', 0],
    ['2026-05-01', '2026-05-31', 0],
    ['2026-05-01', '2026-06-01', 1],
    ['2026-06-10', '2026-06-10', 1],
  ])('%s to %s and 1 to 28 June: %i', (startsOn, endsOn, count) => {
    const paid: OtherPayment = { id: 'p', state: 'RELEASED', startsOn: FIRST, endsOn: day('2026-06-28') };
    expect(overlapping({ startsOn: day(startsOn), endsOn: day(endsOn) }, [paid])).toHaveLength(count);
  });
});
