import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { countWithoutReceipt, findQuestionsToAnswer } from '@/lib/spending/store/holder-tasks';

/** What a budget's spending asks of its holder. */
export type SpendingTasks = {
  questions: { spendingId: string; about: string; answerBy: string; isLate: boolean }[];
  /** How many have no receipt. */
  withoutReceipt: number;
};

/** What is to be done about the spending of a budget, for who may record it. */
export async function spendingTasks(
  scope: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<SpendingTasks> {
  const questions = await findQuestionsToAnswer(scope, budgetId);
  return {
    questions: questions.map(({ id, paidTo, amount, answerBy }) => ({
      spendingId: id,
      about: `${formatPence(penceFrom(amount))} to ${paidTo}`,
      answerBy: formatDay(answerBy),
      isLate: answerBy < today,
    })),
    withoutReceipt: await countWithoutReceipt(scope, budgetId),
  };
}
