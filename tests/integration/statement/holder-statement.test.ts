import { beforeAll, describe, expect, it } from 'vitest';
import { printedStatement } from '@/components/statement/print-statement';
import { statementCsv } from '@/components/statement/statement-csv';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { holderHome } from '@/lib/home/queries/holder-home';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { withdrawSpending } from '@/lib/money/commands/withdraw-spending';
import { holderStatement, type Statement } from '@/lib/statement/queries/holder-statement';
import type { Show } from '@/lib/statement/rules/statement-filter';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  balancesOf,
  paymentOf,
  spendingOf,
  startsOn,
} from '../../support/money';
import { aHolder, aPerson } from '../../support/person';
import { must } from '../../support/result';

const july = day('2026-07-20');
const ALL = { show: 'all', search: null } as const;
let budget: ActiveBudget;
let holder: Actor;

const read = async (
  show: Show = 'all',
  reader = holder,
  search: string | null = null,
): Promise<Statement> => {
  const found = await onDay(july, () => holderStatement(reader, budget.personId, { show, search }));
  const statement = found?.statement;
  if (!statement) throw new Error('There is no statement');
  return statement;
};

beforeAll(async () => {
  const code = await aCommissioner();
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  holder = await aHolder(code, budget.personId);
  const payment = paymentOf(
    { budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '', amount: 40_000 },
    startsOn,
  );
  await onDay(startsOn, async () => {
    const { paymentId } = must(await proposePayment(budget.finance, payment, startsOn));
    must(await approvePayment(await aStaffMember('FINANCE_OFFICER', code), { paymentId }, startsOn));
    must(await releasePayment(await aStaffMember('FINANCE_OFFICER', code), { paymentId }, startsOn));
  });
  const spend = async (amount: number, spentOn: string) =>
    must(await recordSpending(holder, { ...spendingOf(budget, { amount }), spentOn: day(spentOn) }, july))
      .spendingId;
  await spend(15_000, '2026-06-10');
  await spend(5_000, '2026-07-02');
  const wrong = await spend(2_500, '2026-07-03');
  must(await withdrawSpending(holder, { spendingId: wrong, reason: 'Twice', formKey: newId() }, july));
});

describe('money in and out', () => {
  it('SEE-05: has months that end as the ledger does, and the same sum as the home', async () => {
    const { months, now, moneyIn, moneyOut } = await read();
    expect(months).toEqual([
      { month: '2026-07', moneyIn: 0, moneyOut: 5_000, atEnd: 20_000 },
      { month: '2026-06', moneyIn: 40_000, moneyOut: 15_000, atEnd: 25_000 },
    ]);
    expect([moneyIn, moneyOut, now]).toEqual([40_000, 20_000, (await balancesOf(budget.budgetId)).HELD]);
    expect((await holderHome(holder, budget.personId, july))?.money?.places.spendNow).toBe(now);
  });

  it('counts what is asked for as the home does, whatever is shown', async () => {
    const home = await holderHome(holder, budget.personId, july);
    for (const [show, count] of [
      ['all', 5],
      ['in', 1],
      ['out', 4],
      ['no-receipt', 2],
    ] as const) {
      const { lines, counts } = await read(show);
      expect([lines.length, counts[show]]).toEqual([count, count]);
    }
    expect((await read()).counts['no-receipt']).toBe(home?.tasks?.withoutReceipt);
  });

  it('is searched by who was paid or by an amount, and keeps the sums of the whole budget', async () => {
    const found = async (search: string) =>
      (await read('all', holder, search)).lines.map(({ moneyOut }) => moneyOut);
    expect(await found('150')).toEqual([15_000]);
    expect(await found('£25.00')).toEqual([-2_500, 2_500]);
    expect(await found('town POOL')).toHaveLength(4);
    expect(await found('nothing like it')).toEqual([]);
    expect((await read('all', holder, '150')).months).toEqual((await read()).months);
  });

  it('is there for who acts for the money, and for no one else', async () => {
    const { commissionerCode: code } = holder;
    const nominee = await aHolder(code, budget.personId, 'NOMINEE', { plan: false });
    expect((await read('all', nominee)).months).toEqual((await read()).months);
    const other = await aHolder(code, await aPerson(code));
    expect(await holderStatement(other, budget.personId, ALL)).toBeNull();
    expect(await holderStatement(other, other.personIds[0] ?? '', ALL)).toEqual({ statement: null });
  });

  it('is a file for a spreadsheet and one to print, of what is shown', async () => {
    const statement = await read('out');
    const cells = statement.lines.map((line) => statementCsv.map(({ value }) => value(line)).join(' '));
    expect(cells.toSorted()).toEqual([
      '2026-06-10 Town pool Swimming 0.00 150.00 No receipt',
      '2026-07-02 Town pool Swimming 0.00 50.00 No receipt',
      '2026-07-03 Town pool Swimming 0.00 25.00 Taken back',
      '2026-07-20 Taken back: Town pool Swimming 0.00 -25.00 ',
    ]);
    const { title, blocks } = printedStatement(statement);
    expect(title).not.toContain(statement.personName);
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  });
});
