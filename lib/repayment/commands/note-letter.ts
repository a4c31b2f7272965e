import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import type { RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import { insertRepaymentStep } from '@/lib/repayment/store/repayment-step';
import { type LockedRepayment, repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

const STEPS = { NOTICE: 'NOTICE_SENT', REMINDER: 'REMINDED', ANSWER: 'RESUMED' } as const;

type SentLetter = {
  letterId: string;
  kind: RepaymentLetter['kind'];
  sentOn: PlainDate;
  payBy: PlainDate | null;
};

/**
 * What a letter about a locked repayment does: the time to pay runs from it, or runs on.
 * @rule REP-03, REP-05, REP-06 (docs/rules.md)
 */
export async function noteRepaymentLetter(
  scope: Scope,
  { repayment, lockedCase }: LockedRepayment,
  { letterId, kind, sentOn, payBy }: SentLetter,
  today: PlainDate,
): Promise<void> {
  await insertRepaymentStep(scope, repayment, { step: STEPS[kind], on: sentOn, payBy });
  await settleRepayments(scope, lockedCase, { on: sentOn, today });
  const after = { letterId, kind, sentOn, payBy };
  await recordEvent(scope, { action: 'repayment:letter', ...repaymentSubject(repayment), after });
}
