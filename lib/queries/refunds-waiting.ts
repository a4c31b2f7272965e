import 'server-only';
import { refundFactsOf } from '@/lib/db/repositories/refund';
import { findRefundsWaiting, type RefundWaiting } from '@/lib/db/repositories/refunds-waiting';
import type { Scope } from '@/lib/db/scope';
import { type RefundDue, refundsDue } from '@/lib/eligibility/refunds-due';
import { listName } from '@/lib/lists/person-name';

/** Cases looked at for one home. */
const SIZE = 25;

/** A refund of care costs that a finance officer still has to confirm, with the days that may be its first. */
export type HomeRefund = Pick<RefundDue, 'kind' | 'firstDays' | 'lastDay'> & {
  requestId: string;
  person: string;
};

/** The refunds that wait to be confirmed, the longest waiting case first. What is due, the rule of refunds says. */
export async function refundsWaiting(scope: Scope): Promise<HomeRefund[]> {
  const found = await findRefundsWaiting(scope, SIZE);
  return found.flatMap(waitingOf);
}

function waitingOf(record: RefundWaiting): HomeRefund[] {
  return refundsDue(refundFactsOf(record))
    .filter(({ kind }) => !record.confirmed.includes(kind))
    .map(({ kind, firstDays, lastDay }) => ({
      ...{ requestId: record.requestId, person: listName(record), kind, firstDays, lastDay },
    }));
}
