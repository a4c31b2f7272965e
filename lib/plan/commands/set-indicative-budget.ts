import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { lockCase, moveCase } from '@/lib/case/store/case';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
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
  /** Made with the form. It becomes the row's id, so that a form sent twice makes one row. */
  indicativeId: string;
  /** Null for a budget of one-off costs only; then weeks and contingency do not count. */
  weekly: Pence | null;
  weeks: number | null;
  oneOff: Pence | null;
  oneOffFor: string | null;
  contingencyWeeks: number | null;
  method: string;
};

export type SetIndicativeBudgetRefusal =
  | DeathRefusal
  | IndicativeRefusal
  | CaseRefusal
  | IndicativeGap
  /** A referral leads to no budget: a request that rests on its decision does. */
  | { kind: 'is-referral' };

/**
 * Sets the amount that the person is informed of before planning. Setting it again adds a row: the person
 * must be informed of the new amount, so the clock to inform them starts again and the clock of planning
 * ends.
 * @returns the total
 */
export function setIndicativeBudget(
  actor: Actor,
  input: SetIndicativeBudget,
  today: PlainDate,
): Promise<Result<Pence, SetIndicativeBudgetRefusal | NotFound>> {
  return command<Pence, SetIndicativeBudgetRefusal | NotFound>(actor, 'indicative:set', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'indicative:set', lockedCase)) return notFound;
    const before = await findIndicativeBudget(scope, lockedCase.id);
    if (before?.id === input.indicativeId) return ok(before.total);
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    if (lockedCase.origin === 'REFERRAL') return fail({ kind: 'is-referral' });
    const next = nextState(lockedCase.state, 'set-indicative', 'PRACTITIONER');
    if (!next.ok) return next;
    const amounts = amountsOf(input);
    if (!amounts.ok) return amounts;

    const { personId } = lockedCase;
    const row = indicativeRow(input, personId, amounts.value);
    await addIndicativeBudget(scope, row);
    await moveCase(scope, lockedCase.id, next.value);
    await moveClocks(scope, lockedCase, { kind: 'indicative-set', on: today });
    await recordEvent(scope, {
      action: 'indicative:set',
      personId,
      subjectKind: 'indicative-budget',
      subjectId: row.id,
      before: before ?? undefined,
      after: row,
    });
    return ok(row.total);
  });
}

function amountsOf(input: SetIndicativeBudget): Result<IndicativeAmounts, SetIndicativeBudgetRefusal> {
  const [gap] = indicativeGaps(input);
  if (gap) return fail(gap);
  return indicativeBudget({ ...weeklyAmounts(input), oneOff: input.oneOff === null ? [] : [input.oneOff] });
}

function weeklyAmounts({ weekly, weeks, contingencyWeeks }: SetIndicativeBudget) {
  if (weekly === null) return { weekly: pence(0), weeks: 0, contingencyWeeks: 0 };
  return { weekly, weeks: weeks ?? 0, contingencyWeeks: contingencyWeeks ?? 0 };
}

function indicativeRow(input: SetIndicativeBudget, personId: string, amounts: IndicativeAmounts) {
  return {
    ...weeklyAmounts(input),
    id: input.indicativeId,
    caseId: input.caseId,
    personId,
    oneOff: amounts.oneOffCost,
    oneOffFor: input.oneOffFor,
    contingency: amounts.contingency,
    total: amounts.total,
    method: input.method,
  };
}
