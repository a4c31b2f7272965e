import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { findLedgerLines, type LedgerLine } from '@/lib/money/store/ledger-line';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

const SIZE = 25;

export type LineView = Pick<
  LedgerLine,
  | 'id'
  | 'kind'
  | 'description'
  | 'spendingId'
  | 'paidTo'
  | 'service'
  | 'note'
  | 'receiptIds'
  | 'reversesId'
  | 'reversedById'
> & {
  happenedOn: string;
  recordedAt: string;
  recordedBy: string;
  isMine: boolean;
  amount: string;
  leftAfter: string;
};

export type LinePage = { lines: LineView[]; after: string | null; next: string | null };

/**
 * One page of a budget's account, newest first, ready to show. An address without a valid line begins at the
 * newest.
 */
export async function ledgerPage(
  scope: Scope,
  budgetId: string,
  after: string | undefined,
): Promise<LinePage> {
  const from = after && isId(after) ? after : null;
  const rows = await findLedgerLines(scope, budgetId, { after: from, size: SIZE + 1 });
  const page = rows.slice(0, SIZE);
  const next = rows.length > SIZE ? (page.at(-1)?.id ?? null) : null;
  return { lines: page.map((row) => lineView(row, scope.actor.userId)), after: from, next };
}

function lineView(row: LedgerLine, userId: string): LineView {
  return {
    id: row.id,
    kind: row.kind,
    description: row.description,
    spendingId: row.spendingId,
    paidTo: row.paidTo,
    service: row.service,
    note: row.note,
    receiptIds: row.receiptIds,
    reversesId: row.reversesId,
    reversedById: row.reversedById,
    recordedBy: row.recordedBy,
    happenedOn: formatDay(row.happenedOn),
    recordedAt: formatInstant(row.recordedAt),
    isMine: row.recordedById === userId,
    amount: formatPence(penceFrom(row.amount)),
    leftAfter: formatPence(penceFrom(row.leftAfter)),
  };
}
