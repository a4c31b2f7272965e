import { expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { sumPence } from '@/lib/core/money';
import { holderHome } from '@/lib/home/queries/holder-home';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { withdrawSpending } from '@/lib/money/commands/withdraw-spending';
import { aCommissioner } from '../../support/identity';
import { anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';

it('SPE-05: the services of the home add up to the budget and to the ledger, without what was taken back', async () => {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const holder = await aHolder(code, budget.personId);
  const spend = async (amount: number) =>
    must(await recordSpending(holder, spendingOf(budget, { amount }), today)).spendingId;
  await spend(30_000);
  const wrong = { spendingId: await spend(5_000), reason: 'Twice', formKey: newId() };
  must(await withdrawSpending(holder, wrong, today));
  const money = (await holderHome(holder, budget.personId, today))?.money;
  const services = money?.services ?? [];
  const { SPENT } = await balancesOf(budget.budgetId);
  expect(sumPence(services.map(({ spent }) => spent))).toBe(SPENT);
  expect(sumPence(services.map(({ agreed }) => agreed))).toBe(money?.position.agreed);
  expect(sumPence(services.map(({ left }) => left))).toBe(money?.position.left);
  expect(services).toMatchObject([{ name: 'Swimming', agreed: 100_000, spent: 30_000, status: 'PART_USED' }]);
});
