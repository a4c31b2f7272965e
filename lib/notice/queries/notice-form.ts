import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isGroundFor, NOTICE_GROUNDS, type NoticeGround } from '@/lib/money/rules/notice-ground';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import { stoppedAfter } from '@/lib/money/rules/payment-hold';
import { isPaidOut, type WayOfManaging } from '@/lib/money/rules/ways';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { type ChosenEnd, endsOpen, type NoticeEnd } from '@/lib/notice/rules/notice-end';
import { listNotices, type NoticeRow } from '@/lib/notice/store/notice';
import { findNoticeTimes } from '@/lib/notice/store/notice-times';
import { findLife } from '@/lib/person/store/life';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';

/** A row of the history, ready to show. */
export type NoticeLine = {
  id: string;
  kind: NoticeKind;
  ground: NoticeGround;
  reasons: string;
  lastDay: string;
  reviewOn: string | null;
  careBy: string | null;
  decided: string;
  ends: { kind: NoticeEnd; fromDay: string | null; reason: string; by: string }[];
  /** What the reader can do with it now. */
  open: ChosenEnd[];
};

export type NoticeForm = {
  personName: string;
  payeeName: string;
  way: WayOfManaging;
  grounds: NoticeGround[];
  /** The last day that is paid, where a stop is decided today with notice. */
  lastDay: string;
  reviewOn: string;
  /** The last day of a stop that was decided; null: none was, and one can be. */
  stopped: string | null;
  /** No decision is made after a death or the end of the budget. */
  isOpen: boolean;
  /** The latest first. */
  history: NoticeLine[];
};

type Asked = { budgetId: string; allocationId: string };

/** What was decided about the payments of a part of a budget. Null: not theirs to decide, or no such part. */
export function noticeForm(
  actor: Actor,
  { budgetId, allocationId }: Asked,
  today: PlainDate,
): Promise<NoticeForm | null> {
  const asked = { permission: 'payment-notice:decide', ids: [budgetId, allocationId] } as const;
  return queryById(actor, asked, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    const part = budget?.allocations.find(({ id }) => id === allocationId);
    if (!budget || !part?.payee || !isPaidOut(part.way)) return null;
    if (!may(actor, 'payment-notice:decide', budget)) return null;
    const { personId, state } = budget;
    const { noticeDays, reviewDays } = await findNoticeTimes(scope, today);
    const { diedOn } = await findLife(scope, personId);
    const isOpen = state !== 'ENDED' && diedOn === null;
    const rows = await listNotices(scope, allocationId);
    const stopped = stoppedAfter(budget.notices.filter((one) => one.allocationId === allocationId));
    const subject = { personId, subjectKind: 'budget', subjectId: budgetId };
    await recordEvent(scope, { action: 'budget:view', ...subject });
    return {
      personName: await findPersonName(scope, personId),
      payeeName: part.payee.name,
      way: part.way,
      grounds: groundsOf(part.way),
      lastDay: formatDay(addDays(today, noticeDays)),
      reviewOn: formatDay(addDays(today, reviewDays)),
      stopped: stopped && formatDay(stopped),
      isOpen,
      history: rows.map((row) => lineOf(row, isOpen ? budget : null, today)),
    };
  });
}

function groundsOf(way: WayOfManaging): NoticeGround[] {
  return NOTICE_GROUNDS.filter(
    (ground) => isGroundFor(ground, 'SUSPEND', way) || isGroundFor(ground, 'STOP', way),
  );
}

function lineOf(row: NoticeRow, budget: Budget | null, today: PlainDate): NoticeLine {
  const { id, kind, ground, reasons, careBy } = row;
  const counting = budget?.notices.find((one) => one.id === id);
  return {
    id,
    kind,
    ground,
    reasons,
    careBy,
    lastDay: formatDay(row.lastDay),
    reviewOn: row.reviewOn && formatDay(row.reviewOn),
    decided: `${row.decidedByName}, ${formatInstant(row.recordedAt)}`,
    ends: row.ends.map(({ fromDay, ...end }) => ({ ...end, fromDay: fromDay && formatDay(fromDay) })),
    open: counting ? endsOpen(counting, today) : [],
  };
}
