import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { CaseState } from '@/lib/case/rules/case-state';
import { lockCase } from '@/lib/case/store/case';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkTellingDay, type TellingDayRefusal } from '@/lib/plan/rules/telling-day';
import { findIndicativeBudget, type IndicativeBudget, tellAmount } from '@/lib/plan/store/indicative';
import { command } from '@/lib/platform/db/transaction';

export type TellIndicativeBudget = {
  caseId: string;
  /** The amount the practitioner saw, so that nobody is recorded as told an amount that has changed since. */
  indicativeId: string;
  informedOn: PlainDate;
  informedHow: string;
};

export type TellIndicativeBudgetRefusal =
  | TellingDayRefusal
  | { kind: 'nothing-to-tell'; state: CaseState }
  | { kind: 'amount-changed'; total: Pence }
  | { kind: 'already-told'; informedOn: PlainDate };

/** Records when and how the person was told their indicative budget. Planning may start from then, and its clock runs. */
export function tellIndicativeBudget(
  actor: Actor,
  told: TellIndicativeBudget,
  today: PlainDate,
): Promise<Result<void, TellIndicativeBudgetRefusal | NotFound>> {
  return command<void, TellIndicativeBudgetRefusal | NotFound>(actor, 'indicative:set', async (scope) => {
    const lockedCase = await lockCase(scope, told.caseId);
    if (!lockedCase || !may(actor, 'indicative:set', lockedCase)) return notFound;
    const amount = await findIndicativeBudget(scope, lockedCase.id);
    if (lockedCase.state !== 'INDICATIVE_SET' || !amount)
      return fail({ kind: 'nothing-to-tell', state: lockedCase.state });
    const checked = checkTelling(amount, told, today);
    if (!checked.ok) return checked;

    await tellAmount(scope, amount.id, told.informedOn, told.informedHow);
    await moveClocks(scope, lockedCase, { kind: 'informed', on: told.informedOn });
    const { personId } = lockedCase;
    await recordEvent(scope, {
      action: 'indicative:tell',
      personId,
      subjectKind: 'indicative-budget',
      subjectId: amount.id,
      after: told,
    });
    return ok(undefined);
  });
}

function checkTelling(
  amount: IndicativeBudget,
  { indicativeId, informedOn }: TellIndicativeBudget,
  today: PlainDate,
): Result<void, TellIndicativeBudgetRefusal> {
  if (amount.id !== indicativeId) return fail({ kind: 'amount-changed', total: amount.total });
  if (amount.informedOn) return fail({ kind: 'already-told', informedOn: amount.informedOn });
  return checkTellingDay(informedOn, amount.setOn, today);
}
