import 'server-only';
import { delayRefund, isDecidedLate } from '@/lib/decision/rules/refund-days';
import type { DecisionRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';

/**
 * Whether a first decision of continuing healthcare took longer than the standard, and whether finance is
 * offered a refund for it, counted from the day it was received.
 */
export function timingOf({ phbCase, clocks }: EligibilityRecord, decision: DecisionRow | null) {
  const inTime = { isLate: false, isDelayRefundOffered: false };
  if (!decision || decision.supersedesId || decision.basis === 'FAST_TRACK') return inTime;
  if (phbCase.group !== 'CHC') return inTime;
  const received = clocks.filter(({ kind }) => kind === 'CHC_DECISION').map(({ startedOn }) => startedOn);
  const [first] = received.sort();
  if (first === undefined) return inTime;
  return {
    isLate: isDecidedLate(first, decision.decidedOn),
    isDelayRefundOffered: delayRefund(first, decision.decidedOn) !== null,
  };
}
