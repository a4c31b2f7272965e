import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findBudget } from '@/lib/money/store/budget';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';

/** `endedOn`: the last day of consent that was withdrawn; null: it is given. */
export type ConsentForm = { personName: string; endedOn: string | null };

/** What the form about consent to a direct payment shows. Null: there is none, or it is not theirs. */
export function consentForm(actor: Actor, budgetId: string): Promise<ConsentForm | null> {
  return queryById(actor, { permission: 'consent:record', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'consent:record', budget)) return null;
    if (!budget.allocations.some(({ way }) => way === 'DIRECT_PAYMENT')) return null;
    const { personId, consentEndedOn } = budget;
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, { action: 'budget:view', personId, subjectKind: 'budget', subjectId: budgetId });
    return { personName, endedOn: consentEndedOn && formatDay(consentEndedOn) };
  });
}
