import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { delayRefund, overturnedRefund, type RefundKind } from '@/lib/decision/rules/refund-days';

export type RefundFacts = {
  /** The law refunds care costs only for NHS continuing healthcare. */
  isContinuingHealthcare: boolean;
  /** The first of the 28 days; null if they never ran. */
  receivedOn: PlainDate | null;
  /** All decisions in order. `challengeId`: the review that changed the one before into this one. */
  decisions: readonly { outcome: EligibilityOutcome; decidedOn: PlainDate; challengeId: string | null }[];
};

/** The days of a refund, both ends inclusive. Finance picks the first day if two are offered. */
export type RefundDue = {
  kind: RefundKind;
  firstDays: readonly PlainDate[];
  lastDay: PlainDate;
  challengeId: string | null;
};

/**
 * The refunds due for a case's decisions: for an eligible decision after the 28 days, at once or after a
 * review, and for a refusal that a review overturned. If both are due, the delay ends the day before the
 * first decision, so that no day is paid twice. Finance judges whether the delay had a good reason.
 * @rule ELI-66 (docs/rules.md)
 */
export function refundsDue(facts: RefundFacts): RefundDue[] {
  if (!facts.isContinuingHealthcare) return [];
  const overturned = overturnedDue(facts);
  return [delayDue(facts, overturned), overturned].filter((due) => due !== null);
}

function overturnedDue({ decisions }: RefundFacts): RefundDue | null {
  const index = decisions.findLastIndex(({ challengeId, outcome }) => challengeId && outcome === 'ELIGIBLE');
  const [first, revised] = [decisions[index - 1], decisions[index]];
  if (!first || !revised || first.outcome !== 'NOT_ELIGIBLE') return null;
  const days = overturnedRefund(first.decidedOn, revised.decidedOn);
  const { challengeId } = revised;
  return days && { kind: 'OVERTURNED', firstDays: [days.firstDay], lastDay: days.lastDay, challengeId };
}

function delayDue({ receivedOn, decisions }: RefundFacts, overturned: RefundDue | null): RefundDue | null {
  const first = decisions.find(({ decidedOn }) => receivedOn !== null && decidedOn >= receivedOn);
  if (!receivedOn || !first) return null;
  const isOverturned = overturned?.firstDays[0] === first.decidedOn;
  if (first.outcome === 'NOT_ELIGIBLE' && !isOverturned) return null;
  const days = delayRefund(receivedOn, first.decidedOn);
  if (!days) return null;
  const lastDay = isOverturned ? addDays(days.lastDay, -1) : days.lastDay;
  const firstDays = [days.firstDay, days.firstDayAfterReceipt].filter((first) => first <= lastDay);
  return firstDays.length > 0 ? { kind: 'DELAY', firstDays, lastDay, challengeId: null } : null;
}
