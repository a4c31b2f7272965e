import 'server-only';
import { type RefundDue, refundsDue, refundsOpen } from '@/lib/challenge/rules/refunds-due';
import { refundFactsOf } from '@/lib/challenge/store/refund';
import {
  findRefundsToCheck,
  findRefundsWaiting,
  type RefundToCheck,
  type RefundWaiting,
} from '@/lib/challenge/store/refunds-waiting';
import { listedPerson } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';

/** The most cases checked for one home. */
const SIZE = 25;

/** A refund of care costs to confirm, with its possible first days. */
export type HomeRefund = Pick<RefundDue, 'kind' | 'firstDays' | 'lastDay'> & {
  caseId: string;
  person: string;
  /** A first officer confirmed it, and it waits for a second. */
  isForSecond: boolean;
};

/**
 * The refunds to confirm, the longest waiting first: those that wait for a second officer, then those that no
 * one has confirmed. The rule of refunds says what is due.
 */
export async function refundsWaiting(scope: Scope): Promise<HomeRefund[]> {
  const second = await findRefundsToCheck(scope, SIZE);
  const found = await findRefundsWaiting(scope, SIZE);
  return [...second.map(toCheck), ...found.flatMap(waitingOf)];
}

function toCheck(refund: RefundToCheck): HomeRefund {
  const { caseId, kind, firstDay, lastDay } = refund;
  return { caseId, kind, lastDay, firstDays: [firstDay], person: listedPerson(refund), isForSecond: true };
}

function waitingOf(record: RefundWaiting): HomeRefund[] {
  return refundsOpen(refundsDue(refundFactsOf(record)), record.confirmed).map(
    ({ kind, firstDays, lastDay }) => ({
      caseId: record.caseId,
      person: listedPerson(record),
      kind,
      firstDays,
      lastDay,
      isForSecond: false,
    }),
  );
}
