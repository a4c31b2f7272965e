import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { recordEvent } from '@/lib/db/repositories/audit';
import { findBudget } from '@/lib/db/repositories/budget';
import { findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import { waitingIn } from '@/lib/db/repositories/payment';
import { findPersonName } from '@/lib/db/repositories/person-name';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence, pence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';

/** What a payment from one part of a budget may be proposed from. Null when there is nothing this actor may propose. */
export async function paymentForm(actor: Actor, budgetId: string, allocationId: string) {
  if (!isUuid(budgetId) || !isUuid(allocationId)) return null;
  return query(actor, 'payment:propose', async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'payment:propose', budget) || budget.state !== 'ACTIVE') return null;
    const parts = await findAllocationMoney(scope, budgetId);
    const part = parts.find(({ id, way }) => id === allocationId && way !== 'NOTIONAL');
    if (!part) return null;
    const free = penceFrom(part.committed) - (await waitingIn(scope, { budgetId, allocationId }));
    const { personId } = budget;
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, {
      action: 'budget:view',
      personId,
      subjectKind: 'budget',
      subjectId: budgetId,
    });
    return {
      personName,
      holderName: part.holderName ?? '',
      /** Null where all of the part is paid or waits to be. */
      free: free > 0 ? formatPence(pence(free)) : null,
      startsOn: formatDay(budget.period.startsOn),
      endsOn: formatDay(budget.period.endsOn),
    };
  });
}
