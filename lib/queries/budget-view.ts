import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { recordEvent } from '@/lib/db/repositories/audit';
import { type Budget, findBudget } from '@/lib/db/repositories/budget';
import { findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import { findPaymentsOf } from '@/lib/db/repositories/payment-line';
import { findPersonName } from '@/lib/db/repositories/person-name';
import type { Scope } from '@/lib/db/scope';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay, type PlainDate } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';
import { spendingSummary } from '@/lib/spending/summary';
import { moneyPosition } from './budget-money';
import { ledgerPage } from './ledger-lines';
import { paymentView } from './payment-view';

/**
 * One budget as staff see it: where the money is, its parts, its payments, and one page of everything that happened to it.
 * Null when it is not there or not the actor's. Looking is written to the audit trail.
 */
export async function budgetView(
  actor: Actor,
  budgetId: string,
  after: string | undefined,
  today: PlainDate,
) {
  if (!isUuid(budgetId)) return null;
  return query(actor, 'budget:view', async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'budget:view', budget)) return null;
    const view = await viewOf(scope, budget, after, today);
    const subject = { personId: budget.personId, subjectKind: 'budget', subjectId: budgetId };
    await recordEvent(scope, { action: 'budget:view', ...subject });
    return view;
  });
}

async function viewOf(scope: Scope, budget: Budget, after: string | undefined, today: PlainDate) {
  const { id, personId, requestId, state, period, endedOn, agreed } = budget;
  const parts = await findAllocationMoney(scope, id);
  const position = moneyPosition(agreed, parts);
  const payments = await findPaymentsOf(scope, id, 50);
  return {
    ...{ id, personId, requestId, state, position },
    personName: await findPersonName(scope, personId),
    startsOn: formatDay(period.startsOn),
    endsOn: formatDay(period.endsOn),
    endedOn: endedOn && formatDay(endedOn),
    summary: spendingSummary({ agreed, spent: position.spent, ...period, endedOn }, today),
    allocations: parts.map(({ id: allocationId, way, holderName, ...money }) => ({
      ...{ id: allocationId, way, holderName },
      amount: formatPence(penceFrom(money.amount)),
      committed: formatPence(penceFrom(money.committed)),
      held: formatPence(penceFrom(money.held)),
      spent: formatPence(penceFrom(money.spent)),
      isPayable: way !== 'NOTIONAL' && state === 'ACTIVE' && money.committed > 0n,
    })),
    payments: payments.map((row) => paymentView(row, today)),
    page: await ledgerPage(scope, id, after),
    ...rightsOf(scope.actor, budget),
  };
}

function rightsOf(actor: Actor, budget: Budget) {
  return {
    mayPropose: may(actor, 'payment:propose', budget),
    mayReverse: may(actor, 'spending:reverse', budget),
    mayRecord: may(actor, 'spending:record', budget),
  };
}
