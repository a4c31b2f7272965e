import { submitAnswer } from '@/app/budget-holder/spending/[spendingId]/actions';
import { submitDecision } from '@/app/commissioner/budgets/[budgetId]/check/[spendingId]/actions';
import { submitAccepted } from '@/app/commissioner/budgets/[budgetId]/check/actions';
import { submitAnswer as submitStaffAnswer } from '@/app/practitioner/budgets/[budgetId]/spending/[spendingId]/actions';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { aCommissioner } from '../../../support/identity';
import { anActiveBudget, spendingOf, today } from '../../../support/money';
import { aHolder } from '../../../support/person';
import { must } from '../../../support/result';
import type { MadeOnceForm, Ready } from './ready';

const june = '2026-06-15T09:00:00Z';

/** A spending that its holder recorded, and what finance has asked of it. */
async function aSpending({ isAsked }: { isAsked: boolean }) {
  const budget = await anActiveBudget(await aCommissioner());
  const holder = await aHolder(budget.code, budget.personId);
  const { spendingId } = must(await recordSpending(holder, spendingOf(budget), today));
  const question = { spendingId, choice: 'QUERIED', words: 'What was it for?', seenStep: 0 } as const;
  if (isAsked) must(await decideSpending(budget.finance, question, today));
  return { budget, holder, spendingId };
}

async function anAnswer(who: 'holder' | 'staff'): Promise<Ready> {
  const { budget, holder, spendingId } = await aSpending({ isAsked: true });
  const isHolder = who === 'holder';
  return {
    actor: isHolder ? holder : budget.practitioner,
    action: isHolder ? submitAnswer : submitStaffAnswer,
    path: isHolder
      ? `/budget-holder/spending/${spendingId}`
      : `/practitioner/budgets/${budget.budgetId}/spending/${spendingId}`,
    values: { budgetId: budget.budgetId, spendingId, seenStep: '1', words: 'For the pool' },
    other: { words: 'For the lido' },
  };
}

/** Steps of checking what was spent. */
export const SPENDING_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'budget-holder/spending/[spendingId]#submitAnswer': { on: june, make: () => anAnswer('holder') },
  'practitioner/budgets/[budgetId]/spending/[spendingId]#submitAnswer': {
    on: june,
    make: () => anAnswer('staff'),
  },
  'commissioner/budgets/[budgetId]/check#submitAccepted': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const { budget, spendingId } = await aSpending({ isAsked: false });
      return {
        actor: budget.finance,
        action: submitAccepted,
        path: `/commissioner/budgets/${budget.budgetId}/check`,
        values: { budgetId: budget.budgetId, spendings: `${spendingId}:0` },
        other: null,
      };
    },
  },
  'commissioner/budgets/[budgetId]/check/[spendingId]#submitDecision': {
    on: june,
    make: async () => {
      const { budget, spendingId } = await aSpending({ isAsked: false });
      return {
        actor: budget.finance,
        action: submitDecision,
        path: `/commissioner/budgets/${budget.budgetId}/check/${spendingId}`,
        values: { spendingId, seenStep: '0', choice: 'QUERIED', words: 'What was it for?' },
        other: { words: 'Whom was it for?' },
      };
    },
  },
};
