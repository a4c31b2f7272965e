import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { NoticeGround } from './notice-ground';
import type { NoticeKind } from './notice-kind';

/** How a reduction is made: once off the next payment, or off each week from a day on. */
export const REDUCTION_WAYS = ['ONCE', 'WEEKLY'] as const;
export type ReductionWay = (typeof REDUCTION_WAYS)[number];

/** A suspension, a stop or a reduction that counts: neither withdrawn nor replaced. */
export type PaymentNotice = {
  id: string;
  allocationId: string;
  kind: NoticeKind;
  ground: NoticeGround;
  givenOn: PlainDate;
  /** The last day that is paid as before. */
  lastDay: PlainDate;
  /** From this day a suspension holds no payment any more; null: it was not lifted. */
  liftedFrom: PlainDate | null;
  /** Other care is in place after a stop. */
  isSettled: boolean;
  /** Who gives the care meanwhile, from when, and until when; null: no last day. */
  careBy: string | null;
  careFrom: PlainDate | null;
  careUntil: PlainDate | null;
  /** Of a suspension. */
  reviewOn: PlainDate | null;
  /** Of a reduction, in pence, once or a week. */
  amountPence: number | null;
  how: ReductionWay | null;
};

/** Whether a suspension holds payments on a day. */
export function isHolding({ kind, lastDay, liftedFrom }: PaymentNotice, on: PlainDate): boolean {
  return kind === 'SUSPEND' && on > lastDay && (liftedFrom === null || on < liftedFrom);
}

/**
 * The last day before the payments of a part were suspended that are suspended on a day. Null: none are.
 * @rule NOT-01 (docs/rules.md)
 */
export function suspendedAfter(notices: readonly PaymentNotice[], on: PlainDate): PlainDate | null {
  return first(notices.filter((one) => isHolding(one, on)));
}

/**
 * The last day that is paid of a part to the payments of which a stop was decided; it may be to come. Null:
 * none was.
 * @rule NOT-01 (docs/rules.md)
 */
export function stoppedAfter(notices: readonly PaymentNotice[]): PlainDate | null {
  return first(notices.filter(({ kind }) => kind === 'STOP'));
}

/** What of the notices of a budget is about a part of it. */
export function noticesAbout(notices: readonly PaymentNotice[], partId: string): PaymentNotice[] {
  return notices.filter(({ allocationId }) => allocationId === partId);
}

/** Whether nothing is paid to a part for a day, by what was decided about it. */
export function isUnpaidOn(notices: readonly PaymentNotice[], on: PlainDate): boolean {
  const stopped = stoppedAfter(notices);
  return suspendedAfter(notices, on) !== null || (stopped !== null && on > stopped);
}

function first(notices: readonly PaymentNotice[]): PlainDate | null {
  const [earliest] = notices.map(({ lastDay }) => lastDay).sort();
  return earliest ?? null;
}

/** The first day of a suspension, a stop or a reduction. */
export function takesEffectOn({ lastDay }: Pick<PaymentNotice, 'lastDay'>): PlainDate {
  return addDays(lastDay, 1);
}
