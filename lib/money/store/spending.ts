import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Posting } from '@/lib/money/rules/ledger-entry';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import { fromColumn, toColumn } from '@/lib/platform/db/day';
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
  /** The first one that was recorded, of a spending that mends it. */
  firstId: string | null;
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

/** The spending that the form with this key recorded. */
export async function spendingOfKey({ tx, commissionerCode }: Scope, formKey: string): Promise<string> {
  const row = await tx.spending.findFirstOrThrow({
    where: { commissionerCode, entry: { idempotencyKey: formKey } },
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

/** The same of the plan of a budget. */
export function findPlanLinesOfBudget(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<{ id: string; service: string }[]> {
  return tx.$queryRaw`
    SELECT l.id, l.service FROM budget b
    JOIN plan_line l ON l.commissioner_code = b.commissioner_code AND l.plan_id = b.plan_id AND l.removed_at IS NULL
    WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${budgetId}::uuid ORDER BY l.position, l.id`;
}

/** What a reversal needs of a spending. Its `personId` and `commissionerCode` make it a policy subject. */
export type ReversibleSpending = {
  commissionerCode: string;
  id: string;
  personId: string;
  budgetId: string;
  allocationId: string;
  paidTo: string;
  planLineId: string;
  service: string;
  amount: Pence;
  spentOn: PlainDate;
  note: string | null;
  firstId: string | null;
  status: SpendingCheck;
  recordedById: string;
  /** Who recorded the first version of it. */
  firstRecordedById: string;
  entry: { id: string; reversedById: string | null; reversalKey: string | null; postings: Posting[] };
};

/** A spending with its entry. Lock its accounts first: only then is `reversedById` final. */
export async function findReversible(
  { tx, commissionerCode }: Scope,
  spendingId: string,
): Promise<ReversibleSpending | null> {
  const row = await tx.spending.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: spendingId } },
    include: {
      planLine: { select: { service: true } },
      first: { select: { recordedById: true } },
      entry: { include: { reversedBy: true, postings: { include: { account: true } } } },
    },
  });
  if (!row) return null;
  const {
    id,
    personId,
    budgetId,
    allocationId,
    paidTo,
    planLineId,
    note,
    firstId,
    status,
    recordedById,
    entry,
  } = row;
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
    planLineId,
    service: row.planLine.service,
    amount: penceFrom(row.amountPence),
    spentOn: fromColumn(row.spentOn),
    note,
    firstId,
    status,
    recordedById,
    firstRecordedById: row.first?.recordedById ?? recordedById,
    entry: { id: entry.id, ...reversed, postings },
  };
}
