import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { SpendingAsked } from '@/lib/case/rules/clock-event';
import type { LockedCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { findOpenQuestions } from '@/lib/spending/store/spending-step';

/**
 * Moves the clocks of the questions about a budget's spending after one was asked, answered or closed. They
 * go on after a death, until finance has closed each.
 * @rule SPE-13 (docs/rules.md)
 */
export async function settleQuestions(
  scope: Scope,
  lockedCase: LockedCase,
  { budgetId, kind }: { budgetId: string; kind: SpendingAsked['kind'] },
  today: PlainDate,
): Promise<void> {
  const left = await findOpenQuestions(scope, budgetId);
  await moveClocks(scope, lockedCase, { kind, on: today, ...left });
}
