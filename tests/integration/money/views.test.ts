import { beforeAll, expect, it } from 'vitest';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { paymentForm } from '@/lib/money/queries/payment-form';
import { reversibleSpending } from '@/lib/money/queries/reversible-spending';
import { startBudgetForm } from '@/lib/money/queries/start-budget-form';
import { eventsOf } from '../../support/audit';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anActiveBudget, anApprovedCase, spendingOf, today } from '../../support/money';
import { aHolder } from '../../support/person';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

// Every view of a person's record is in the audit trail, also the page of a form.
it('the page that starts a budget records a view', async () => {
  const { caseId, personId, finance } = await anApprovedCase(code);
  expect(await startBudgetForm(finance, caseId, today)).not.toBeNull();
  expect(await eventsOf(personId, 'plan:approve')).toEqual(['case:view']);
});

it('the page that proposes a payment records a view', async () => {
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  const allocationId = budget.allocationIds[0] ?? '';
  expect(await paymentForm(budget.finance, budget.budgetId, allocationId, today)).not.toBeNull();
  expect(await eventsOf(budget.personId, 'consent:give')).toEqual([
    'budget:start',
    'agreement:sign',
    'bank-details:record',
    'bank-details:confirm',
    'budget:view',
  ]);
});

it('the page that reverses a spending records a view', async () => {
  const budget = await anActiveBudget(code);
  const spent = await recordSpending(await aHolder(code, budget.personId), spendingOf(budget), today);
  const spendingId = spent.ok ? spent.value.spendingId : '';
  const finance = await aStaffMember('FINANCE_OFFICER', code);
  expect(await reversibleSpending(finance, budget.budgetId, spendingId)).not.toBeNull();
  expect(await eventsOf(budget.personId, 'plan:approve')).toEqual([
    'budget:start',
    'spending:record',
    'budget:view',
  ]);
});
