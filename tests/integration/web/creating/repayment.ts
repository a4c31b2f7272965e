import { submitAsk } from '@/app/budget-holder/repayments/[repaymentId]/actions';
import { submitReceived } from '@/app/commissioner/budgets/[budgetId]/repayments/[repaymentId]/actions';
import { submitRepaymentLetter } from '@/app/commissioner/budgets/[budgetId]/repayments/[repaymentId]/letter/actions';
import { submitOpening } from '@/app/commissioner/budgets/[budgetId]/repayments/actions';
import { submitRecordedAsk } from '@/app/practitioner/budgets/[budgetId]/repayments/[repaymentId]/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays } from '@/lib/core/plain-date';
import { repaymentLetterView } from '@/lib/letter/queries/repayment-letter-view';
import { aCommissioner } from '../../../support/identity';
import { today } from '../../../support/money';
import { aDisallowedSpending, aPaidBudget, aRepaymentOwed, askForIt } from '../../../support/repayment';
import { must } from '../../../support/result';
import { type CreatingForm, june, type Ready, row } from './ready';

/** After the notice of a repayment of June. */
const july = '2026-07-02T09:00:00Z';

async function anAsk(who: 'holder' | 'staff'): Promise<Ready> {
  const budget = await aPaidBudget(await aCommissioner());
  const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
  const isHolder = who === 'holder';
  const asked = { askedBy: 'PERSON', askedByName: 'Test Person', ...dateValues('askedOn', noticeOn) };
  return {
    actor: isHolder ? budget.holder : budget.practitioner,
    action: isHolder ? submitAsk : submitRecordedAsk,
    path: isHolder
      ? `/budget-holder/repayments/${repaymentId}`
      : `/practitioner/budgets/${budget.budgetId}/repayments/${repaymentId}`,
    values: { repaymentId, grounds: 'It was agreed', ...(isHolder ? {} : asked) },
    other: { grounds: 'It was agreed by phone' },
    ...row('challenge', 'repayment_id', repaymentId),
  };
}

/** The forms of repayments that create something. */
export const REPAYMENT_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/budgets/[budgetId]/repayments#submitOpening': {
    on: june,
    make: async () => {
      const budget = await aPaidBudget(await aCommissioner());
      const { budgetId, allocationIds } = budget;
      return {
        actor: budget.finance,
        action: submitOpening,
        path: `/commissioner/budgets/${budgetId}/repayments`,
        values: {
          budgetId,
          allocationId: allocationIds[0] ?? '',
          ground: 'PLAN_CHANGED',
          amount: '5',
          words: 'Less care',
        },
        other: { amount: '6' },
        ...row('repayment', 'budget_id', budgetId),
      };
    },
  },
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitReceived': {
    on: july,
    make: async () => {
      const budget = await aPaidBudget(await aCommissioner());
      const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
      return {
        actor: budget.finance,
        action: submitReceived,
        path: `/commissioner/budgets/${budget.budgetId}/repayments/${repaymentId}`,
        values: { repaymentId, amount: '5', words: 'Bank', ...dateValues('receivedOn', noticeOn) },
        other: { amount: '6' },
        ...row('repayment_money', 'repayment_id', repaymentId),
      };
    },
  },
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]/letter#submitRepaymentLetter': {
    on: july,
    isOnlyOne: 'a letter is about one step',
    make: async () => {
      const budget = await aPaidBudget(await aCommissioner());
      const { repaymentId } = await aDisallowedSpending(budget);
      const on = addDays(today, 16);
      must(await askForIt(budget.lead, repaymentId, on));
      const chosen = { repaymentId, to: null, copies: [] };
      const letter = (await repaymentLetterView(budget.lead, chosen, on))?.letter;
      return {
        actor: budget.lead,
        action: submitRepaymentLetter,
        path: `/commissioner/budgets/${budget.budgetId}/repayments/${repaymentId}/letter`,
        values: {
          repaymentId,
          budgetId: budget.budgetId,
          aboutId: letter?.aboutId ?? '',
          to: 'PERSON',
          how: 'POST',
          ...dateValues('sentOn', on),
        },
        other: { how: 'EMAIL' },
        ...row('letter', 'case_id', budget.caseId),
      };
    },
  },
  'budget-holder/repayments/[repaymentId]#submitAsk': {
    on: july,
    isOnlyOne: 'a review is asked for once',
    make: () => anAsk('holder'),
  },
  '_staff#recordedAskAction': {
    on: july,
    isOnlyOne: 'a review is asked for once',
    make: () => anAsk('staff'),
  },
};
