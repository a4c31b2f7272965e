import 'server-only';
import { type AssessmentToDecide, findToDecide } from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import type { CaseRefusal } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { lockCase } from '@/lib/case/store/case';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type Aftercare, type AftercareRefusal, checkAftercare } from '@/lib/eligibility/rules/aftercare';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { command } from '@/lib/platform/db/transaction';
import type { AlreadyDecided } from './decide-eligibility';
import { recordEligibilityDecision } from './record-eligibility-decision';

export type DecideLocal = {
  caseId: string;
  assessmentId: string;
  outcome: EligibilityOutcome;
  reasons: string;
  decidedOn: PlainDate;
  /** Of section 117 aftercare, where the person is eligible: what it rests on. */
  aftercare?: Aftercare | null;
};

export type DecideLocalRefusal =
  | DeathRefusal
  | AftercareRefusal
  | CaseRefusal
  | AlreadyDecided
  | { kind: 'own-recommendation' }
  | { kind: 'decided-in-future' }
  | { kind: 'decided-before-sent'; sentOn: PlainDate }
  /** The answers are not complete, or were withdrawn. */
  | { kind: 'not-waiting' };

type Decided = { outcome: EligibilityOutcome; isBudgetGoingOn: boolean };

/**
 * Decides on the answers to the commissioner's own criteria. Their result is an indication: a decision may
 * differ from it, and always has reasons.
 */
export function decideLocal(actor: Actor, input: DecideLocal, today: PlainDate) {
  return command<Decided, DecideLocalRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const assessment = await findToDecide(scope, lockedCase.id, input.assessmentId);
    if (assessment?.tool !== 'LOCAL_CRITERIA') return notFound;
    const checked = check(assessment, input.decidedOn, today);
    if (!checked.ok) return checked;
    const aftercare = aftercareFor(lockedCase.group, input);
    if (!aftercare.ok) return aftercare;

    const { outcome, reasons, decidedOn } = input;
    const made = await recordEligibilityDecision(scope, lockedCase, {
      outcome,
      reasons,
      decidedOn,
      aftercare: aftercare.value,
      basis: 'LOCAL_CRITERIA',
      assessmentId: assessment.id,
      evidence: `The answers to the commissioner’s criteria, completed on ${formatDay(checked.value)}.`,
    });
    if (!made.ok) return made;
    const { action, decisionId, isBudgetGoingOn } = made.value;
    await recordEvent(scope, {
      action,
      personId: lockedCase.personId,
      subjectKind: 'eligibility-decision',
      subjectId: decisionId,
      reason: reasons,
      after: input,
    });
    return ok({ outcome, isBudgetGoingOn });
  });
}

/** What section 117 aftercare rests on, where the person is eligible for it. */
function aftercareFor(
  group: PhbGroup,
  { outcome, aftercare = null, decidedOn }: DecideLocal,
): Result<Aftercare | null, AftercareRefusal> {
  if (group !== 'S117' || outcome === 'NOT_ELIGIBLE') return ok(null);
  const checked = checkAftercare(aftercare, decidedOn);
  return checked.ok ? ok(aftercare) : checked;
}

/** @returns the day the answers were completed: the first possible day of a decision */
function check(
  { state, completedOn, decided, isOwnWork }: AssessmentToDecide,
  decidedOn: PlainDate,
  today: PlainDate,
): Result<PlainDate, DecideLocalRefusal> {
  if (decided) return fail({ kind: 'already-decided', ...decided });
  if (state !== 'COMPLETED' || completedOn === null) return fail({ kind: 'not-waiting' });
  if (isOwnWork) return fail({ kind: 'own-recommendation' });
  if (decidedOn > today) return fail({ kind: 'decided-in-future' });
  return decidedOn < completedOn
    ? fail({ kind: 'decided-before-sent', sentOn: completedOn })
    : ok(completedOn);
}
