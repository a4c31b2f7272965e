import { expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { startBudget } from '@/lib/money/commands/start-budget';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anActiveBudget, anApprovedCase, spendingOf, startOf, startsOn, today } from '../../support/money';
import { aHolder } from '../../support/person';

// The sender of a form chooses its key. It must not block another entry.
it('a spending with the id of a case as its key does not stop a budget from starting', async () => {
  const code = await aCommissioner();
  const own = await anActiveBudget(code);
  const other = await anApprovedCase(code);
  const spent = spendingOf(own, { formKey: other.caseId });
  expect((await recordSpending(await aHolder(code, own.personId), spent, today)).ok).toBe(true);
  const allocations = [{ way: 'NOTIONAL', amount: 100_000 }] as const;
  expect(await startBudget(other.finance, startOf(other.caseId, allocations), today)).toMatchObject({
    ok: true,
  });
});

it('a spending with the id of a payment as its key does not stop the payment', async () => {
  const code = await aCommissioner();
  const [own, other] = [
    await anActiveBudget(code),
    await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]),
  ];
  const paymentId = newId();
  const allocationId = other.allocationIds[0] ?? '';
  const terms = { amount: pence(40_000), startsOn, endsOn: startsOn, dueOn: today };
  const asked = { budgetId: other.budgetId, allocationId, formKey: paymentId, ...terms };
  await proposePayment(await aStaffMember('FINANCE_OFFICER', code), asked, today);
  await approvePayment(await aStaffMember('PHB_LEAD', code), { paymentId }, today);
  const spent = spendingOf(own, { formKey: paymentId });
  expect((await recordSpending(await aHolder(code, own.personId), spent, today)).ok).toBe(true);
  const payer = await aStaffMember('FINANCE_OFFICER', code);
  expect(await releasePayment(payer, { paymentId }, today)).toMatchObject({ ok: true });
});
