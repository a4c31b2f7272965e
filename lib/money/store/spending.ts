import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Posting } from '@/lib/money/rules/ledger-entry';
import { toColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

export type NewSpending = {
  entryId: string;
  budgetId: string;
  allocationId: string;
  planLineId: string;
  personId: string;
  spentOn: PlainDate;
  paidTo: string;
  amount: Pence;
  note: string | null;
};

/** Writes a spending next to its entry, not yet reviewed. */
export async function insertSpending(
  { tx, commissionerCode, actor }: Scope,
  { amount, spentOn, ...columns }: NewSpending,
): Promise<string> {
  const id = newId();
  await tx.spending.create({
    data: {
      ...columns,
      commissionerCode,
      id,
      status: 'UNREVIEWED',
      amountPence: amount,
      spentOn: toColumn(spentOn),
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
  return id;
}

/** The spending of an entry that is already posted. */
export async function spendingOfEntry({ tx, commissionerCode }: Scope, entryId: string): Promise<string> {
  const row = await tx.spending.findUniqueOrThrow({
    where: { commissionerCode_entryId: { commissionerCode, entryId } },
    select: { id: true },
  });
  return row.id;
}

/** A line of this plan that money may be spent on: it is not removed. */
export async function findPlanLine({ tx, commissionerCode }: Scope, planId: string, lineId: string) {
  return tx.planLine.findFirst({
    where: { commissionerCode, id: lineId, planId, removedAt: null },
    select: { id: true, service: true },
  });
}

/** The lines of a plan that money may be spent on, in their order. */
export function findPlanLines({ tx, commissionerCode }: Scope, planId: string) {
  return tx.planLine.findMany({
    where: { commissionerCode, planId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, service: true, provider: true },
  });
}

/** What a reversal needs of a spending. Its `personId` and `commissionerCode` make it a policy subject. */
export type ReversibleSpending = {
  commissionerCode: string;
  id: string;
  personId: string;
  budgetId: string;
  allocationId: string;
  paidTo: string;
  entry: { id: string; reversedById: string | null; reversalKey: string | null; postings: Posting[] };
};

/** A spending with its entry. Lock its accounts first: only then is `reversedById` final. */
export async function findReversible(
  { tx, commissionerCode }: Scope,
  spendingId: string,
): Promise<ReversibleSpending | null> {
  const row = await tx.spending.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: spendingId } },
    include: { entry: { include: { reversedBy: true, postings: { include: { account: true } } } } },
  });
  if (!row) return null;
  const { id, personId, budgetId, allocationId, paidTo, entry } = row;
  const postings = entry.postings.map(
    ({ account, amountPence }): Posting => ({
      account: account.kind === 'FUND' ? { kind: 'FUND' } : { kind: account.kind, allocationId },
      amount: penceFrom(amountPence),
    }),
  );
  const reversed = {
    reversedById: entry.reversedBy?.id ?? null,
    reversalKey: entry.reversedBy?.idempotencyKey ?? null,
  };
  return {
    commissionerCode: row.commissionerCode,
    id,
    personId,
    budgetId,
    allocationId,
    paidTo,
    entry: { id: entry.id, ...reversed, postings },
  };
}
