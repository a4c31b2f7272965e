import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { recordEvent } from '@/lib/db/repositories/audit';
import { findPersonName } from '@/lib/db/repositories/person-name';
import { findSpendingLine } from '@/lib/db/repositories/spending-line';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';

/** A spending that may still be reversed, as the page that asks for the reason shows it. */
export async function reversibleSpending(actor: Actor, budgetId: string, spendingId: string) {
  if (!isUuid(spendingId)) return null;
  return query(actor, 'spending:reverse', async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || line.budgetId !== budgetId || line.isReversed) return null;
    const { commissionerCode } = scope;
    if (!may(actor, 'spending:reverse', { commissionerCode, personId: line.personId })) return null;
    const personName = await findPersonName(scope, line.personId);
    const subject = { personId: line.personId, subjectKind: 'spending', subjectId: line.id };
    await recordEvent(scope, { action: 'budget:view', ...subject });
    return {
      personName,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      paidTo: line.paidTo,
      service: line.service,
    };
  });
}
