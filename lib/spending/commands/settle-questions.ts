import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { SpendingAsked } from '@/lib/case/rules/clock-event';
import type { LockedCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { findOpenQuestions } from '@/lib/spending/store/spending-step';

/**
 * Moves the clocks of the questions about a budget's spending after one was asked, answered or closed. They
 * go on after a death, until finance has closed each.
 * @rule SPE-13 (docs/rules.md)
 */
export async function settleQuestions(
  scope: ActingScope,
  lockedCase: LockedCase,
  { budgetId, kind }: { budgetId: string; kind: SpendingAsked['kind'] },
  today: PlainDate,
): Promise<void> {
  const left = await findOpenQuestions(scope, budgetId);
  // Past its last day a question may be closed without an answer.
  const isLate = left.answerBy !== null && left.answerBy < today;
  await moveClocks(scope, lockedCase, { ...left, kind, on: today, hasAnswer: left.hasAnswer || isLate });
}
