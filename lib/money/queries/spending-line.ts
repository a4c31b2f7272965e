import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findSpendingLine, type SpendingLine } from '@/lib/money/store/spending-line';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';

export type SpendingView = Omit<SpendingLine, 'amount' | 'spentOn' | 'recordedAt' | 'receipts'> & {
  amount: string;
  spentOn: string;
  recordedAt: string;
  receipts: { id: string; at: string }[];
  mayAdd: boolean;
};

/** One spending with its receipts. Null if it is not there or not theirs. Records the view. */
export async function spendingLine(actor: Actor, spendingId: string): Promise<SpendingView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || !may(actor, 'budget:view', policySubjectOf(actor, line.personId))) return null;
    await recordLook(scope, 'budget:view', line.personId, { kind: 'spending', id: line.id });
    return {
      ...line,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      recordedAt: formatInstant(line.recordedAt),
      receipts: line.receipts.map((one) => ({ id: one.id, at: formatInstant(new Date(one.uploadedAt)) })),
      mayAdd: may(actor, 'spending:record', policySubjectOf(actor, line.personId)),
    };
  });
}
