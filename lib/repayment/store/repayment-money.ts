import 'server-only';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewMoney = {
  id: string;
  repaymentId: string;
  personId: string;
  entryId: string;
  amount: Pence;
  receivedOn: PlainDate;
  words: string;
  takesBackId: string | null;
};

/** Writes what came in, or what takes it back, next to its entry. */
export async function insertRepaymentMoney(
  { tx, commissionerCode, actor }: Scope,
  { amount, receivedOn, ...columns }: NewMoney,
): Promise<void> {
  await tx.repaymentMoney.create({
    data: {
      ...columns,
      commissionerCode,
      amountPence: amount,
      receivedOn: toColumn(receivedOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}
