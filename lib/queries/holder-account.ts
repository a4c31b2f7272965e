import 'server-only';
import { findBudget } from '@/lib/db/repositories/budget';
import { findHolderCase } from '@/lib/db/repositories/holder-case';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { recordLook, subjectOf } from './held-people';
import { ledgerPage } from './ledger-lines';

/**
 * One page of every line of a person's account. Null where the authority does not cover money; `budget` is null where there
 * is none yet.
 */
export async function holderAccount(actor: Actor, personId: string, after: string | undefined) {
  return query(actor, 'budget:view', async (scope) => {
    if (!may(actor, 'budget:view', subjectOf(actor, personId))) return null;
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
