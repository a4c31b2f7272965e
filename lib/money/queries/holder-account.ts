import 'server-only';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findBudget } from '@/lib/money/store/budget';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { query } from '@/lib/platform/db/transaction';
import { type LinePage, ledgerPage } from './ledger-lines';

export type HolderAccount =
  /** There is no budget yet. */
  | { budget: null; page?: undefined }
  | { budget: { startsOn: string; endsOn: string; agreed: string }; page: LinePage };

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
    return { budget: { agreed: formatPence(agreed), ...dates }, page };
  });
}
