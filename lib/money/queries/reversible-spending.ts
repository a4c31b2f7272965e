import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findSpendingLine } from '@/lib/money/store/spending-line';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';

export type ReversibleSpendingView = {
  personName: string;
  amount: string;
  spentOn: string;
  paidTo: string;
  service: string;
};

/** A spending that can still be reversed, as the form that asks for the reason shows it. */
export async function reversibleSpending(
  actor: Actor,
  budgetId: string,
  spendingId: string,
): Promise<ReversibleSpendingView | null> {
  return queryById(actor, { permission: 'spending:reverse', ids: [spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || line.budgetId !== budgetId || line.isReversed) return null;
    const { commissionerCode } = scope;
    if (!may(actor, 'spending:reverse', { commissionerCode, personId: line.personId })) return null;
    const personName = await findPersonName(scope, line.personId);
    await recordEvent(scope, {
      action: 'budget:view',
      personId: line.personId,
      subjectKind: 'spending',
      subjectId: line.id,
    });
    return {
      personName,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      paidTo: line.paidTo,
      service: line.service,
    };
  });
}
