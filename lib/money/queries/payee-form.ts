import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { mayHold, type PayeeCandidate, type PayeeChoice } from '@/lib/money/rules/payee';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import { choiceOf } from '@/lib/money/store/payee';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';

export type PayeeForm = {
  personId: string;
  personName: string;
  /** The name of who is paid now. */
  paidName: string;
  /** Of who is paid now. */
  payeeId: string;
  /** Null: they are to be named again. */
  paid: PayeeChoice | null;
  /** Who may be paid this part, and who may not and why. */
  payees: PayeeCandidate[];
};

/** What the form to name the payee of a part of a budget shows. Null if this actor cannot name one. */
export function payeeForm(
  actor: Actor,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
  today: PlainDate,
): Promise<PayeeForm | null> {
  return queryById(actor, { permission: 'payee:name', ids: [budgetId, allocationId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'payee:name', budget)) return null;
    const part = budget.allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
    if (!part?.payee) return null;
    const { personId } = budget;
    const candidates = await listPayeeCandidates(scope, personId, today);
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, { action: 'budget:view', personId, subjectKind: 'budget', subjectId: budgetId });
    return {
      personId,
      personName,
      paidName: part.payee.name,
      payeeId: part.payee.id,
      paid: choiceOf(part.payee),
      payees: candidates.filter(({ choice }) => mayHold(part.way, choice.kind)),
    };
  });
}
