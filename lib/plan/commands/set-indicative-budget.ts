import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { lockCase, moveCase } from '@/lib/case/store/case';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  type IndicativeAmounts,
  type IndicativeRefusal,
  indicativeBudget,
} from '@/lib/plan/rules/indicative';
import { type IndicativeGap, indicativeGaps } from '@/lib/plan/rules/indicative-gaps';
import { addIndicativeBudget, findIndicativeBudget } from '@/lib/plan/store/indicative';
import { command } from '@/lib/platform/db/transaction';

export type SetIndicativeBudget = {
  caseId: string;
  /** Made when the form is shown: the new row's id, so that a form sent twice makes one row. */
  indicativeId: string;
  /** Null for a budget of one-off costs alone; weeks and contingency then do not count. */
  weekly: Pence | null;
  weeks: number | null;
  oneOff: Pence | null;
  oneOffFor: string | null;
  contingencyWeeks: number | null;
  method: string;
};

export type SetIndicativeBudgetRefusal = IndicativeRefusal | CaseRefusal | IndicativeGap;

/**
 * Sets the amount the person will be told before planning. Setting it again adds a row: the person has to be told the new
 * amount, so the clock for telling starts afresh and the one for planning stops.
 *
 * @returns the total
 */
export function setIndicativeBudget(
  actor: Actor,
  given: SetIndicativeBudget,
  today: PlainDate,
): Promise<Result<Pence, SetIndicativeBudgetRefusal | NotFound>> {
  return command<Pence, SetIndicativeBudgetRefusal | NotFound>(actor, 'indicative:set', async (scope) => {
    const lockedCase = await lockCase(scope, given.caseId);
    if (!lockedCase || !may(actor, 'indicative:set', lockedCase)) return notFound;
    const before = await findIndicativeBudget(scope, lockedCase.id);
    if (before?.id === given.indicativeId) return ok(before.total);
    const to = nextState(lockedCase.state, 'set-indicative', 'PRACTITIONER');
    if (!to.ok) return to;
    const amounts = amountsOf(given);
    if (!amounts.ok) return amounts;

    const { personId } = lockedCase;
    const row = rowOf(given, personId, amounts.value);
    await addIndicativeBudget(scope, row);
    await moveCase(scope, lockedCase.id, to.value);
    await moveClocks(scope, lockedCase, { kind: 'indicative-set', on: today });
    await recordEvent(scope, {
      ...{ action: 'indicative:set', personId, subjectKind: 'indicative-budget', subjectId: row.id },
      ...{ before: before ?? undefined, after: row },
    });
    return ok(row.total);
  });
}

function amountsOf(given: SetIndicativeBudget): Result<IndicativeAmounts, SetIndicativeBudgetRefusal> {
  const [gap] = indicativeGaps(given);
  if (gap) return fail(gap);
  return indicativeBudget({ ...weeklyPart(given), oneOff: given.oneOff === null ? [] : [given.oneOff] });
}

function weeklyPart({ weekly, weeks, contingencyWeeks }: SetIndicativeBudget) {
  if (weekly === null) return { weekly: pence(0), weeks: 0, contingencyWeeks: 0 };
  return { weekly, weeks: weeks ?? 0, contingencyWeeks: contingencyWeeks ?? 0 };
}

function rowOf(given: SetIndicativeBudget, personId: string, amounts: IndicativeAmounts) {
  const { caseId, indicativeId: id, oneOffFor, method } = given;
  const { contingency, total, oneOffCost: oneOff } = amounts;
  return { id, caseId, personId, oneOffFor, method, ...weeklyPart(given), oneOff, contingency, total };
}
