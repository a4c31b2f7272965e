import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type RefundBack = {
  refundId: string;
  personId: string;
  reason: string;
  takenBackOn: PlainDate;
};

/** Records that a refund was a mistake, once (unique key). The table is append-only. */
export async function addRefundTakenBack(
  { tx, commissionerCode, actor }: Scope,
  back: RefundBack,
): Promise<void> {
  await tx.refundTakenBack.create({
    data: {
      ...back,
      commissionerCode,
      id: newId(),
      takenBackOn: toColumn(back.takenBackOn),
      takenBackById: actor.userId,
      takenBackByName: actor.displayName,
      takenBackAt: now(),
    },
  });
}
