import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, notFound, ok, type Result } from '@/lib/core/result';
import { type ChosenEnd, checkNoticeEnd, type NoticeEndRefusal } from '@/lib/notice/rules/notice-end';
import { findNoticeBudget, insertNoticeEnd } from '@/lib/notice/store/notice';
import { command } from '@/lib/platform/db/transaction';
import { type LockNoticesRefusal, lockNotices, moveNoticeClocks } from './lock-notices';

export type EndNotice = {
  noticeId: string;
  end: ChosenEnd;
  /** From this day a suspension holds no payment any more; null: it is no suspension. */
  fromDay: PlainDate | null;
  reason: string;
};

export type EndNoticeRefusal =
  | LockNoticesRefusal
  | NoticeEndRefusal
  /** It was withdrawn, or another took its place. */
  | { kind: 'notice-changed-meanwhile' };

type Done = { budgetId: string };

const ACTIONS = {
  LIFTED: 'payment-notice:lift',
  WITHDRAWN: 'payment-notice:withdraw',
  SETTLED: 'payment-notice:settle',
} as const satisfies Record<ChosenEnd, AuditAction>;

/**
 * Lifts a suspension from a day, withdraws a stop before it takes effect, or records that other care is in
 * place after it. Payments follow by the one rule of stops.
 */
export function endNotice(
  actor: Actor,
  { noticeId, end, fromDay, reason }: EndNotice,
  today: PlainDate,
): Promise<Result<Done, EndNoticeRefusal>> {
  return command<Done, EndNoticeRefusal>(actor, 'payment-notice:decide', async (scope) => {
    const budgetId = await findNoticeBudget(scope, noticeId);
    const opened = budgetId === null ? notFound : await lockNotices(scope, budgetId);
    if (!opened.ok) return opened;
    const { budget } = opened.value;
    const notice = budget.notices.find(({ id }) => id === noticeId);
    if (!notice) return fail({ kind: 'notice-changed-meanwhile' });
    const day = end === 'LIFTED' ? fromDay : null;
    const checked = checkNoticeEnd(notice, { end, fromDay: day }, today);
    if (!checked.ok) return checked;
    const { personId } = budget;
    await insertNoticeEnd(scope, { noticeId, personId, kind: end, fromDay: day, reason });
    await moveNoticeClocks(scope, opened.value, today);
    const subject = { personId, subjectKind: 'payment-notice', subjectId: noticeId } as const;
    await recordEvent(scope, { action: ACTIONS[end], ...subject, reason, after: { fromDay: day } });
    return ok({ budgetId: budget.id });
  });
}
