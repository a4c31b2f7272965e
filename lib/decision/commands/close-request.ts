import 'server-only';
import { withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseRefusal, nextState } from '@/lib/case/rules/request-state';
import { closeCase, lockCase } from '@/lib/case/store/case';
import { endClocks } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';

export type CloseRequest = {
  requestId: string;
  /** `decline`: the person does not want a budget. `end`: anything else that ends the case. */
  event: 'decline' | 'end';
  reason: string;
};

export type CloseRequestError = CaseRefusal | { kind: 'budget-is-running' };

/**
 * Closes a case before its budget starts, for good: all its clocks end today and open assessments are withdrawn. A running budget has money in it and is not
 * closed this way.
 */
export function closeRequest(
  actor: Actor,
  { requestId, event, reason }: CloseRequest,
  today: PlainDate,
): Promise<Result<void, CloseRequestError | NotFound>> {
  return command<void, CloseRequestError | NotFound>(actor, 'request:close', async (scope) => {
    const found = await lockCase(scope, requestId);
    if (!found || !may(actor, 'request:close', found)) return notFound;
    if (found.state === 'ACTIVE' || found.state === 'SUSPENDED') return fail({ kind: 'budget-is-running' });
    const to = nextState(found.state, event, actor.role === 'PRACTITIONER' ? 'PRACTITIONER' : 'COMMISSIONER');
    if (!to.ok) return to;

    await closeCase(scope, requestId, to.value, today, reason);
    await withdrawOpenAssessments(scope, requestId, `The case was closed: ${reason}`.slice(0, 2_000));
    await endClocks(scope, requestId, today);
    const { personId, state } = found;
    await recordEvent(scope, {
      ...{ action: 'request:close', personId, subjectKind: 'request', subjectId: requestId },
      ...{ reason: reason.slice(0, 500), before: { state }, after: { state: to.value, reason } },
    });
    return ok(undefined);
  });
}
