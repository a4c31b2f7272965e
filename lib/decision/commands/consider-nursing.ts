import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCaseToDecide } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { addNursingAnswer, findLastAnswer } from '@/lib/decision/store/nursing-answer';
import {
  checkNursingStart,
  isNursingPaid,
  isNursingRefused,
  type NursingStartRefusal,
} from '@/lib/eligibility/rules/nursing-care';
import { addEligibility, listEligibility } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { startNursingReview } from './start-nursing-review';

/** `pence`: what the NHS pays for a week. `why`: the reasons in the words of who answers. */
export type NursingAnswer =
  | { answer: 'NEEDED'; from: PlainDate; pence: number; why: string }
  | { answer: 'NOT_NEEDED' | 'NO_HOME' | 'PAID'; why: string };

export type ConsiderNursing = { caseId: string; outcome: NursingAnswer };

export type ConsiderNursingRefusal =
  | DeathRefusal
  | NursingStartRefusal
  | { kind: 'why-missing' }
  /** It was answered, or decided with continuing healthcare. */
  | { kind: 'nursing-considered' }
  /** It was asked again after the actor's own answer: another lead answers. */
  | { kind: 'nursing-own-answer' }
  /** The record says that the NHS pays, or does not say it. */
  | { kind: 'nursing-paid' | 'nursing-not-paid' };

/**
 * Answers today whether the NHS pays for nursing care, after a Checklist that closed the case of a person in
 * a home with nursing. Where it pays, the person's record says so and its review begins. A letter says the
 * answer and why. One that was asked for again is answered by another lead.
 * @rule NUR-03, NUR-04 (docs/rules.md)
 * @returns the id of the case
 */
export function considerNursing(
  actor: Actor,
  { caseId, outcome }: ConsiderNursing,
  today: PlainDate,
): Promise<Result<string, ConsiderNursingRefusal | NotFound>> {
  return command<string, ConsiderNursingRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const lockedCase = await lockCaseToDecide(scope, caseId);
    if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    if (!(await isClockOpen(scope, caseId, ['CONSIDER_NURSING'])))
      return fail({ kind: 'nursing-considered' });
    const last = await findLastAnswer(scope, caseId);
    if (last && isNursingRefused(last.answer) && last.decidedById === actor.userId)
      return fail({ kind: 'nursing-own-answer' });
    const { personId } = lockedCase;
    const checked = await check(scope, personId, outcome, today);
    if (!checked.ok) return checked;
    const { why, answer } = outcome;
    const isLetterDue = answer !== 'PAID';
    await moveClocks(scope, lockedCase, { kind: 'nursing-considered', on: today, note: why, isLetterDue });
    await addNursingAnswer(scope, { ...kept(outcome), caseId, personId, decidedOn: today });
    if (outcome.answer === 'NEEDED') {
      const rowId = await addNursing(scope, personId, outcome, today);
      await startNursingReview(scope, lockedCase, { rowId, on: today });
    }
    await recordEvent(scope, {
      action: 'eligibility:consider-nursing',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
      reason: outcome.why,
      after: outcome,
    });
    return ok(caseId);
  });
}

async function check(
  scope: Scope,
  personId: string,
  outcome: NursingAnswer,
  today: PlainDate,
): Promise<Result<void, ConsiderNursingRefusal>> {
  if (outcome.why.trim() === '') return fail({ kind: 'why-missing' });
  const isPaid = isNursingPaid(await listEligibility(scope, personId), today);
  if (outcome.answer !== 'NEEDED')
    return outcome.answer === 'PAID' && !isPaid ? fail({ kind: 'nursing-not-paid' }) : ok(undefined);
  if (isPaid) return fail({ kind: 'nursing-paid' });
  return checkNursingStart(outcome.from, { decidedOn: today, isDecidedAgain: false });
}

function kept(outcome: NursingAnswer) {
  const { answer, why } = outcome;
  const paid = outcome.answer === 'NEEDED' ? outcome : { from: null, pence: null };
  return { answer, why, from: paid.from, pence: paid.pence };
}

/** It begins an entry of its own: continuing healthcare was not decided. */
async function addNursing(
  scope: Scope,
  personId: string,
  { from, pence, why }: Extract<NursingAnswer, { answer: 'NEEDED' }>,
  today: PlainDate,
): Promise<string> {
  const { id } = await addEligibility(scope, {
    personId,
    framework: 'CHC',
    outcome: 'NURSING_CARE',
    startsOn: from,
    endsOn: null,
    decidedOn: today,
    decidedWhere: 'HERE',
    decidedBy: scope.actor.displayName,
    evidence: 'Considered after the Checklist.',
    reasons: why,
    document: null,
    reviewedOn: null,
    nursingPence: pence,
    nhsShare: null,
    decisionId: null,
    recordedAt: now(),
    superseding: null,
  });
  return id;
}
