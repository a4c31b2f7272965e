import 'server-only';
import { isClosed } from '@/lib/assessment/commands/assessment-to-write';
import { addAssessment, completeAssessment, findAssessment } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { refuseToAssess } from '@/lib/case/commands/waits-for-referral';
import type { WaitsForReferral } from '@/lib/case/rules/waiting-request';
import { type Case, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, type Result } from '@/lib/core/result';
import { type AnswersRefusal, evaluate, type LocalExplanation } from '@/lib/criteria/rules/evaluate';
import { type CriteriaVersion, criteriaFor, findCriteria } from '@/lib/criteria/store/criteria';
import {
  addCriteriaAnswer,
  findLocalAssessment,
  type LocalAssessment,
} from '@/lib/criteria/store/criteria-answer';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type AnswerCriteria = {
  /** Made with the form: the id of the assessment, if these answers start one. */
  assessmentId: string;
  caseId: string;
  /** The version of the criteria that the form showed. */
  criteriaId: string;
  /** The version of the answers that the form showed; 0 if there were none. */
  version: number;
  /** By question key: the chosen option and its evidence. */
  answers: Record<string, { option: string; evidence: string }>;
};

export type AnswerCriteriaRefusal =
  | DeathRefusal
  | WaitsForReferral
  | AnswersRefusal
  | { kind: 'case-closed' }
  | { kind: 'no-criteria' }
  /** Another version applies now than the one the form showed. */
  | { kind: 'criteria-changed' }
  | { kind: 'changed-meanwhile' };

/** The criteria of the answers, and the assessment they continue, if any. */
type Place = { criteria: CriteriaVersion; continued: LocalAssessment | null };

/**
 * Answers the commissioner's own criteria on a case. Starts an assessment under the version in force today,
 * or continues one under its own version, completes it with the indication and hands the decision to a PHB
 * lead. Until a decision each save is a new version of the answers. After a decision it is a new assessment.
 *
 * @returns what the answers indicate, and why
 * @rule ELI-55 the version in force on the day the assessment starts (docs/rules.md)
 */
export function answerCriteria(
  actor: Actor,
  input: AnswerCriteria,
  today: PlainDate,
): Promise<Result<LocalExplanation, AnswerCriteriaRefusal | NotFound>> {
  return command<LocalExplanation, AnswerCriteriaRefusal | NotFound>(
    actor,
    'assessment:write',
    async (scope) => {
      const lockedCase = await lockCase(scope, input.caseId);
      if (!lockedCase || !may(actor, 'assessment:write', lockedCase)) return notFound;
      const free = await refuseToAssess(scope, lockedCase);
      if (!free.ok) return free;
      if (isClosed(lockedCase)) return fail({ kind: 'case-closed' });
      const place = await placeOf(scope, lockedCase, today);
      if (!place) return fail({ kind: 'no-criteria' });
      if (place.criteria.id !== input.criteriaId) return fail({ kind: 'criteria-changed' });
      const explained = evaluate(place.criteria, optionsOf(input.answers));
      if (!explained.ok || isSentAgain(place, input, actor)) return explained;
      if (await isStale(scope, place, input)) return fail({ kind: 'changed-meanwhile' });

      await writeAnswers(scope, lockedCase, { place, input, explained: explained.value, today });
      return explained;
    },
  );
}

async function placeOf(scope: Scope, { id, group }: Case, today: PlainDate): Promise<Place | null> {
  const last = await findLocalAssessment(scope, id);
  const continued = last?.isDecided ? null : last;
  const criteria = continued
    ? await findCriteria(scope, continued.criteriaId)
    : await criteriaFor(scope, group, today);
  return criteria && { criteria, continued };
}

/** Drops questions that were left open. */
function optionsOf(answers: AnswerCriteria['answers']): Record<string, string> {
  const given = Object.entries(answers).filter(([, { option }]) => option !== '');
  return Object.fromEntries(given.map(([key, { option }]) => [key, option]));
}

/** Whether the form was sent before: the first sending counts. */
function isSentAgain({ continued }: Place, { answers, version }: AnswerCriteria, { userId }: Actor): boolean {
  const latest = continued?.latest;
  if (!latest || latest.version !== version + 1 || latest.authorId !== userId) return false;
  return Object.entries(answers).every(([key, { option, evidence }]) => {
    const kept = latest.answers[key];
    return kept?.option === option && kept.evidence === evidence;
  });
}

/**
 * Another user answered meanwhile, or the assessment that the form would start was already started and
 * decided.
 */
async function isStale(
  scope: Scope,
  { continued }: Place,
  { version, assessmentId }: AnswerCriteria,
): Promise<boolean> {
  if ((continued?.latest?.version ?? 0) !== version) return true;
  return !continued && (await findAssessment(scope, assessmentId)) !== null;
}

type Answered = { place: Place; input: AnswerCriteria; explained: LocalExplanation; today: PlainDate };

async function writeAnswers(
  scope: Scope,
  lockedCase: Case,
  { place: { criteria, continued }, input, explained, today }: Answered,
): Promise<void> {
  const { answers, version } = input;
  const { indication, total: points } = explained;
  const { personId } = lockedCase;
  const id = continued?.id ?? input.assessmentId;
  if (!continued) await startAssessment(scope, lockedCase, { id, criteriaId: criteria.id, startedOn: today });
  const answer = { assessmentId: id, criteriaId: criteria.id, personId, version: version + 1, answers };
  await addCriteriaAnswer(scope, { ...answer, points, indication });
  await completeAssessment(scope, id, { completedOn: today, indication });
  await moveClocks(scope, lockedCase, { kind: 'criteria-answered', on: today });
  await recordEvent(scope, {
    action: 'assessment:criteria',
    personId,
    subjectKind: 'assessment',
    subjectId: id,
    after: { ...answer, points, indication },
  });
}

/** Local criteria ask neither for the setting nor for interim funding: no standard depends on them. */
async function startAssessment(
  scope: Scope,
  { id: caseId, personId }: Case,
  { id, criteriaId, startedOn }: { id: string; criteriaId: string; startedOn: PlainDate },
): Promise<void> {
  const unasked = { setting: 'OTHER', isDischargeToAssess: false, interimFunding: null } as const;
  const local = { tool: 'LOCAL_CRITERIA', ruleSet: 'local', criteriaId } as const;
  await addAssessment(scope, { ...local, ...unasked, id, caseId, personId, startedOn, receivedOn: null });
}
