import 'server-only';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { accountHolderOf, findAccountEnd } from '@/lib/money/store/bank-details';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { type LinePage, ledgerPage } from './ledger-lines';

export type HolderAccount =
  /** There is no budget yet. */
  | { budget: null; page?: undefined; paidInto?: undefined }
  | {
      budget: { startsOn: string; endsOn: string; agreed: string };
      page: LinePage;
      /** The account that a direct payment goes to; null: there is none, or none is confirmed. */
      paidInto: { payeeName: string; accountEnd: string } | null;
    };

/** One page of a person's account. Null if the authority does not cover money. */
export async function holderAccount(
  actor: Actor,
  personId: string,
  after: string | undefined,
): Promise<HolderAccount | null> {
  return query(actor, 'budget:view', async (scope) => {
    if (!may(actor, 'budget:view', policySubjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId);
    const budget = found?.budgetId ? await findBudget(scope, found.budgetId) : null;
    if (!budget) return { budget: null };
    const page = await ledgerPage(scope, budget.id, after);
    await recordLook(scope, 'budget:view', personId, { kind: 'budget', id: budget.id });
    const { agreed, period } = budget;
    const dates = { startsOn: formatDay(period.startsOn), endsOn: formatDay(period.endsOn) };
    const paidInto = await findPaidInto(scope, budget);
    return { budget: { agreed: formatPence(agreed), ...dates }, page, paidInto };
  });
}

async function findPaidInto(scope: Scope, { allocations, personId, endedOn }: Budget) {
  const payee = allocations.find(({ way }) => way === 'DIRECT_PAYMENT')?.payee;
  const holder = payee && endedOn === null ? accountHolderOf(payee, personId) : null;
  const accountEnd = holder && (await findAccountEnd(scope, holder));
  return payee && accountEnd ? { payeeName: payee.name, accountEnd } : null;
}
