import 'server-only';
import { withdrawForDeath, withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, type CaseState, nextState } from '@/lib/case/rules/case-state';
import { lockCase, saveClosedCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findDeath } from '@/lib/person/store/death';
import { command } from '@/lib/platform/db/transaction';

export type CloseCase = {
  caseId: string;
  /** `decline`: the person does not want a budget. `end`: any other reason. */
  event: 'decline' | 'end';
  reason: string;
  /** It ends because the person died. Taking the death back opens it again. */
  isForDeath?: boolean;
};

export type CloseCaseRefusal =
  | CaseRefusal
  | { kind: 'budget-is-running' }
  | { kind: 'no-death-recorded'; personId: string };

/**
 * Closes a case for good before its budget starts. All its clocks end today, except the review of care that
 * goes on, and open assessments are withdrawn. A case with a running budget is not closed this way, and none
 * for a death that is not recorded.
 */
export function closeCase(
  actor: Actor,
  { caseId, event, reason, isForDeath = false }: CloseCase,
  today: PlainDate,
): Promise<Result<void, CloseCaseRefusal | NotFound>> {
  return command<void, CloseCaseRefusal | NotFound>(actor, 'case:close', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'case:close', lockedCase)) return notFound;
    const { personId, state } = lockedCase;
    const to = closedState(actor, state, event);
    if (!to.ok) return to;

    const death = isForDeath ? await findDeath(scope, personId) : null;
    if (isForDeath && !death) return fail({ kind: 'no-death-recorded', personId });
    const byDeath = death && { closedByDeathId: death.id, closedFrom: state };
    await saveClosedCase(scope, { caseId, to: to.value, closedOn: today, closedReason: reason, byDeath });
    const withdraw = byDeath ? withdrawForDeath : withdrawOpenAssessments;
    await withdraw(scope, caseId, `The case was closed: ${reason}`.slice(0, 2_000));
    await moveClocks(scope, lockedCase, { kind: 'case-closed', on: today });
    await recordEvent(scope, {
      action: 'case:close',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
      reason: reason.slice(0, 500),
      before: { state },
      after: { state: to.value, reason },
    });
    return ok(undefined);
  });
}

/** The state that closing leads to. A case with a running budget is closed by ending the budget. */
function closedState(
  { role }: Actor,
  state: CaseState,
  event: CloseCase['event'],
): Result<CaseState, CloseCaseRefusal> {
  if (state === 'ACTIVE' || state === 'SUSPENDED') return fail({ kind: 'budget-is-running' });
  return nextState(state, event, role === 'PRACTITIONER' ? 'PRACTITIONER' : 'COMMISSIONER');
}
