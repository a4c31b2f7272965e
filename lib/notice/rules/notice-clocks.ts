import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentNotice } from '@/lib/money/rules/payment-hold';

/** The days that staff must act by; null: nothing of this kind is due. */
export type NoticeClocks = {
  /** A suspension is reviewed. */
  reviewOn: PlainDate | null;
  /** A stop takes effect: its last day. */
  lastDay: PlainDate | null;
  /** The care that was named ends. */
  careUntil: PlainDate | null;
};

/**
 * What is due of the notices of a budget, each kind by its first day. A suspension that was lifted, or is
 * followed by a stop, asks for no review; a stop with other care in place asks for nothing.
 * @rule NOT-05 (docs/rules.md)
 */
export function noticeClocks(notices: readonly PaymentNotice[]): NoticeClocks {
  const stops = notices.filter(({ kind, isSettled }) => kind === 'STOP' && !isSettled);
  const isStopped = (allocationId: string) =>
    notices.some((one) => one.kind === 'STOP' && one.allocationId === allocationId);
  const suspended = notices.filter(
    ({ kind, liftedFrom, allocationId }) =>
      kind === 'SUSPEND' && liftedFrom === null && !isStopped(allocationId),
  );
  return {
    reviewOn: firstOf(suspended.map((one) => one.reviewOn)),
    lastDay: firstOf(stops.map((one) => one.lastDay)),
    careUntil: firstOf([...suspended, ...stops].map((one) => one.careUntil)),
  };
}

function firstOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.filter((one) => one !== null).sort()[0] ?? null;
}
