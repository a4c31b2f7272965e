import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { moneyPlaces, type PartMoney } from '@/lib/money/rules/money-places';
import fc from '../../support/property';

const part = (
  way: PartMoney['way'],
  sums: [number, number, number],
  holderName: string | null = null,
  sent: readonly [number, string][] = [],
): PartMoney => ({
  way,
  holderName,
  committed: pence(sums[0]),
  held: pence(sums[1]),
  spent: pence(sums[2]),
  onItsWay: sent.map(([amount, on]) => ({ amount: pence(amount), on: day(on) })),
});
const rowsOf = (agreed: number, ...parts: PartMoney[]) =>
  moneyPlaces(pence(agreed), parts).rows.map(({ place, amount, holderName }) => [place, amount, holderName]);

describe('SEE-01: where the money of a budget is', () => {
  it('of a direct payment: spent, in the account, and still to come', () => {
    const money = moneyPlaces(pence(7_644_000), [part('DIRECT_PAYMENT', [2_940_000, 843_040, 3_860_960])]);
    expect(money).toMatchObject({ spendNow: 843_040, useNow: 0, own: 0 });
    expect(money.rows.map(({ place, amount }) => [place, amount])).toEqual([
      ['SPENT', 3_860_960],
      ['ACCOUNT', 843_040],
      ['TO_COME', 2_940_000],
    ]);
  });

  it('counts what the person paid of their own as spent, and as so much less to come', () => {
    const money = moneyPlaces(pence(1_000), [part('DIRECT_PAYMENT', [700, -50, 350])]);
    expect(money).toMatchObject({ spendNow: 0, own: 50 });
    expect(rowsOf(1_000, part('DIRECT_PAYMENT', [700, -50, 350]))).toEqual([
      ['SPENT', 350, null],
      ['ACCOUNT', 0, null],
      ['TO_COME', 650, null],
    ]);
  });

  it('counts what was sent from the day on which it is in the account', () => {
    const sent = part('DIRECT_PAYMENT', [500, 460, 40], null, [
      [300, '2026-12-30'],
      [100, '2026-12-02'],
    ]);
    expect(moneyPlaces(pence(1_000), [sent])).toMatchObject({
      spendNow: 60,
      own: 0,
      onItsWay: { amount: 400, by: '2026-12-30' },
    });
    expect(rowsOf(1_000, sent)).toEqual([
      ['SPENT', 40, null],
      ['ACCOUNT', 60, null],
      ['ON_ITS_WAY', 400, null],
      ['TO_COME', 500, null],
    ]);
  });

  it('counts what the person paid of their own against what is on its way first', () => {
    const sent = part('DIRECT_PAYMENT', [550, 350, 100], null, [[400, '2026-12-02']]);
    expect(moneyPlaces(pence(1_000), [sent])).toMatchObject({ spendNow: 0, own: 50 });
    expect(rowsOf(1_000, sent)).toEqual([
      ['SPENT', 100, null],
      ['ACCOUNT', 0, null],
      ['ON_ITS_WAY', 350, null],
      ['TO_COME', 550, null],
    ]);
  });

  it('of several ways names each payee once, and what the NHS keeps', () => {
    const held = part('THIRD_PARTY', [100, 40, 60], 'Harbour');
    expect(rowsOf(700, held, held, part('NOTIONAL', [250, 0, 50]))).toEqual([
      ['SPENT', 170, null],
      ['HOLDER', 80, 'Harbour'],
      ['TO_COME', 200, null],
      ['ARRANGED', 250, null],
    ]);
  });

  it('says what went back to the NHS after the end', () => {
    expect(rowsOf(500, part('NOTIONAL', [0, 0, 450]))).toEqual([
      ['SPENT', 450, null],
      ['ARRANGED', 0, null],
      ['GIVEN_BACK', 50, null],
    ]);
  });

  it('adds up to what was agreed, and none of it twice, whatever was paid and spent', () => {
    const way = fc.constantFrom<PartMoney['way']>('NOTIONAL', 'THIRD_PARTY', 'DIRECT_PAYMENT');
    const sums = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000));
    const names = fc.constantFrom(null, 'Harbour');
    const parts = fc.array(fc.tuple(way, sums, names, fc.nat(10_000)), { minLength: 1 });
    fc.assert(
      fc.property(parts, fc.nat(500), (given, back) => {
        const made = given.map(([kind, [committed, held, spent], name, sent]) =>
          kind === 'NOTIONAL'
            ? part(kind, [committed, 0, spent])
            : part(kind, [committed, held, spent], name, [[sent, '2026-12-02']]),
        );
        const all = sumPence(made.flatMap(({ committed, held, spent }) => [committed, held, spent]));
        const { rows, spendNow } = moneyPlaces(pence(all + back), made);
        expect(sumPence(rows.map(({ amount }) => amount))).toBe(all + back);
        const arriving = rows.filter(({ place }) => place === 'ON_ITS_WAY').map(({ amount }) => amount);
        expect(spendNow + sumPence(arriving)).toBe(sumPence(made.map(({ held }) => held)));
      }),
    );
  });
});
