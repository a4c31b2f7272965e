import 'server-only';
import { reopenAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { canReopenTo, nextState } from '@/lib/case/rules/case-state';
import { type Case, findClosedByDeath, lockCasesOf, reopenCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { recommit } from '@/lib/money/commands/release-commitment';
import { findBudget } from '@/lib/money/store/budget';
import { lockEndedBudgets, takeBudgetEndBack } from '@/lib/money/store/end-budget';
import { restorePayments } from '@/lib/money/store/waiting-payments';
import { findDeath, setDayOfDeath, takeDeathBackRow } from '@/lib/person/store/death';
import { lockPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { giveAuthoritiesBack } from './authorities-of-the-dead';

export type TakeBackDeath = { personId: string; reason: string };
export type TakeBackDeathRefusal = NotFound | { kind: 'no-death-recorded' };

/**
 * Takes back a death that was recorded by mistake, with the reason. What it ended goes on: the clocks until
 * the last days they had, the budgets, the payments that waited, and the cases that were closed because of
 * it. The trail keeps both.
 */
export function takeBackDeath(
  actor: Actor,
  { personId, reason }: TakeBackDeath,
  today: PlainDate,
): Promise<Result<{ personId: string }, TakeBackDeathRefusal>> {
  return command<{ personId: string }, TakeBackDeathRefusal>(actor, 'death:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'death:record', person)) return notFound;
    const death = await findDeath(scope, personId);
    if (!death) return fail({ kind: 'no-death-recorded' });
    await takeDeathBackRow(scope, death.id, reason);
    await setDayOfDeath(scope, personId, null);
    await giveAuthoritiesBack(scope, personId, death.id);
    const cases = await lockCasesOf(scope, personId);
    const open = await reopenClosed(scope, cases, { personId, deathId: death.id, today });
    const goingOn = await restoreBudgets(scope, open, personId, today);
    for (const one of goingOn) await moveClocks(scope, one, { kind: 'death-taken-back', on: today });
    await recordEvent(scope, {
      action: 'death:take-back',
      personId,
      subjectKind: 'death',
      subjectId: death.id,
      reason,
      before: { diedOn: death.diedOn },
    });
    return ok({ personId });
  });
}

type TakenBack = { personId: string; deathId: string; today: PlainDate };

/**
 * Opens the cases again that were closed because of the death, with their assessments.
 * @returns the cases as they are now
 */
async function reopenClosed(
  scope: Scope,
  cases: readonly Case[],
  { personId, deathId, today }: TakenBack,
): Promise<Case[]> {
  const closed = new Map<string, Case>();
  for (const { id, closedFrom } of await findClosedByDeath(scope, personId, deathId)) {
    const found = cases.find((one) => one.id === id);
    if (!found || !canReopenTo(found.state, closedFrom)) throw new Error(`A closed case is ${found?.state}`);
    const reopened = { ...found, state: closedFrom };
    await reopenCase(scope, id, closedFrom);
    await reopenAssessments(scope, id);
    await moveClocks(scope, reopened, { kind: 'closing-taken-back', on: today });
    const states = { before: { state: found.state }, after: { state: closedFrom } };
    await recordEvent(scope, {
      action: 'case:reopen',
      personId,
      subjectKind: 'case',
      subjectId: id,
      ...states,
    });
    closed.set(id, reopened);
  }
  return cases.map((one) => closed.get(one.id) ?? one);
}

/** @returns the cases as they are now */
async function restoreBudgets(
  scope: Scope,
  cases: readonly Case[],
  personId: string,
  today: PlainDate,
): Promise<Case[]> {
  const budgets = await lockEndedBudgets(scope, personId, 'DEATH');
  const restored = new Map<string, Case>();
  for (const { id, caseId, endedFrom } of budgets) {
    const ended = cases.find((one) => one.id === caseId);
    const event = endedFrom === 'SUSPENDED' ? 'take-end-back-suspended' : 'take-end-back';
    const state = ended && nextState(ended.state, event, 'COMMISSIONER');
    if (!ended || !state?.ok) throw new Error(`The case of an ended budget is ${ended?.state}`);
    await takeBudgetEndBack(scope, id, endedFrom);
    const budget = await findBudget(scope, id);
    if (budget) await recommit(scope, budget, today);
    await reopenCase(scope, caseId, state.value);
    restored.set(caseId, { ...ended, state: state.value });
    await recordRestored(scope, personId, id);
  }
  return cases.map((one) => restored.get(one.id) ?? one);
}

async function recordRestored(scope: Scope, personId: string, budgetId: string): Promise<void> {
  const { restored, left } = await restorePayments(scope, budgetId);
  for (const subjectId of restored)
    await recordEvent(scope, { action: 'payment:restore', personId, subjectKind: 'payment', subjectId });
  const after = { restored, left };
  await recordEvent(scope, {
    action: 'budget:restore',
    personId,
    subjectKind: 'budget',
    subjectId: budgetId,
    after,
  });
}
