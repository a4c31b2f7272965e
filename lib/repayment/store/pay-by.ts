import 'server-only';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import type { RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import { payByAfter, type RepaymentPosition } from '@/lib/repayment/rules/repayment-position';

/** The last day to pay that a letter of a day gives; null: nothing is to be paid. */
export async function payByOf(
  scope: Scope,
  { status, payBy, daysLeft }: RepaymentPosition,
  kind: RepaymentLetter['kind'],
  sentOn: PlainDate,
): Promise<PlainDate | null> {
  if (kind === 'NOTICE') return addDays(sentOn, await settingOn(scope, 'repayment-days', sentOn));
  if (kind === 'REMINDER') return payBy;
  return status === 'ANSWERED' ? payByAfter(sentOn, daysLeft ?? 0) : null;
}
