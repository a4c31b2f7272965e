import 'server-only';
import { type RefundDue, refundsDue } from '@/lib/challenge/rules/refunds-due';
import { refundFactsOf } from '@/lib/challenge/store/refund';
import { findRefundsWaiting, type RefundWaiting } from '@/lib/challenge/store/refunds-waiting';
import { listedPerson } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';

/** The most cases checked for one home. */
const SIZE = 25;

/** A refund of care costs to confirm, with its possible first days. */
export type HomeRefund = Pick<RefundDue, 'kind' | 'firstDays' | 'lastDay'> & {
  caseId: string;
  person: string;
};

/** The refunds to confirm, the longest waiting case first. The rule of refunds says what is due. */
export async function refundsWaiting(scope: Scope): Promise<HomeRefund[]> {
  const found = await findRefundsWaiting(scope, SIZE);
  return found.flatMap(waitingOf);
}

function waitingOf(record: RefundWaiting): HomeRefund[] {
  return refundsDue(refundFactsOf(record))
    .filter(({ kind }) => !record.confirmed.includes(kind))
    .map(({ kind, firstDays, lastDay }) => ({
      caseId: record.caseId,
      person: listedPerson(record),
      kind,
      firstDays,
      lastDay,
    }));
}
