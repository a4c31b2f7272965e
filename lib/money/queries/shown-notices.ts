import 'server-only';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { GROUNDS } from '@/lib/money/rules/notice-ground';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import { type PaymentNotice, takesEffectOn } from '@/lib/money/rules/payment-hold';
import { type Budget, payeeNameOf } from '@/lib/money/store/budget';

/** A suspension or a stop that counts, ready to show. */
export type ShownNotice = {
  id: string;
  kind: Exclude<NoticeKind, 'REDUCE'>;
  payeeName: string;
  /** For staff, and after “because” for the person. */
  ground: string;
  because: string;
  /** The last day that is paid as before, and the first one that is not. */
  lastDay: string;
  from: string;
  hasBegun: boolean;
  reviewOn: string | null;
  care: { by: string; from: string } | null;
};

/** The suspensions and stops of a budget that count on a day, in the order of recording. */
export function shownNotices(budget: Budget, today: PlainDate): ShownNotice[] {
  return budget.notices.flatMap((notice) => {
    const { id, kind, allocationId, ground, lastDay, reviewOn, careBy, careFrom } = notice;
    if (kind === 'REDUCE' || hasEnded(notice, today)) return [];
    const from = takesEffectOn({ lastDay });
    const { name, because } = GROUNDS[ground];
    return [
      {
        id,
        kind,
        payeeName: payeeNameOf(budget, allocationId) ?? '',
        ground: name,
        because,
        lastDay: formatDay(lastDay),
        from: formatDay(from),
        hasBegun: today >= from,
        reviewOn: reviewOn && formatDay(reviewOn),
        care: careBy !== null && careFrom !== null ? { by: careBy, from: formatDay(careFrom) } : null,
      },
    ];
  });
}

const hasEnded = ({ liftedFrom }: PaymentNotice, today: PlainDate) =>
  liftedFrom !== null && liftedFrom <= today;

/** A suspension that was lifted, ready to show to staff: its days can be paid again. */
export type LiftedNotice = {
  id: string;
  payeeName: string;
  from: string;
  until: string;
  careBy: string | null;
};

/** The suspensions of a budget that held payments and do so no more, in the order of recording. */
export function liftedNotices(budget: Budget, today: PlainDate): LiftedNotice[] {
  return budget.notices.flatMap((notice) => {
    const { id, allocationId, liftedFrom, lastDay, careBy } = notice;
    const from = takesEffectOn({ lastDay });
    if (liftedFrom === null || !hasEnded(notice, today) || liftedFrom <= from) return [];
    const days = { from: formatDay(from), until: formatDay(addDays(liftedFrom, -1)) };
    return [{ id, payeeName: payeeNameOf(budget, allocationId) ?? '', ...days, careBy }];
  });
}
