import 'server-only';
import { isOpen } from '@/lib/assessment/rules/start';
import { type Assessment, listAssessments, withdrawAssessmentRow } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { startCaseClock } from '@/lib/case/commands/case-clock';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import type { Case } from '@/lib/case/store/case';
import { endClocks, handClock, isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type AssessmentClosed, type HeldAssessment, holdAssessment, subjectOf } from './assessment-to-write';

export type WithdrawAssessment = { assessmentId: string; reason: string };

/**
 * Withdraws an assessment that is not finished, with a reason: a wrong tool, a wrong person, somebody who moved away. What was
 * written stays. The clock of the law is never paused: it runs on and is the practitioner's again; the commissioner's own goes
 * back to the PHB lead, and a case that would be left without any gets it anew.
 */
export function withdrawAssessment(
  actor: Actor,
  { assessmentId, reason }: WithdrawAssessment,
  today: PlainDate,
): Promise<Result<void, AssessmentClosed | NotFound>> {
  return command<void, AssessmentClosed | NotFound>(actor, 'assessment:write', async (scope) => {
    const found = await holdAssessment(scope, assessmentId);
    if (!found) return notFound;
    const { state } = found.assessment;
    if (state === 'COMPLETED' || state === 'WITHDRAWN') return fail({ kind: 'assessment-closed', state });
    await withdrawAssessmentRow(scope, assessmentId, reason);
    await turnClocks(scope, found, today);
    const told = { reason: reason.slice(0, 500), before: { state }, after: { state: 'WITHDRAWN', reason } };
    await recordEvent(scope, { action: 'assessment:withdraw', ...subjectOf(found), ...told });
    return ok(undefined);
  });
}

async function turnClocks(
  scope: Scope,
  { held, assessment }: HeldAssessment,
  today: PlainDate,
): Promise<void> {
  const others = (await listAssessments(scope, held.id)).filter(({ state }) => isOpen(state));
  const isWaiting = (state: Assessment['state']) => others.some((other) => other.state === state);
  if (!isWaiting('SUBMITTED')) await endClocks(scope, held.id, today, ['VERIFY_RECOMMENDATION']);
  if (!isWaiting('RETURNED')) await endClocks(scope, held.id, today, ['ANSWER_QUESTIONS']);
  if (assessment.tool === 'FAST_TRACK') await endClocks(scope, held.id, today, ['FAST_TRACK_CARE']);
  if (held.state !== 'REQUESTED') return;
  if (!isWaiting('SUBMITTED')) await handToPractitioner(scope, held);
  if (others.length === 0) await giveBack(scope, held);
}

/** Nothing waits for the PHB lead any more: the clock of the law is the practitioner's. */
async function handToPractitioner(scope: Scope, { id, practitionerId: ownerId }: Case): Promise<void> {
  for (const kind of DECISION_CLOCKS)
    await handClock(scope, id, kind, { ownerRole: 'PRACTITIONER', ownerId });
}

/** Nothing is being assessed any more on a case that waits for its decision. */
async function giveBack(scope: Scope, held: Case): Promise<void> {
  await handClock(scope, held.id, 'DECIDE_ELIGIBILITY', { ownerRole: 'PHB_LEAD', ownerId: null });
  const isTimed = await isClockOpen(scope, held.id, ['DECIDE_ELIGIBILITY', ...DECISION_CLOCKS]);
  if (!isTimed) await startCaseClock(scope, held, 'DECIDE_ELIGIBILITY', held.askedOn);
}
