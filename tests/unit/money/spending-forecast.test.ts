import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { serviceMoney } from '@/lib/money/rules/service-money';
import { type ForecastLine, spendingForecast } from '@/lib/money/rules/spending-forecast';
import fc from '../../support/property';

const startsOn = day('2026-06-01');
const period = { startsOn, endsOn: addDays(startsOn, 363) };
const today = addDays(startsOn, 181);

/** A service of the plan, with what is left of it as of the rule SPE-05. */
function line(given: Omit<ForecastLine, 'left' | 'name'>): ForecastLine {
  return { name: 'Care', ...given, left: serviceMoney(given, period).left };
}
const weekly = (amount: number, spent: number, lastPaidOn: string | null) =>
  line({
    cost: 'WEEKLY',
    amount: pence(amount),
    spent: pence(spent),
    lastPaidOn: lastPaidOn as ForecastLine['lastPaidOn'],
  });
const once = (amount: number, spent: number) =>
  line({ cost: 'ONE_OFF', amount: pence(amount), spent: pence(spent), lastPaidOn: spent ? startsOn : null });

describe('SEE-03: what is left at the end', () => {
  it('of a weekly service is worked out by its own pace from the last day paid', () => {
    // £90.00 a week for 26 weeks of £100.00: £10.00 a week is left over, 52 times.
    const care = weekly(10_000, 234_000, addDays(startsOn, 181));
    const forecast = spendingForecast([care], period, today);
    expect(forecast.parts).toEqual([{ name: 'Care', by: 'PACE', left: 52_000 }]);
    expect(forecast).toMatchObject({ left: 50_000, least: 20_000, most: 60_000 });
  });

  it('is below nothing where the pace is too fast', () => {
    const care = weekly(10_000, 286_000, addDays(startsOn, 181));
    expect(spendingForecast([care], period, today)).toMatchObject({
      left: -50_000,
      least: -60_000,
      most: -20_000,
    });
  });

  it('counts a service that is not used yet as planned from today, and as never used for the most', () => {
    const care = weekly(10_000, 0, null);
    expect(spendingForecast([care], period, addDays(startsOn, 182))).toEqual({
      left: 260_000,
      least: 0,
      most: 520_000,
      parts: [{ name: 'Care', by: 'PLAN', left: 260_000 }],
    });
  });

  it('keeps the rest of what is paid once', () => {
    const forecast = spendingForecast([once(234_000, 229_320), once(50_000, 0)], period, today);
    expect(forecast.parts.map(({ by, left }) => [by, left])).toEqual([
      ['REST', 4_680],
      ['REST', 50_000],
    ]);
    expect(forecast).toMatchObject({ left: 50_000, least: 0, most: 60_000 });
  });

  it('has its middle inside its range, whatever was spent', () => {
    const lines = fc.array(
      fc.record({
        cost: fc.constantFrom('WEEKLY' as const, 'ONE_OFF' as const),
        amount: fc.nat(100_000).map(pence),
        spent: fc.nat(5_000_000).map(pence),
        lastPaidOn: fc.option(fc.nat(363).map((days) => addDays(startsOn, days))),
      }),
    );
    fc.assert(
      fc.property(lines, fc.nat(363), (given, days) => {
        const forecast = spendingForecast(given.map(line), period, addDays(startsOn, days));
        expect(forecast.least).toBeLessThanOrEqual(forecast.left);
        expect(forecast.left).toBeLessThanOrEqual(forecast.most);
      }),
    );
  });
});
