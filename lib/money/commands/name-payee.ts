import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { candidateOf, checkPayees, type PayeeChoice, type PayeeRefusal } from '@/lib/money/rules/payee';
import { isPaidOut } from '@/lib/money/rules/ways';
import { lockBudget } from '@/lib/money/store/budget';
import { choiceOf, insertPayees, type NamedPayee } from '@/lib/money/store/payee';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { command } from '@/lib/platform/db/transaction';

export type NamePayee = {
  budgetId: string;
  allocationId: string;
  /** The id of the payee that the form showed, so that no one replaces one they did not see. */
  seenPayeeId: string;
  payee: PayeeChoice;
  reason: string;
};

export type NamePayeeRefusal = NotFound | PayeeRefusal | { kind: 'payee-named-meanwhile'; name: string };

/**
 * Names who is paid the money of an allocation from now on. Payments that wait for the payee before are not
 * paid to the new one: they are proposed again. The same payee named again changes nothing.
 */
export function namePayee(
  actor: Actor,
  { budgetId, allocationId, seenPayeeId, payee, reason }: NamePayee,
  today: PlainDate,
): Promise<Result<{ budgetId: string }, NamePayeeRefusal>> {
  return command<{ budgetId: string }, NamePayeeRefusal>(actor, 'payee:name', async (scope) => {
    const budget = await lockBudget(scope, budgetId);
    if (!budget || !may(actor, 'payee:name', budget)) return notFound;
    const allocation = budget.allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
    if (!allocation) return notFound;
    const { payee: before } = allocation;
    if (isSame(before, payee)) return ok({ budgetId });
    if (before && before.id !== seenPayeeId)
      return fail({ kind: 'payee-named-meanwhile', name: before.name });
    const { personId } = budget;
    const candidates = await listPayeeCandidates(scope, personId, today);
    const checked = checkPayees([{ way: allocation.way, payee }], candidates);
    if (!checked.ok) return checked;
    const name = candidateOf(candidates, payee)?.name ?? '';
    await insertPayees(scope, [{ allocationId, personId, choice: payee, name, reason }]);
    const subject = { personId, subjectKind: 'budget', subjectId: budgetId } as const;
    const after = { allocationId, payee, name };
    await recordEvent(scope, { action: 'payee:name', ...subject, reason, before, after });
    return ok({ budgetId });
  });
}

function isSame(named: NamedPayee | null, payee: PayeeChoice): boolean {
  const before = named && choiceOf(named);
  return before?.kind === payee.kind && before.id === payee.id;
}
