import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { samePageFor } from '@/app/budget-holder/same-page';
import { pence } from '@/lib/core/money';
import type { Actor } from '@/lib/core/policy/policy';
import { holderHome } from '@/lib/home/queries/holder-home';
import { lookingAfter } from '@/lib/home/queries/looking-after';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { receiveRepayment } from '@/lib/repayment/commands/receive-repayment';
import { accountsIn } from '../../support/case';
import { onDay } from '../../support/day';
import { aCommissioner } from '../../support/identity';
import { spendingOf, today } from '../../support/money';
import { aHolder } from '../../support/person';
import { anInformedCase } from '../../support/plan';
import { aPaidBudget, aRepayment } from '../../support/repayment';
import { must } from '../../support/result';

/** How many things the home of a person lists for a reader. */
async function listed(actor: Actor, personId: string): Promise<number> {
  const home = await holderHome(actor, personId, today);
  const { questions = [], withoutReceipt = 0 } = home?.tasks ?? {};
  const ofMoney = home?.money?.isArranged ? 0 : questions.length + Number(withoutReceipt > 0);
  return ofMoney + (home?.repayments.length ?? 0) + Number(home?.asksForPlan);
}

it('SEE-06: who acts for several has each person with as many things to do as their home lists', async () => {
  const code = await aCommissioner();
  const direct = await aPaidBudget(code);
  const planned = await accountsIn(code);
  await onDay(today, async () => {
    const { caseId } = await anInformedCase(planned, today);
    must(await startPlan(planned.practitioner, { caseId }, today));
  });
  const [first, ...others] = await Promise.all(
    [direct, planned].map(({ personId }) => aHolder(code, personId, 'REPRESENTATIVE')),
  );
  if (!first) throw new Error('No one acts');
  const all = [first, ...others];
  const acts: Actor = {
    ...first,
    personIds: all.flatMap(({ personIds }) => personIds),
    authorities: all.flatMap(({ authorities }) => authorities),
  };
  const holds = async () => {
    const people = await lookingAfter(acts, planned.personId);
    const counts = await Promise.all(people.map(({ id }) => listed(acts, id)));
    expect(people.map(({ toDo }) => toDo)).toEqual(counts);
    return { people, counts: counts.toSorted() };
  };
  expect((await holds()).counts).toEqual([0, 1]);
  must(await recordSpending(acts, spendingOf(direct), today));
  const { people, counts } = await holds();
  expect(counts).toEqual([1, 1]);
  expect(people.filter(({ isChosen }) => isChosen).map(({ id }) => id)).toEqual([planned.personId]);
  const [directId = ''] = direct.allocationIds;
  const repaymentId = await onDay(today, () =>
    aRepayment({ code, budgetId: direct.budgetId, directId }, true),
  );
  expect((await holds()).counts).toEqual([1, 2]);
  const paid = { moneyId: randomUUID(), repaymentId, amount: pence(100), receivedOn: today, words: 'Bank' };
  must(await receiveRepayment(direct.finance, paid, today));
  expect((await holds()).counts).toEqual([1, 1]);
  expect(await lookingAfter(first, first.personIds[0] ?? '')).toEqual([]);
});

it('leads to the same page about another person, or to the list of what is one person’s', () => {
  expect([
    samePageFor('/budget-holder/account', 'b'),
    samePageFor('/budget-holder/spending/new', 'b'),
    samePageFor('/budget-holder/spending/one/change', 'b'),
    samePageFor('/budget-holder/letters/one', 'b'),
    samePageFor('/budget-holder/repayments/one', 'b'),
  ]).toEqual([
    '/budget-holder/account?for=b',
    '/budget-holder/spending/new?for=b',
    '/budget-holder/account?for=b',
    '/budget-holder/eligibility?for=b',
    '/budget-holder?for=b',
  ]);
});
