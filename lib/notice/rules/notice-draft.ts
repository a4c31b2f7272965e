import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { isGroundFor, type NoticeGround, stopsAtOnce } from '@/lib/money/rules/notice-ground';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import { isHolding, type PaymentNotice, stoppedAfter, takesEffectOn } from '@/lib/money/rules/payment-hold';
import { isPaidOut, type WayOfManaging } from '@/lib/money/rules/ways';

/** What is decided, as the form sends it. */
export type NoticeDraft = {
  kind: NoticeKind;
  ground: NoticeGround;
  /** A stop without notice. */
  isImmediate: boolean;
  /** Who gives the care meanwhile, or afterwards. */
  careBy: string | null;
  careFrom: PlainDate | null;
  careUntil: PlainDate | null;
};

/** The times of the commissioner on the day of the decision. */
export type NoticeTimes = { noticeDays: number; reviewDays: number };

/** The part of the budget that it is about. */
export type NoticePart = {
  way: WayOfManaging;
  /** What counts of earlier notices about it. */
  notices: readonly PaymentNotice[];
};

export type NoticeRefusal =
  | { kind: 'nothing-is-paid-out' }
  | { kind: 'ground-not-for-this' }
  | { kind: 'not-at-once' }
  | { kind: 'stopped-already'; lastDay: PlainDate }
  /** No payment stops before care by another way is named. */
  | { kind: 'care-missing' }
  /** A day would be without care. */
  | { kind: 'care-too-late'; by: PlainDate }
  | { kind: 'care-ends-before-start' };

/** The days that follow from a decision. */
export type NoticeDays = { lastDay: PlainDate; reviewOn: PlainDate | null };

/**
 * When a decision about payments takes effect. A suspension does at once, and is reviewed after the days of
 * the setting. A stop gives the days of notice, unless the ground lets it be at once: then the day of the
 * decision is the last one. A suspension that is decided again keeps its first day.
 * @rule NOT-03 (docs/rules.md)
 */
export function noticeDays(
  { kind, isImmediate }: Pick<NoticeDraft, 'kind' | 'isImmediate'>,
  notices: readonly PaymentNotice[],
  { noticeDays: days, reviewDays }: NoticeTimes,
  today: PlainDate,
): NoticeDays {
  if (kind !== 'SUSPEND') return { lastDay: addDays(today, isImmediate ? 0 : days), reviewOn: null };
  const before = notices.find((one) => isHolding(one, today));
  return { lastDay: before?.lastDay ?? addDays(today, -1), reviewOn: addDays(today, reviewDays) };
}

/**
 * Whether payments of a part may be suspended or stopped so: on a ground for it, at once only where the
 * ground lets it, and with care by another way from the day after the last one that is paid.
 * @rule NOT-02, NOT-03, NOT-04 (docs/rules.md)
 */
export function checkNotice(
  draft: NoticeDraft,
  { way, notices }: NoticePart,
  { lastDay }: NoticeDays,
  today: PlainDate,
): Result<void, NoticeRefusal> {
  const { kind, ground, isImmediate } = draft;
  if (!isPaidOut(way)) return fail({ kind: 'nothing-is-paid-out' });
  if (!isGroundFor(ground, kind, way)) return fail({ kind: 'ground-not-for-this' });
  if (kind === 'STOP' && isImmediate && !stopsAtOnce(ground)) return fail({ kind: 'not-at-once' });
  const stopped = stoppedAfter(notices);
  if (stopped !== null) return fail({ kind: 'stopped-already', lastDay: stopped });
  // Care for a suspension that goes on began with it.
  const first = takesEffectOn({ lastDay });
  return checkCare(draft, first > today ? first : today);
}

function checkCare(
  { kind, careBy, careFrom, careUntil }: NoticeDraft,
  by: PlainDate,
): Result<void, NoticeRefusal> {
  if (kind === 'REDUCE') return ok(undefined);
  if (!careBy?.trim() || careFrom === null) return fail({ kind: 'care-missing' });
  if (careFrom > by) return fail({ kind: 'care-too-late', by });
  const isBackwards = careUntil !== null && careUntil < by;
  return isBackwards ? fail({ kind: 'care-ends-before-start' }) : ok(undefined);
}
