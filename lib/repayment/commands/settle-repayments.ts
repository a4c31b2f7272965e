import 'server-only';
import { type ClockedCase, moveClocks } from '@/lib/case/commands/move-clocks';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { isReminderDue } from '@/lib/repayment/rules/repayment-position';
import { findRepaymentsOfCase } from '@/lib/repayment/store/repayment';

/** The day of a step, and the day on which it is recorded. */
export type StepDays = { on: PlainDate; today: PlainDate };

/**
 * Moves the clocks of all repayments of a locked case after a step of one. Call it after the step is written.
 * @rule REP-05, REP-06 (docs/rules.md)
 */
export async function settleRepayments(
  scope: ActingScope,
  lockedCase: ClockedCase,
  { on, today }: StepDays,
): Promise<void> {
  const now = (await findRepaymentsOfCase(scope, lockedCase.id)).map(repaymentNow);
  const isStopped = now.some(({ status }) => status === 'STOPPED');
  const days = now.flatMap(({ status, payBy }) => (status === 'OWED' && payBy !== null ? [payBy] : []));
  await moveClocks(scope, lockedCase, {
    kind: 'repayments-moved',
    on,
    isToDecide: now.some(({ status }) => status === 'TO_DECIDE'),
    isLetterDue: now.some(({ letterAbout }) => letterAbout !== null),
    payBy: days.toSorted()[0] ?? null,
    isReminderDue: now.some((one) => isReminderDue(one, today)),
    answerBy: isStopped ? addDays(on, await settingOn(scope, 'clock-answer-reconsideration', on)) : null,
  });
}
