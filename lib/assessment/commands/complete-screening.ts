import 'server-only';
import { levelsOf } from '@/lib/assessment/rules/answer';
import {
  type CompletedDayRefusal,
  checkCompletedDay,
  checkReceivedDay,
  type ReceivedDayRefusal,
} from '@/lib/assessment/rules/assessment-days';
import { mayComplete } from '@/lib/assessment/rules/professions';
import { type Screened, type ScreenedRefusal, screened } from '@/lib/assessment/rules/screening';
import { isInvolvementRecorded } from '@/lib/assessment/rules/taking-part';
import { completeAssessment } from '@/lib/assessment/store/assessment';
import { latestOf, listAnswers } from '@/lib/assessment/store/assessment-answer';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { editionOf } from '@/lib/tool/rules/editions';
import type { LevelsRefusal } from '@/lib/tool/rules/explanation';
import { indicate } from '@/lib/tool/rules/indicate';
import { type Indication, isScreening } from '@/lib/tool/rules/tool';
import { applyScreeningOutcome, type ScreeningOutcomeRefusal } from './apply-screening-outcome';
import {
  type AssessmentClosed,
  auditSubjectOf,
  changeAssessment,
  type LockedAssessment,
} from './assessment-to-write';

export type CompleteScreening = {
  assessmentId: string;
  completedOn: PlainDate;
  /** Of the professional who completed it (COMPLETER_PROFESSIONS). */
  profession: string;
  /** The day the commissioner received it: day 0 of the clock of the law. */
  receivedOn: PlainDate;
  isReferredAnyway: boolean;
  referralRationale: string | null;
  /** The person is or will be in a home with nursing; left out: as the place of the assessment says. */
  isNursingHome?: boolean;
};

export type CompleteScreeningRefusal =
  | AssessmentClosed
  | LevelsRefusal
  | ReceivedDayRefusal
  | CompletedDayRefusal
  | ScreenedRefusal
  | ScreeningOutcomeRefusal
  | { kind: 'not-a-screening' }
  | { kind: 'no-such-profession' }
  | { kind: 'involvement-missing' };

export type CompletedScreening = { indication: Indication; screened: Screened };

/**
 * Completes a Checklist or a pre-assessment and freezes what it indicates. Where a full assessment is to
 * follow, the clock of the law runs from the day the commissioner received it; otherwise the case is closed
 * with the reason. A professional may refer the person against the tool, with reasons.
 */
export function completeScreening(actor: Actor, input: CompleteScreening, today: PlainDate) {
  return changeAssessment<CompletedScreening, CompleteScreeningRefusal>(
    actor,
    input.assessmentId,
    async (scope, found) => {
      const checked = await check(scope, found, input, today);
      if (!checked.ok) return checked;
      const { completedOn, receivedOn, profession, isReferredAnyway } = input;
      const completion = {
        completedOn,
        receivedOn,
        indication: checked.value.indication,
        completerProfession: profession,
        // One that was filled in on paper was started no later than it was completed.
        ...(completedOn < found.assessment.startedOn && { startedOn: completedOn }),
        isReferredAnyway,
        referralRationale: isReferredAnyway ? input.referralRationale : null,
      };
      await completeAssessment(scope, input.assessmentId, completion);
      const moved = await applyScreeningOutcome(scope, found, {
        screened: checked.value.screened,
        completedOn,
        receivedOn,
        isNursingHome: input.isNursingHome ?? found.assessment.setting === 'CARE_HOME',
        today,
      });
      if (!moved.ok) return moved;
      const action = isReferredAnyway ? 'assessment:refer' : 'assessment:complete';
      await recordEvent(scope, { action, ...auditSubjectOf(found), after: completion });
      return checked;
    },
  );
}

async function check(
  scope: Scope,
  { lockedCase, assessment }: LockedAssessment,
  { completedOn, receivedOn, profession, isReferredAnyway, referralRationale }: CompleteScreening,
  today: PlainDate,
): Promise<Result<CompletedScreening, CompleteScreeningRefusal>> {
  if (!isScreening(assessment.tool)) return fail({ kind: 'not-a-screening' });
  const levels = levelsOf(latestOf(await listAnswers(scope, assessment.id)).values());
  const explained = indicate(editionOf(assessment.ruleSet), levels);
  if (!explained.ok) return explained;
  if (!isInvolvementRecorded(assessment)) return fail({ kind: 'involvement-missing' });
  if (!mayComplete(profession)) return fail({ kind: 'no-such-profession' });
  const received = checkReceivedDay(receivedOn, lockedCase.askedOn, today);
  if (!received.ok) return received;
  const completed = checkCompletedDay(completedOn, receivedOn, lockedCase.askedOn, today);
  if (!completed.ok) return completed;
  const { indication } = explained.value;
  const next = screened(indication, isReferredAnyway, referralRationale);
  return next.ok ? ok({ indication, screened: next.value }) : next;
}
