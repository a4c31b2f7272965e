import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { aCommissioner } from '../../support/identity';
import { messagesTo } from '../../support/message';
import {
  type ActiveBudget,
  anActiveBudget,
  aReleasedPayment,
  paymentOf,
  spendingOf,
  today,
} from '../../support/money';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';

let code: string;
let budget: ActiveBudget;
let holder: Actor;
let nominee: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  holder = await aHolder(code, budget.personId);
  nominee = await aHolder(code, budget.personId, 'NOMINEE', { plan: false });
});

const newsTo = async ({ userId }: Actor) =>
  (await messagesTo(userId))
    .filter(({ kind }) => kind === 'PAYMENT_MADE' || kind === 'QUESTION_ASKED')
    .map(({ kind, person_id: personId }) => ({ kind, personId }));

describe('news of money (MSG-01)', () => {
  it('of a payment that was released goes to the person and to who acts for the money', async () => {
    const allocationId = budget.allocationIds[0] ?? '';
    await aReleasedPayment(code, paymentOf({ ...budget, allocationId, amount: 1_000 }, today), today);
    const news = [{ kind: 'PAYMENT_MADE', personId: budget.personId }];
    expect([await newsTo(holder), await newsTo(nominee)]).toEqual([news, news]);
  });

  it('of a question about spending goes out each time one is asked, and of no other decision', async () => {
    const { spendingId } = must(await recordSpending(holder, spendingOf(budget), today));
    const decide = async (choice: 'QUERIED' | 'TAKEN_BACK' | 'ACCEPTED', seenStep: number) =>
      must(await decideSpending(budget.finance, { spendingId, choice, words: 'Why?', seenStep }, today));
    await decide('QUERIED', 0);
    await decide('TAKEN_BACK', 1);
    const news = { kind: 'QUESTION_ASKED', personId: budget.personId };
    expect([await newsTo(holder), await newsTo(nominee)]).toEqual([[news], [news]]);
    await decide('QUERIED', 2);
    await decide('ACCEPTED', 3);
    expect(await newsTo(holder)).toEqual([news, news]);
  });
});
