'use server';

import { recordedAskAction } from '@/app/_staff/repayment-actions';
import { explainRepaymentAnswer } from '@/components/challenge/repayment-challenge-errors';
import { answerRepaymentSchema } from '@/components/challenge/repayment-challenge-schema';
import { explainMoney, explainRepayment } from '@/components/repayment/repayment-errors';
import {
  decideRepaymentSchema,
  receiveSchema,
  takeBackMoneySchema,
  withdrawRepaymentSchema,
} from '@/components/repayment/repayment-schema';
import { answerAboutRepayment } from '@/lib/challenge/commands/answer-about-repayment';
import { todayInLondon } from '@/lib/core/clock';
import { decideRepayment } from '@/lib/repayment/commands/decide-repayment';
import { receiveRepayment } from '@/lib/repayment/commands/receive-repayment';
import { takeBackMoney } from '@/lib/repayment/commands/take-back-money';
import { withdrawRepayment } from '@/lib/repayment/commands/withdraw-repayment';
import { formAction } from '@/lib/web/forms/form-action';

const doneAt = (budgetId: string, repaymentId: string, done: string) =>
  `/commissioner/budgets/${budgetId}/repayments/${repaymentId}?done=${done}`;

export const submitRepaymentDecision = formAction({
  area: 'commissioner',
  schema: decideRepaymentSchema,
  run: (actor, input) => decideRepayment(actor, input, todayInLondon()),
  explain: explainRepayment,
  redirectTo: ({ budgetId }, { repaymentId }) => doneAt(budgetId, repaymentId, 'decided'),
});

export const submitReceived = formAction({
  area: 'commissioner',
  schema: receiveSchema,
  creates: 'moneyId',
  run: (actor, input) => receiveRepayment(actor, input, todayInLondon()),
  explain: explainMoney,
  redirectTo: ({ budgetId }, { repaymentId }) => doneAt(budgetId, repaymentId, 'received'),
});

export const submitMoneyBack = formAction({
  area: 'commissioner',
  schema: takeBackMoneySchema,
  run: (actor, input) => takeBackMoney(actor, input, todayInLondon()),
  explain: explainMoney,
  redirectTo: ({ budgetId }, { repaymentId }) => doneAt(budgetId, repaymentId, 'back'),
});

export const submitWithdrawal = formAction({
  area: 'commissioner',
  schema: withdrawRepaymentSchema,
  run: (actor, input) => withdrawRepayment(actor, input, todayInLondon()),
  explain: explainRepayment,
  redirectTo: ({ budgetId }, { repaymentId }) => doneAt(budgetId, repaymentId, 'withdrawn'),
});

export const submitRepaymentAnswer = formAction({
  area: 'commissioner',
  schema: answerRepaymentSchema,
  run: (actor, input) => answerAboutRepayment(actor, input, todayInLondon()),
  explain: explainRepaymentAnswer,
  redirectTo: ({ budgetId }, { repaymentId }) => doneAt(budgetId, repaymentId, 'answered'),
});

export const submitRecordedAsk = recordedAskAction('commissioner');
