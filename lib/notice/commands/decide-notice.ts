import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { notFound, ok, type Result } from '@/lib/core/result';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import { isHolding } from '@/lib/money/rules/payment-hold';
import {
  checkNotice,
  type NoticeDraft,
  type NoticeRefusal,
  noticeDays,
} from '@/lib/notice/rules/notice-draft';
import { insertNotice, insertNoticeEnd, type NewNotice } from '@/lib/notice/store/notice';
import { findNoticeTimes } from '@/lib/notice/store/notice-times';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type LockNoticesRefusal, lockNotices, moveNoticeClocks, type NoticesLocked } from './lock-notices';

/** A reduction is not decided here. */
export type DecideNotice = Omit<NoticeDraft, 'kind'> & {
  kind: Exclude<NoticeKind, 'REDUCE'>;
  budgetId: string;
  allocationId: string;
  reasons: string;
};

export type DecideNoticeRefusal = LockNoticesRefusal | NoticeRefusal;

type Done = { budgetId: string; noticeId: string };

const ACTIONS = {
  SUSPEND: 'payment-notice:suspend',
  STOP: 'payment-notice:stop',
} as const satisfies Record<DecideNotice['kind'], AuditAction>;

/**
 * Suspends the payments of a part of a budget, or decides to stop them: a PHB lead, on a ground, with
 * reasons, and with care by another way. The next payment stops by the one rule of stops. A suspension that
 * is decided again takes the place of the one before.
 */
export function decideNotice(
  actor: Actor,
  { budgetId, allocationId, reasons, ...draft }: DecideNotice,
  today: PlainDate,
): Promise<Result<Done, DecideNoticeRefusal>> {
  return command<Done, DecideNoticeRefusal>(actor, 'payment-notice:decide', async (scope) => {
    const opened = await lockNotices(scope, budgetId);
    if (!opened.ok) return opened;
    const { budget } = opened.value;
    const allocation = budget.allocations.find(({ id }) => id === allocationId);
    if (!allocation) return notFound;
    const notices = budget.notices.filter((one) => one.allocationId === allocationId);
    const part = { way: allocation.way, notices };
    const days = noticeDays(draft, notices, await findNoticeTimes(scope, today), today);
    const checked = checkNotice(draft, part, days, today);
    if (!checked.ok) return checked;
    const ids = { id: newId(), budgetId, allocationId, personId: budget.personId };
    const decided = { ...draft, ...days, reasons, givenOn: today, amount: null, how: null };
    await saveDecision(scope, opened.value, { ...ids, ...decided }, today);
    return ok({ budgetId, noticeId: ids.id });
  });
}

async function saveDecision(
  scope: Scope,
  opened: NoticesLocked,
  notice: NewNotice & { kind: DecideNotice['kind'] },
  today: PlainDate,
): Promise<void> {
  const { personId, kind, reasons } = notice;
  const before = opened.budget.notices.find(
    (one) => one.allocationId === notice.allocationId && isHolding(one, today),
  );
  if (kind === 'SUSPEND' && before) {
    const replaced = { noticeId: before.id, personId, kind: 'REPLACED', fromDay: null } as const;
    await insertNoticeEnd(scope, { ...replaced, reason: 'Decided again' });
  }
  await insertNotice(scope, notice);
  await moveNoticeClocks(scope, opened, today);
  const { id, ground, lastDay, reviewOn, careBy, careFrom, careUntil, isImmediate } = notice;
  await recordEvent(scope, {
    action: ACTIONS[kind],
    personId,
    subjectKind: 'payment-notice',
    subjectId: id,
    reason: reasons,
    after: { ground, lastDay, reviewOn, careBy, careFrom, careUntil, isImmediate },
  });
}
