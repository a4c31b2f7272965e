import { randomUUID } from 'node:crypto';
import {
  submitMoneyBack,
  submitRepaymentAnswer,
  submitRepaymentDecision,
  submitWithdrawal,
} from '@/app/commissioner/budgets/[budgetId]/repayments/[repaymentId]/actions';
import { askAboutRepayment } from '@/lib/challenge/commands/ask-about-repayment';
import { dateValues } from '@/lib/core/form/date-values';
import { pence } from '@/lib/core/money';
import { receiveRepayment } from '@/lib/repayment/commands/receive-repayment';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { aDisallowedSpending, aPaidBudget, aRepaymentOwed } from '../../../support/repayment';
import { must } from '../../../support/result';
import type { MadeOnceForm } from './ready';

/** After the notice of a repayment of June. */
const july = '2026-07-02T09:00:00Z';

const pageOf = (budgetId: string, repaymentId: string) =>
  `/commissioner/budgets/${budgetId}/repayments/${repaymentId}`;

/** A repayment of which the time to pay runs. */
async function anOwedRepayment() {
  const budget = await aPaidBudget(await aCommissioner());
  const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
  return { budget, repaymentId, noticeOn, path: pageOf(budget.budgetId, repaymentId) };
}

/** Steps of a repayment. */
export const REPAYMENT_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitRepaymentDecision': {
    on: july,
    make: async () => {
      const budget = await aPaidBudget(await aCommissioner());
      const { repaymentId } = await aDisallowedSpending(budget);
      return {
        actor: budget.lead,
        action: submitRepaymentDecision,
        path: pageOf(budget.budgetId, repaymentId),
        // A part alone: what is left of the spending is posted, and a second press posts nothing.
        values: { repaymentId, choice: 'ASKED', ground: 'OUTSIDE_PLAN', amount: '90', words: 'A GP is free' },
        other: { amount: '80' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitMoneyBack': {
    on: july,
    make: async () => {
      const { budget, repaymentId, noticeOn, path } = await anOwedRepayment();
      const moneyId = randomUUID();
      const paid = { moneyId, repaymentId, amount: pence(500), receivedOn: noticeOn, words: 'Bank' };
      must(await receiveRepayment(budget.finance, paid, noticeOn));
      return {
        actor: budget.finance,
        action: submitMoneyBack,
        path,
        values: { repaymentId, moneyId, words: 'It was for another person' },
        other: { words: 'It was given back' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitWithdrawal': {
    on: july,
    make: async () => {
      const { budget, repaymentId, path } = await anOwedRepayment();
      return {
        actor: budget.lead,
        action: submitWithdrawal,
        path,
        values: { repaymentId, words: 'Our mistake' },
        other: { words: 'It was in the plan' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitRepaymentAnswer': {
    on: july,
    make: async () => {
      const { budget, repaymentId, noticeOn, path } = await anOwedRepayment();
      const challengeId = randomUUID();
      const asked = { challengeId, repaymentId, grounds: 'It was agreed', recorded: null };
      must(await askAboutRepayment(budget.holder, asked, noticeOn));
      return {
        actor: await aStaffMember('PHB_LEAD', budget.code),
        action: submitRepaymentAnswer,
        path,
        values: {
          repaymentId,
          challengeId,
          outcome: 'CHANGED',
          amount: '40',
          reasons: 'A part was agreed',
          ...dateValues('decidedOn', noticeOn),
        },
        other: { amount: '30' },
      };
    },
  },
};
