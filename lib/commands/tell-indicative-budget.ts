import 'server-only';
import { checkTellingDay, type TellingDayRefusal } from '@/lib/budget/telling-day';
import { recordEvent } from '@/lib/db/repositories/audit';
import { lockCase } from '@/lib/db/repositories/case';
import { endClocks } from '@/lib/db/repositories/clock';
import { findIndicativeBudget, type IndicativeBudget, tellAmount } from '@/lib/db/repositories/indicative';
import { command } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import type { CaseState } from '@/lib/request/request-state';
import type { Pence } from '@/lib/shared/money';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';
import { startCaseClock } from './case-clock';

export type TellIndicativeBudget = {
  requestId: string;
  /** The amount the practitioner saw, so that nobody is recorded as told an amount that has changed since. */
  indicativeId: string;
  toldOn: PlainDate;
  toldHow: string;
};

export type TellIndicativeBudgetError =
  | TellingDayRefusal
  | { kind: 'nothing-to-tell'; state: CaseState }
  | { kind: 'amount-changed'; total: Pence }
  | { kind: 'already-told'; toldOn: PlainDate };

/** Records when and how the person was told their indicative budget. Planning may start from then, and its clock runs. */
export function tellIndicativeBudget(
  actor: Actor,
  told: TellIndicativeBudget,
  today: PlainDate,
): Promise<Result<void, TellIndicativeBudgetError | NotFound>> {
  return command<void, TellIndicativeBudgetError | NotFound>(actor, 'indicative:set', async (scope) => {
    const found = await lockCase(scope, told.requestId);
    if (!found || !may(actor, 'indicative:set', found)) return notFound;
    const amount = await findIndicativeBudget(scope, found.id);
    if (found.state !== 'INDICATIVE_SET' || !amount)
      return fail({ kind: 'nothing-to-tell', state: found.state });
    const checked = checkTelling(amount, told, today);
    if (!checked.ok) return checked;

    await tellAmount(scope, amount.id, told.toldOn, told.toldHow);
    await endClocks(scope, found.id, told.toldOn, ['TELL_INDICATIVE_BUDGET']);
    await startCaseClock(scope, found, 'WRITE_PLAN', told.toldOn);
    const { personId } = found;
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
  { indicativeId, toldOn }: TellIndicativeBudget,
  today: PlainDate,
): Result<void, TellIndicativeBudgetError> {
  if (amount.id !== indicativeId) return fail({ kind: 'amount-changed', total: amount.total });
  if (amount.toldOn) return fail({ kind: 'already-told', toldOn: amount.toldOn });
  return checkTellingDay(toldOn, amount.setOn, today);
}
