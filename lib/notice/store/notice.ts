import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NoticeGround } from '@/lib/money/rules/notice-ground';
import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import type { ReductionWay } from '@/lib/money/rules/payment-hold';
import type { NoticeEnd } from '@/lib/notice/rules/notice-end';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

export type NewNotice = {
  id: string;
  budgetId: string;
  allocationId: string;
  personId: string;
  kind: NoticeKind;
  ground: NoticeGround;
  reasons: string;
  isImmediate: boolean;
  givenOn: PlainDate;
  lastDay: PlainDate;
  reviewOn: PlainDate | null;
  careBy: string | null;
  careFrom: PlainDate | null;
  careUntil: PlainDate | null;
  amount: Pence | null;
  how: ReductionWay | null;
};

/** Adds what was decided, under the actor's name of today. The budget is locked. */
export async function insertNotice(
  { tx, commissionerCode, actor }: Scope,
  { givenOn, lastDay, reviewOn, careFrom, careUntil, amount, ...row }: NewNotice,
): Promise<void> {
  await tx.paymentNotice.create({
    data: {
      ...row,
      commissionerCode,
      givenOn: toColumn(givenOn),
      lastDay: toColumn(lastDay),
      reviewOn: toNullable(reviewOn),
      careFrom: toNullable(careFrom),
      careUntil: toNullable(careUntil),
      amountPence: amount === null ? null : BigInt(amount),
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

export type NewNoticeEnd = {
  noticeId: string;
  personId: string;
  kind: NoticeEnd;
  fromDay: PlainDate | null;
  reason: string;
};

/** Adds how a notice ended. The budget is locked. */
export async function insertNoticeEnd(
  { tx, commissionerCode, actor }: Scope,
  { fromDay, ...row }: NewNoticeEnd,
): Promise<void> {
  await tx.paymentNoticeEnding.create({
    data: {
      ...row,
      commissionerCode,
      id: newId(),
      fromDay: toNullable(fromDay),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

/** A row of the history of notices. */
export type NoticeRow = Omit<NewNotice, 'amount' | 'personId' | 'budgetId' | 'allocationId'> & {
  amountPence: number | null;
  decidedByName: string;
  recordedAt: Date;
  ends: { kind: NoticeEnd; fromDay: PlainDate | null; reason: string; by: string }[];
};

/** The history of notices about a part of a budget, the latest first. */
export function listNotices(
  { tx, commissionerCode }: ActingScope,
  allocationId: string,
): Promise<NoticeRow[]> {
  return tx.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.kind::text AS kind, n.ground, n.reasons, n.is_immediate AS "isImmediate", n.given_on::text AS "givenOn", n.last_day::text AS "lastDay",
      n.review_on::text AS "reviewOn", n.care_by AS "careBy", n.care_from::text AS "careFrom", n.care_until::text AS "careUntil",
      n.amount_pence::float8 AS "amountPence", n.how, n.decided_by_name AS "decidedByName", n.recorded_at AS "recordedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', l.kind, 'fromDay', l.from_day, 'reason', l.reason, 'by', l.recorded_by_name)
        ORDER BY l.recorded_at, l.id) FROM payment_notice_end l WHERE l.commissioner_code = n.commissioner_code AND l.notice_id = n.id), '[]') AS ends
    FROM payment_notice n WHERE n.commissioner_code = ${commissionerCode} AND n.allocation_id = ${allocationId}::uuid
    ORDER BY n.recorded_at DESC, n.id DESC`;
}

/** The budget of a notice; null: there is none of this id in reach. */
export async function findNoticeBudget(
  { tx, commissionerCode }: ActingScope,
  noticeId: string,
): Promise<string | null> {
  const row = await tx.paymentNotice.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: noticeId } },
    select: { budgetId: true },
  });
  return row?.budgetId ?? null;
}
