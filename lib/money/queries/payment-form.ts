import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { waitingIn } from '@/lib/money/store/payment';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';

/** What a payment from one part of a budget may be proposed from. Null when there is nothing this actor may propose. */
export async function paymentForm(actor: Actor, budgetId: string, allocationId: string) {
  return queryById(actor, { permission: 'payment:propose', ids: [budgetId, allocationId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'payment:propose', budget) || budget.state !== 'ACTIVE') return null;
    const parts = await findAllocationMoney(scope, budgetId);
    const part = parts.find(({ id, way }) => id === allocationId && isPaidOut(way));
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
