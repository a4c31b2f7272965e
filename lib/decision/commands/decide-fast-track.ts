import 'server-only';
import { withdrawAssessmentRow } from '@/lib/assessment/store/assessment';
import { type AssessmentToDecide, findToDecide } from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { CaseRefusal } from '@/lib/case/rules/case-state';
import { type Case, type LockedCase, lockCaseToDecide } from '@/lib/case/store/case';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  type DraftFastTrackDecision,
  decideOnFastTrack,
  type FastTrackDecisionRefusal,
  type FastTrackFault,
} from '@/lib/decision/rules/decide-fast-track';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import type { AlreadyDecided } from './decide-eligibility';
import { recordEligibilityDecision } from './record-eligibility-decision';

export type DecideFastTrack = DraftFastTrackDecision & { caseId: string; assessmentId: string };

export type DecideFastTrackRefusal =
  /** What was sent is not decided after a death. */
  | DeathRefusal
  | FastTrackDecisionRefusal
  | CaseRefusal
  | AlreadyDecided
  /** It was returned or withdrawn. */
  | { kind: 'not-waiting' };

type Answer = Result<{ isEligible: boolean }, DecideFastTrackRefusal | NotFound>;

/**
 * Decides on a fast track: eligible at once, or returned with what to correct. A returned one is withdrawn
 * and a new one is recorded in its place. The clock of the first decision continues and returns to the
 * practitioner.
 */
export function decideFastTrack(actor: Actor, input: DecideFastTrack, today: PlainDate): Promise<Answer> {
  return command<{ isEligible: boolean }, DecideFastTrackRefusal | NotFound>(
    actor,
    'eligibility:decide',
    async (scope) => {
      const lockedCase = await lockCaseToDecide(scope, input.caseId);
      if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
      const alive = refuseAfterDeath(lockedCase);
      if (!alive.ok) return alive;
      const assessment = await findToDecide(scope, lockedCase.id, input.assessmentId);
      if (assessment?.tool !== 'FAST_TRACK') return notFound;
      if (assessment.decided) return fail({ kind: 'already-decided', ...assessment.decided });
      if (assessment.state !== 'SUBMITTED') return fail({ kind: 'not-waiting' });
      const allowed = decideOnFastTrack(sentOf(assessment), input, today);
      if (!allowed.ok) return allowed;
      return input.option === 'ELIGIBLE'
        ? find(scope, lockedCase, assessment, input)
        : sendBack(scope, lockedCase, assessment, input);
    },
  );
}

function sentOf({ receivedOn, startedOn, isOwnWork }: AssessmentToDecide) {
  return { receivedOn: receivedOn ?? startedOn, isOwnWork };
}

async function find(
  scope: Scope,
  lockedCase: Case,
  assessment: AssessmentToDecide,
  input: DecideFastTrack,
): Promise<Answer> {
  const { decidedOn } = input;
  const reasons = input.reasons ?? '';
  const made = await recordEligibilityDecision(scope, lockedCase, {
    outcome: 'ELIGIBLE',
    basis: 'FAST_TRACK',
    reasons,
    decidedOn,
    assessmentId: assessment.id,
    evidence: `The completed fast track tool, received on ${formatDay(sentOf(assessment).receivedOn)}.`,
  });
  if (!made.ok) return made;
  const { action, decisionId } = made.value;
  await recordEvent(scope, {
    action,
    personId: lockedCase.personId,
    subjectKind: 'eligibility-decision',
    subjectId: decisionId,
    reason: reasons,
    after: input,
  });
  return ok({ isEligible: true });
}

const FAULTS: Record<FastTrackFault, string> = {
  CLINICIAN_NOT_APPROPRIATE: 'The clinician is not an appropriate one.',
  TOOL_INCOMPLETE: 'The tool is incomplete.',
};

async function sendBack(
  scope: Scope,
  lockedCase: LockedCase,
  { id }: AssessmentToDecide,
  { fault, questions, decidedOn }: DecideFastTrack,
): Promise<Answer> {
  const reason = `${fault ? FAULTS[fault] : ''} ${questions ?? ''}`.trim();
  await withdrawAssessmentRow(scope, id, reason);
  await moveClocks(scope, lockedCase, { kind: 'fast-track-returned', on: decidedOn });
  await recordEvent(scope, {
    action: 'assessment:return',
    personId: lockedCase.personId,
    subjectKind: 'assessment',
    subjectId: id,
    reason,
    after: { fault, questions },
  });
  return ok({ isEligible: false });
}
