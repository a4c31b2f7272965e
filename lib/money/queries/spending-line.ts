import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type WaitingFile, waitingFiles } from '@/lib/file/queries/waiting-files';
import { mayWithdrawReceipt } from '@/lib/money/rules/receipt-withdrawal';
import { checkMending } from '@/lib/money/rules/spending-mending';
import { findSpendingLine, type SpendingLine, type SpendingVersion } from '@/lib/money/store/spending-line';
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
  'amount' | 'spentOn' | 'recordedAt' | 'receipts' | 'waiting' | 'versions'
> & {
  amount: string;
  spentOn: string;
  recordedAt: string;
  receipts: ReceiptView[];
  waiting: WaitingFile[];
  mayAdd: boolean;
  /** Whether a new one may be recorded: the budget runs. */
  mayRecord: boolean;
  /** Whether the reader may take it back or change it; `ask`: others have to. Null: it is not theirs to. */
  mending: 'mine' | 'ask' | null;
  /** Those before and after it on its line, in their order. */
  versions: VersionView[];
  /** The one that counts now; null: it is this one, or the line was taken back. */
  currentId: string | null;
};

/** One of the spendings of a line. */
export type VersionView = {
  id: string;
  what: string;
  recorded: string;
  takenBack: string | null;
};

/** One spending with its receipts. Null if it is not there or not theirs. Records the view. */
export async function spendingLine(actor: Actor, spendingId: string): Promise<SpendingView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || !may(actor, 'budget:view', policySubjectOf(actor, line.personId))) return null;
    await recordLook(scope, 'budget:view', line.personId, { kind: 'spending', id: line.id });
    const mayRecord = may(actor, 'spending:record', policySubjectOf(actor, line.personId));
    const mayAdd = mayRecord && !line.isReversed;
    return {
      ...line,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      recordedAt: formatInstant(line.recordedAt),
      receipts: line.receipts.map((receipt, index) => receiptView(actor, receipt, { index, mayAdd })),
      waiting: waitingFiles(actor, line.waiting),
      mayAdd,
      mayRecord: mayRecord && line.budgetState !== 'ENDED',
      mending: mayAdd ? mendingBy(actor, line) : null,
      ...versionsOf(line),
    };
  });
}

function mendingBy(actor: Actor, line: SpendingLine): 'mine' | 'ask' {
  return checkMending(actor, line).ok ? 'mine' : 'ask';
}

function versionsOf({ id, isReversed, versions }: SpendingLine) {
  const current = versions.find(({ reversedAt }) => reversedAt === null);
  return {
    versions: versions.length > 1 || isReversed ? versions.map(versionView) : [],
    currentId: current && current.id !== id ? current.id : null,
  };
}

function versionView({ id, amountPence, spentOn, paidTo, service, ...by }: SpendingVersion): VersionView {
  const { recordedBy, recordedAt, reversedBy, reversedAt } = by;
  return {
    id,
    what: `${formatPence(pence(amountPence))} to ${paidTo} for ${service}, paid on ${formatDay(spentOn)}`,
    recorded: `Recorded by ${recordedBy}, ${formatInstant(new Date(recordedAt))}`,
    takenBack: reversedAt ? `Taken back by ${reversedBy}, ${formatInstant(new Date(reversedAt))}` : null,
  };
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
