import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import {
  delayRefund,
  overturnedRefund,
  type RefundDays,
  type RefundKind,
} from '@/lib/decision/rules/refund-days';

type Decided = { outcome: EligibilityOutcome; decidedOn: PlainDate; challengeId: string | null };

export type RefundFacts = {
  /** The law refunds care costs only for NHS continuing healthcare. */
  isContinuingHealthcare: boolean;
  /** The first of the 28 days, of each time that they ran. */
  receipts: readonly PlainDate[];
  /** All decisions in order. `challengeId`: the review that changed the one before into this one. */
  decisions: readonly Decided[];
};

/** The days of a refund, both ends inclusive. Finance picks the first day if two are offered. */
export type RefundDue = {
  kind: RefundKind;
  firstDays: readonly PlainDate[];
  lastDay: PlainDate;
  challengeId: string | null;
};

/**
 * The refunds due for a case's decisions, the earliest first, no day in two of them: for each eligible
 * decision after the 28 days; for a refusal that a review overturned; and, to be judged, for the refusals
 * before that one and the delay of the first, because the review may have found them wrong too. Finance
 * judges whether a delay had a good reason.
 * @rule ELI-66 (docs/rules.md)
 */
export function refundsDue(facts: RefundFacts): RefundDue[] {
  if (!facts.isContinuingHealthcare) return [];
  const refused = facts.decisions.flatMap((_, index) => refusedDue(facts.decisions, index));
  return [...delaysDue(facts), ...refused].sort(byLastDay).reduce(addWithoutOverlap, []);
}

function byLastDay(one: RefundDue, other: RefundDue): number {
  if (one.lastDay === other.lastDay) return 0;
  return one.lastDay < other.lastDay ? -1 : 1;
}

/** Where two decisions are of one day, the later refund begins the day after the one before. */
function addWithoutOverlap(before: RefundDue[], due: RefundDue): RefundDue[] {
  const free = addDays(before.at(-1)?.lastDay ?? addDays(due.firstDays[0] ?? due.lastDay, -1), 1);
  if (free > due.lastDay) return before;
  const firstDays = due.firstDays.filter((first) => first >= free);
  return [...before, { ...due, firstDays: firstDays.length > 0 ? firstDays : [free] }];
}

/** The refusals that the review behind a decision overturned: the one it was about, and those before it. */
function refusedDue(decisions: readonly Decided[], index: number): RefundDue[] {
  const revised = decisions[index];
  if (!revised?.challengeId || revised.outcome !== 'ELIGIBLE') return [];
  const { challengeId } = revised;
  return refusalsBefore(decisions, index).flatMap((refusal, place, all) => {
    const next = all[place + 1];
    const days = next
      ? { firstDay: refusal.decidedOn, lastDay: addDays(next.decidedOn, -1) }
      : overturnedRefund(refusal.decidedOn, revised.decidedOn);
    if (!days || days.lastDay < days.firstDay) return [];
    const kind = next ? ('EARLIER_REFUSAL' as const) : ('OVERTURNED' as const);
    return [{ kind, firstDays: [days.firstDay], lastDay: days.lastDay, challengeId }];
  });
}

/** The refusals in a row directly before a decision. */
function refusalsBefore(decisions: readonly Decided[], index: number): readonly Decided[] {
  const before = decisions.slice(0, index);
  return before.slice(before.findLastIndex(({ outcome }) => outcome === 'ELIGIBLE') + 1);
}

/** The late decisions, each of the earliest receipt that it answered. */
function delaysDue({ receipts, decisions }: RefundFacts): RefundDue[] {
  const answered = new Map<number, PlainDate>();
  for (const receivedOn of [...receipts].sort()) {
    const index = decisions.findIndex(({ decidedOn }) => decidedOn >= receivedOn);
    const isReviewed = decisions[index]?.challengeId != null;
    if (index >= 0 && !isReviewed && !answered.has(index)) answered.set(index, receivedOn);
  }
  return [...answered].flatMap(([index, receivedOn]) => delayDue(decisions, index, receivedOn));
}

function delayDue(decisions: readonly Decided[], index: number, receivedOn: PlainDate): RefundDue[] {
  const decision = decisions[index];
  const days = decision && delayRefund(receivedOn, decision.decidedOn);
  if (!days) return [];
  if (decision.outcome === 'ELIGIBLE') return offered(days, days.lastDay);
  // The days from a first refusal on are refunded as overturned: this ends the day before.
  return isFirstOverturned(decisions, index) ? offered(days, addDays(days.lastDay, -1)) : [];
}

/** Whether a decision is the first of the refusals in a row that a review overturned. */
function isFirstOverturned(decisions: readonly Decided[], index: number): boolean {
  return decisions.some(
    ({ challengeId, outcome }, later) =>
      later > index &&
      challengeId !== null &&
      outcome === 'ELIGIBLE' &&
      refusalsBefore(decisions, later)[0] === decisions[index],
  );
}

function offered(
  { firstDay, firstDayAfterReceipt }: { firstDay: PlainDate; firstDayAfterReceipt: PlainDate },
  lastDay: PlainDate,
): RefundDue[] {
  const firstDays = [firstDay, firstDayAfterReceipt].filter((first) => first <= lastDay);
  return firstDays.length > 0 ? [{ kind: 'DELAY', firstDays, lastDay, challengeId: null }] : [];
}

/**
 * The first day that is proposed to finance: of a delay the one that the setting names, where it is offered.
 * @param daysAfterReceipt 28 where receipt is day 1 of the 28, 29 where the day after is
 * @rule ELI-45 (docs/rules.md)
 */
export function proposedFirstDay(
  { kind, firstDays }: Pick<RefundDue, 'kind' | 'firstDays'>,
  receipts: readonly PlainDate[],
  daysAfterReceipt: number,
): PlainDate | null {
  const named = receipts.map((receivedOn) => addDays(receivedOn, daysAfterReceipt));
  const proposed = kind === 'DELAY' && firstDays.find((first) => named.includes(first));
  return proposed || (firstDays[0] ?? null);
}

/**
 * The refunds that no one has confirmed: none of their days is in a refund before. A refund that the second
 * officer declined counts no longer.
 * @param confirmed the days of the refunds that count
 * @rule ELI-66 (docs/rules.md)
 */
export function refundsOpen(due: readonly RefundDue[], confirmed: readonly RefundDays[]): RefundDue[] {
  return due.filter(
    ({ firstDays: [first = null], lastDay }) =>
      !confirmed.some((days) => first !== null && days.firstDay <= lastDay && days.lastDay >= first),
  );
}
