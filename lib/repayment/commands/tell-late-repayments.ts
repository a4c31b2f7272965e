import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { isReminderDue } from '@/lib/repayment/rules/repayment-position';
import { type LateCase, listLateRepayments } from '@/lib/repayment/store/late-repayments';
import { findRepaymentsOfCase } from '@/lib/repayment/store/repayment';
import { repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

/**
 * Opens the task to send a reminder where the last day to pay has passed. None is while a repayment is looked
 * at again.
 * @returns how many tasks were opened
 * @rule REP-06 (docs/rules.md)
 */
export function tellLateRepayments(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listLateRepayments(scope, { ...next, today }),
    idOf: ({ caseId }) => caseId,
    act: (scope, late) => tell(scope, late, today),
  });
}

async function tell(scope: ActingScope, { caseId }: LateCase, today: PlainDate): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || (await isClockOpen(scope, caseId, ['REMIND_REPAYMENT']))) return false;
  const repayments = await findRepaymentsOfCase(scope, caseId);
  const late = repayments.find((one) => isReminderDue(repaymentNow(one), today));
  if (!late) return false;
  await settleRepayments(scope, lockedCase, { on: today, today });
  await recordEvent(scope, { action: 'repayment:late', ...repaymentSubject(late) });
  return true;
}
