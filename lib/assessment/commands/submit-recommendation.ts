import 'server-only';
import { levelsOf } from '@/lib/assessment/rules/answer';
import { isAgainst } from '@/lib/assessment/rules/screening';
import {
  isSubmittable,
  type SubmissionFacts,
  type SubmissionGap,
  submissionGaps,
} from '@/lib/assessment/rules/submission';
import { isInvolvementRecorded } from '@/lib/assessment/rules/taking-part';
import { setAssessmentState } from '@/lib/assessment/store/assessment';
import { assessmentHash } from '@/lib/assessment/store/assessment-hash';
import { type AssessmentRecord, findAssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { addRecommendation } from '@/lib/assessment/store/recommendation';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isNursingAnswered, type NursingFound } from '@/lib/eligibility/rules/nursing-care';
import type { Edition } from '@/lib/tool/rules/edition';
import { editionOf } from '@/lib/tool/rules/editions';
import type { LevelsRefusal } from '@/lib/tool/rules/explanation';
import { indicate } from '@/lib/tool/rules/indicate';
import { isFullAssessment } from '@/lib/tool/rules/tool';
import { type AssessmentClosed, auditSubjectOf, changeAssessment } from './assessment-to-write';

export type SubmitRecommendation = {
  assessmentId: string;
  outcome: EligibilityOutcome;
  /** Why, from the four characteristics of the needs as a whole. */
  rationale: string;
  /** What was found about NHS-funded nursing care; null where it does not arise. */
  nursing: NursingFound | null;
  /** The digest of the assessment as the form showed it (assessmentView): left out, nothing is compared. */
  seenHash?: string;
};

export type SubmitRecommendationRefusal =
  | AssessmentClosed
  | LevelsRefusal
  | { kind: 'not-a-full-assessment' }
  /** A colleague changed something after the form was shown. */
  | { kind: 'assessment-changed' }
  /** What blocks, in the order of the form. */
  | { kind: 'assessment-incomplete'; gaps: SubmissionGap[] }
  /** An adult who is not to be eligible: say what was found about NHS-funded nursing care. */
  | { kind: 'nursing-not-answered' };

/**
 * Sends what the team recommends to the commissioner, frozen with a digest of all it is based on. It may go
 * against what the tool indicates; that is stored with it. The commissioner has two working days to verify
 * it, and the statutory clock continues as theirs.
 *
 * @returns the recommendation's id
 */
export function submitRecommendation(actor: Actor, input: SubmitRecommendation, today: PlainDate) {
  const { assessmentId } = input;
  return changeAssessment<string, Refusal>(actor, assessmentId, async (scope, found) => {
    const record = await findAssessmentRecord(scope, assessmentId);
    if (!record) return notFound;
    const checked = check(record, input);
    if (!checked.ok) return checked;
    const { outcome, rationale, nursing } = input;
    const { personId } = found.assessment;
    const sent = {
      assessmentId,
      personId,
      outcome,
      rationale,
      nursing,
      ...checked.value,
      round: record.recommendations.length + 1,
      submittedOn: today,
    };
    const id = await addRecommendation(scope, sent);
    await setAssessmentState(scope, assessmentId, 'SUBMITTED');
    await moveClocks(scope, found.lockedCase, { kind: 'recommendation-sent', on: today });
    await recordEvent(scope, { action: 'assessment:recommend', ...auditSubjectOf(found), after: sent });
    return ok(id);
  });
}

type Refusal = SubmitRecommendationRefusal | NotFound;

type Checked = { indication: string; isAgainstIndication: boolean; contentHash: string };

function check(record: AssessmentRecord, input: SubmitRecommendation): Result<Checked, Refusal> {
  const { tool, ruleSet } = record.assessment;
  if (!isFullAssessment(tool)) return fail({ kind: 'not-a-full-assessment' });
  const contentHash = assessmentHash(record);
  if ((input.seenHash ?? contentHash) !== contentHash) return fail({ kind: 'assessment-changed' });
  const edition = editionOf(ruleSet);
  const gaps = submissionGaps(edition, factsOf(record));
  if (!isSubmittable(gaps)) {
    const blocking = gaps.filter(({ severity }) => severity === 'BLOCKING');
    return fail({ kind: 'assessment-incomplete', gaps: blocking });
  }
  if (isNursingOpen(edition, input)) return fail({ kind: 'nursing-not-answered' });
  const explained = indicate(edition, levelsOf(record.answers));
  if (!explained.ok) return explained;
  const { indication } = explained.value;
  return ok({ indication, isAgainstIndication: isAgainst(indication, input.outcome), contentHash });
}

function isNursingOpen({ asksNursing }: Edition, { outcome, nursing }: SubmitRecommendation): boolean {
  return asksNursing && outcome === 'NOT_ELIGIBLE' && !isNursingAnswered(nursing);
}

/** An assessment as the rule of missing answers reads it. */
function factsOf({ answers, members, assessment }: AssessmentRecord): SubmissionFacts {
  return { answers, members, isInvolvementRecorded: isInvolvementRecorded(assessment) };
}
