import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { sumWaitingPayments } from '@/lib/money/store/payment';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';

export type PaymentForm = {
  personName: string;
  holderName: string;
  /** Null if all of the allocation is paid or waits to be paid. */
  free: string | null;
  startsOn: string;
  endsOn: string;
};

/** What the form to propose a payment from one allocation shows. Null if this actor cannot propose one. */
export async function paymentForm(
  actor: Actor,
  budgetId: string,
  allocationId: string,
): Promise<PaymentForm | null> {
  return queryById(actor, { permission: 'payment:propose', ids: [budgetId, allocationId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'payment:propose', budget) || budget.state !== 'ACTIVE') return null;
    const allocations = await findAllocationMoney(scope, budgetId);
    const allocation = allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
    if (!allocation) return null;
    const free =
      penceFrom(allocation.committed) - (await sumWaitingPayments(scope, { budgetId, allocationId }));
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
      holderName: allocation.holderName ?? '',
      free: free > 0 ? formatPence(pence(free)) : null,
      startsOn: formatDay(budget.period.startsOn),
      endsOn: formatDay(budget.period.endsOn),
    };
  });
}
