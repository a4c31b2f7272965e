import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AskedBudget } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';

/** What opens or ends a task, with the audit event that says so. */
type TaskMove<Kind> = { kind: Kind; action: AuditAction };

/** A task of a budget that a day alone can open or end. */
export type BudgetTask = {
  clock: ClockKind;
  opening: TaskMove<
    'payments-stopped' | 'parent-ended' | 'payee-stopped' | 'payments-due' | 'payment-returned'
  >;
  ending: TaskMove<
    | 'stopped-payments-settled'
    | 'own-consent-settled'
    | 'payee-settled'
    | 'due-payments-settled'
    | 'returned-payment-settled'
  >;
  /** The next budgets to ask about, in the order of their ids: those with cause and those with the task. */
  list: (
    scope: ActingScope,
    page: { after: string; most: number; today: PlainDate },
  ) => Promise<AskedBudget[]>;
  isDue: (scope: ActingScope, budgetId: string, today: PlainDate) => Promise<boolean>;
};

/**
 * Opens the task of each budget where it is due, and ends it where it is due no more. No task is opened after
 * a death: the final payments ask the same.
 * @returns how many tasks were opened or ended
 */
export function tellBudgetTask(
  task: BudgetTask,
  commissionerCode: string,
  today: PlainDate,
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => task.list(scope, { ...next, today }),
    idOf: ({ budgetId }) => budgetId,
    act: (scope, asked) => tell(scope, task, asked, today),
  });
}

/** @returns whether the task was opened or ended */
async function tell(
  scope: ActingScope,
  task: BudgetTask,
  { budgetId, caseId }: AskedBudget,
  today: PlainDate,
): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase) return false;
  const isDue = lockedCase.diedOn === null && (await task.isDue(scope, budgetId, today));
  if (isDue === (await isClockOpen(scope, caseId, [task.clock]))) return false;
  const { kind, action } = isDue ? task.opening : task.ending;
  await moveClocks(scope, lockedCase, { kind, on: today });
  await recordEvent(scope, {
    action,
    personId: lockedCase.personId,
    subjectKind: 'budget',
    subjectId: budgetId,
  });
  return true;
}
