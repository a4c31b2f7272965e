import 'server-only';
import { checkReceivedDay, type ReceivedDayRefusal } from '@/lib/assessment/rules/assessment-days';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import { checkStart, type StartRefusal } from '@/lib/assessment/rules/start';
import { addAssessment, findAssessment, listAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { refuseToAssess } from '@/lib/case/commands/waits-for-referral';
import { agesOfTool, isInPrinciple } from '@/lib/case/rules/adult-care';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import type { WaitsForReferral } from '@/lib/case/rules/waiting-request';
import { type Case, lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import { bornOn } from '@/lib/person/store/person';
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
  | { kind: 'age-outside-tool'; age: number; from: number; to: number | null }
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
    const received = input.receivedOn ?? today;
    const isAhead = isInPrinciple(lockedCase.group, await bornOn(scope, lockedCase.personId), received);
    await moveClocks(scope, lockedCase, eventOf(input, checked.value, { on: today, isInPrinciple: isAhead }));
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
  const isTimed = await isClockOpen(scope, lockedCase.id, DECISION_CLOCKS);
  const born = await bornOn(scope, lockedCase.personId);
  const aged = isTimed ? ok(undefined) : checkAge(tool, ageOn(born, receivedOn ?? today));
  if (!aged.ok) return aged;
  const received = checkReceipt({ tool, receivedOn, isTimed }, lockedCase, today);
  return received.ok ? ok(edition) : received;
}

/** `isTimed`: the statutory time runs. */
type Receipt = Pick<StartAssessment, 'tool' | 'receivedOn'> & { isTimed: boolean };

function checkReceipt(
  { tool, receivedOn, isTimed }: Receipt,
  { askedOn, state }: Case,
  today: PlainDate,
): Result<void, StartAssessmentRefusal> {
  if (isTimed && isScreening(tool)) return fail({ kind: 'full-assessment-called-for' });
  if (receivedOn !== null) return checkReceivedDay(receivedOn, askedOn, today);
  const isNeeded = !isScreening(tool) && state === 'REQUESTED';
  return isTimed || !isNeeded ? ok(undefined) : fail({ kind: 'received-missing' });
}

function eventOf(
  { tool, receivedOn }: StartAssessment,
  { id: ruleSet }: Edition,
  { on, isInPrinciple: isAhead }: { on: PlainDate; isInPrinciple: boolean },
): ClockEvent {
  return isScreening(tool)
    ? { kind: 'screening-started', on }
    : { kind: 'full-assessment-started', on, receivedOn, ruleSet, isInPrinciple: isAhead };
}

/** The age on the day of receipt; where the statutory time runs already, that day was asked about before. */
function checkAge(tool: NationalTool, age: number): Result<void, StartAssessmentRefusal> {
  const { from, to } = agesOfTool(tool);
  const isOfAge = age >= from && (to === null || age <= to);
  return isOfAge ? ok(undefined) : fail({ kind: 'age-outside-tool', age, from, to });
}
