import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type WaitingFile, waitingFiles } from '@/lib/file/queries/waiting-files';
import { mayWithdrawReceipt } from '@/lib/money/rules/receipt-withdrawal';
import { findSpendingLine, type SpendingLine } from '@/lib/money/store/spending-line';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';
import { keptKind } from '@/lib/platform/files/file-kinds';

export type ReceiptView = {
  id: string;
  /** "Photo 2, added on 3 March 2026 at 4:05pm": no two of a spending are equal. */
  name: string;
  /** Scripts or attached files of a PDF are not kept. */
  isPartLeftOut: boolean;
  mayWithdraw: boolean;
  withdrawn: { by: string; at: string; reason: string } | null;
};

export type SpendingView = Omit<
  SpendingLine,
  'amount' | 'spentOn' | 'recordedAt' | 'receipts' | 'waiting'
> & {
  amount: string;
  spentOn: string;
  recordedAt: string;
  receipts: ReceiptView[];
  waiting: WaitingFile[];
  mayAdd: boolean;
};

/** One spending with its receipts. Null if it is not there or not theirs. Records the view. */
export async function spendingLine(actor: Actor, spendingId: string): Promise<SpendingView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || !may(actor, 'budget:view', policySubjectOf(actor, line.personId))) return null;
    await recordLook(scope, 'budget:view', line.personId, { kind: 'spending', id: line.id });
    const mayAdd = may(actor, 'spending:record', policySubjectOf(actor, line.personId));
    return {
      ...line,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      recordedAt: formatInstant(line.recordedAt),
      receipts: line.receipts.map((receipt, index) => receiptView(actor, receipt, { index, mayAdd })),
      waiting: waitingFiles(actor, line.waiting),
      mayAdd,
    };
  });
}

type Stored = SpendingLine['receipts'][number];

function receiptView(
  actor: Actor,
  { id, mediaType, isPartLeftOut, uploadedAt, uploadedById, ...withdrawal }: Stored,
  { index, mayAdd }: { index: number; mayAdd: boolean },
): ReceiptView {
  const kind = keptKind(mediaType).name === 'PDF' ? 'PDF' : 'Photo';
  const { withdrawnAt, withdrawnByName, withdrawnReason } = withdrawal;
  return {
    id,
    name: `${kind} ${index + 1}, added on ${formatInstant(new Date(uploadedAt))}`,
    isPartLeftOut,
    mayWithdraw: mayAdd && withdrawnAt === null && mayWithdrawReceipt(actor, { uploadedById }),
    withdrawn: withdrawnAt
      ? {
          by: withdrawnByName ?? '',
          at: formatInstant(new Date(withdrawnAt)),
          reason: withdrawnReason ?? '',
        }
      : null,
  };
}
