import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import type { PaymentNotice } from '@/lib/money/rules/payment-hold';

/** How a notice ends, or that the care after a stop is in place. REPLACED: by a later one of its kind. */
export const NOTICE_ENDS = ['LIFTED', 'WITHDRAWN', 'REPLACED', 'SETTLED'] as const;
export type NoticeEnd = (typeof NOTICE_ENDS)[number];

/** What a user can choose of it. */
export type ChosenEnd = Exclude<NoticeEnd, 'REPLACED'>;

const OPEN: Record<NoticeKind, readonly ChosenEnd[]> = {
  SUSPEND: ['LIFTED'],
  STOP: ['WITHDRAWN', 'SETTLED'],
  REDUCE: ['WITHDRAWN'],
};

/** What can be chosen of a notice on a day. One is withdrawn until its last day. */
export function endsOpen(
  { kind, lastDay, liftedFrom, isSettled }: PaymentNotice,
  today: PlainDate,
): ChosenEnd[] {
  if (liftedFrom !== null) return [];
  return OPEN[kind].filter(
    (end) => (end !== 'WITHDRAWN' || today <= lastDay) && (end !== 'SETTLED' || !isSettled),
  );
}

export type NoticeEndRefusal =
  | { kind: 'end-not-open' }
  | { kind: 'day-missing' }
  /** Days that are past stay as they were. */
  | { kind: 'lifted-in-past'; today: PlainDate };

/**
 * Whether a notice ends so: a suspension is lifted from today or a later day, and a stop or a reduction is
 * withdrawn before it takes effect.
 * @rule NOT-06 (docs/rules.md)
 */
export function checkNoticeEnd(
  notice: PaymentNotice,
  { end, fromDay }: { end: ChosenEnd; fromDay: PlainDate | null },
  today: PlainDate,
): Result<void, NoticeEndRefusal> {
  if (!endsOpen(notice, today).includes(end)) return fail({ kind: 'end-not-open' });
  if (end !== 'LIFTED') return ok(undefined);
  if (fromDay === null) return fail({ kind: 'day-missing' });
  return fromDay < today ? fail({ kind: 'lifted-in-past', today }) : ok(undefined);
}
