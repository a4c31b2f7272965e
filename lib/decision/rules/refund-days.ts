import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';

/**
 * Why care costs are refunded: a decision was late, a refusal was overturned, or one before the refusal that
 * was overturned may have been wrong too.
 */
export const REFUND_KINDS = ['DELAY', 'EARLIER_REFUSAL', 'OVERTURNED'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];

/** Calendar days from receipt within which a decision is in time. */
const IN_TIME = 28;

/** The days of a refund, both ends inclusive. */
export type RefundDays = { firstDay: PlainDate; lastDay: PlainDate };

/** The refund for delay, with its two possible first days. Finance confirms which one counts. */
export type DelayRefund = {
  /** The 29th day if the day of receipt is the first, as the national framework counts. */
  firstDay: PlainDate;
  /** The 29th day if the day after receipt is the first, as the 28 days are counted. */
  firstDayAfterReceipt: PlainDate;
  lastDay: PlainDate;
};

/**
 * Whether a decision came after the 28 days: the clock of the law, its figures and the letter ask this.
 * @rule ELI-45 (docs/rules.md)
 */
export function isDecidedLate(receivedOn: PlainDate, decidedOn: PlainDate): boolean {
  return daysBetween(receivedOn, decidedOn) > IN_TIME;
}

/**
 * The days to refund if an eligible decision was late without good reason: from the 29th day to the day of
 * the decision. A decision on receipt + 28 is in time by the clock; where receipt is the first day it is made
 * on the 29th, so that one day is offered. Null before that.
 * @param receivedOn the day the commissioner received the positive Checklist, or another reason for full
 * assessment
 * @rule ELI-45 (docs/rules.md)
 */
export function delayRefund(receivedOn: PlainDate, decidedOn: PlainDate): DelayRefund | null {
  if (daysBetween(receivedOn, decidedOn) < IN_TIME) return null;
  return {
    firstDay: addDays(receivedOn, IN_TIME),
    firstDayAfterReceipt: addDays(receivedOn, IN_TIME + 1),
    lastDay: decidedOn,
  };
}

/**
 * The days to refund if a refusal is overturned: from the first decision to the revised one. Null if the
 * revised decision is not later.
 * @rule ELI-46 (docs/rules.md)
 */
export function overturnedRefund(decidedOn: PlainDate, revisedOn: PlainDate): RefundDays | null {
  return revisedOn > decidedOn ? { firstDay: decidedOn, lastDay: revisedOn } : null;
}
