import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type MoneyPlaces, moneyPlaces } from '@/lib/money/rules/money-places';
import type { PaymentAhead } from '@/lib/money/rules/next-payment';
import type { Budget, BudgetAllocation } from '@/lib/money/store/budget';
import {
  type AllocationMoney,
  findAllocationMoney,
  findPaymentsOnTheirWay,
} from '@/lib/money/store/ledger-line';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

export type BudgetPlaces = {
  parts: AllocationMoney[];
  places: MoneyPlaces;
  /** The payments that were sent and are in no account yet. */
  sent: PaymentAhead[];
};

/** Where the money of a budget is on a day. */
export async function budgetPlaces(scope: Scope, budget: Budget, today: PlainDate): Promise<BudgetPlaces> {
  const parts = await findAllocationMoney(scope, budget.id);
  const sent = (await findPaymentsOnTheirWay(scope, budget.id, today)).map(({ amount, ...one }) => ({
    ...one,
    amount: penceFrom(amount),
  }));
  const payeeOf = (id: string) => otherPayee(budget.allocations.find((one) => one.id === id));
  const places = moneyPlaces(
    budget.agreed,
    parts.map(({ id, way, committed, held, spent }) => ({
      way,
      holderName: payeeOf(id),
      committed: penceFrom(committed),
      held: penceFrom(held),
      spent: penceFrom(spent),
      onItsWay: sent.filter(({ allocationId }) => allocationId === id),
    })),
  );
  const ahead = sent.map(({ allocationId, amount, on }) => ({
    amount,
    dueOn: on,
    payeeName: payeeOf(allocationId),
    isProvisional: false,
  }));
  return { parts, places, sent: ahead };
}

/** Who else than the person is paid; null: the person, or no one where the NHS keeps it. */
function otherPayee(allocation: BudgetAllocation | undefined): string | null {
  const payee = allocation?.payee;
  return payee && payee.kind !== 'PERSON' ? payee.name : null;
}
