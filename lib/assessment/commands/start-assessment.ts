import 'server-only';
import { checkReceivedDay, type ReceivedDayRefusal } from '@/lib/assessment/rules/assessment-days';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import { checkStart, type StartRefusal } from '@/lib/assessment/rules/start';
import { addAssessment, findAssessment, listAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { refuseToAssess } from '@/lib/case/commands/waits-for-referral';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import type { WaitsForReferral } from '@/lib/case/rules/waiting-request';
import { type Case, lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import type { Edition } from '@/lib/tool/rules/edition';
import { editionOn } from '@/lib/tool/rules/editions';
import { isScreening, type NationalTool } from '@/lib/tool/rules/tool';

export type StartAssessment = {
  /** Made when the form is shown: a form sent twice starts one assessment. */
  assessmentId: string;
  caseId: string;
  tool: NationalTool;
  setting: AssessmentSetting;
  isDischargeToAssess: boolean;
  /** Who pays meanwhile, without prejudice to eligibility. */
  interimFunding: string | null;
  /** The day the commissioner accepted the referral: asked for a full assessment that no screening led to. */
  receivedOn: PlainDate | null;
};

export type StartAssessmentRefusal =
  | DeathRefusal
  | WaitsForReferral
  | StartRefusal
  | ReceivedDayRefusal
  | { kind: 'received-missing' }
  /** The clock of the law runs: a second screening could only undo what the first one started. */
  | { kind: 'full-assessment-called-for' }
  | { kind: 'no-rule-set'; tool: NationalTool }
  | { kind: 'sent-with-other-answers' };

/**
 * Starts one of the national tools on a case, in the edition of today, which it keeps. The clock for the
 * decision goes to the case's practitioner. A full assessment that no screening led to is allowed by local
 * agreement: it starts the clock of the law from the accepted referral, instead of the commissioner's own.
 *
 * @returns the assessment's id
 */
export function startAssessment(
  actor: Actor,
  input: StartAssessment,
  today: PlainDate,
): Promise<Result<string, StartAssessmentRefusal | NotFound>> {
  return command<string, StartAssessmentRefusal | NotFound>(actor, 'assessment:write', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'assessment:write', lockedCase)) return notFound;
    const before = await findAssessment(scope, input.assessmentId);
    if (before) {
      const isSame = before.caseId === lockedCase.id && before.tool === input.tool;
      return isSame ? ok(before.id) : fail({ kind: 'sent-with-other-answers' });
    }
    const free = await refuseToAssess(scope, lockedCase);
    if (!free.ok) return free;
    const checked = await check(scope, lockedCase, input, today);
    if (!checked.ok) return checked;

    const { assessmentId: id, ...given } = input;
    const started = {
      ...given,
      id,
      personId: lockedCase.personId,
      ruleSet: checked.value.id,
      startedOn: today,
    };
    await addAssessment(scope, started);
    await moveClocks(scope, lockedCase, eventOf(input, checked.value, today));
    const subject = { personId: lockedCase.personId, subjectKind: 'assessment', subjectId: id };
    await recordEvent(scope, { action: 'assessment:start', ...subject, after: started });
    return ok(id);
  });
}

/** @returns the edition to use */
async function check(
  scope: Scope,
  lockedCase: Case,
  { tool, receivedOn }: StartAssessment,
  today: PlainDate,
): Promise<Result<Edition, StartAssessmentRefusal>> {
  const may = checkStart(tool, lockedCase, await listAssessments(scope, lockedCase.id));
  if (!may.ok) return may;
  const edition = editionOn(tool, today);
  if (!edition) return fail({ kind: 'no-rule-set', tool });
  const isRunning = await isClockOpen(scope, lockedCase.id, DECISION_CLOCKS);
  if (isRunning && isScreening(tool)) return fail({ kind: 'full-assessment-called-for' });
  if (receivedOn !== null) {
    const day = checkReceivedDay(receivedOn, lockedCase.askedOn, today);
    return day.ok ? ok(edition) : day;
  }
  const isNeeded = !isScreening(tool) && lockedCase.state === 'REQUESTED';
  return isRunning || !isNeeded ? ok(edition) : fail({ kind: 'received-missing' });
}

function eventOf({ tool, receivedOn }: StartAssessment, { id: ruleSet }: Edition, on: PlainDate): ClockEvent {
  return isScreening(tool)
    ? { kind: 'screening-started', on }
    : { kind: 'full-assessment-started', on, receivedOn, ruleSet };
}
