import { z } from 'zod';
import { aftercareShape, missingAftercare } from '@/components/decision/aftercare-schema';
import { insteadShape, missingInstead, refineInstead } from '@/components/decision/care-instead-schema';
import { councilShape, missingCouncil } from '@/components/decision/council-schema';
import { ELIGIBILITY_OUTCOMES } from '@/lib/case/rules/eligibility-decision';
import {
  choice,
  dateParts,
  onceRead,
  optionalChoice,
  optionalDateParts,
  optionalText,
  text,
} from '@/lib/core/form/fields';
import {
  FAST_TRACK_FAULTS,
  FAST_TRACK_OPTIONS,
  missingFromFastTrack,
} from '@/lib/decision/rules/decide-fast-track';
import { missingFromDecision, RECOMMENDATION_OPTIONS } from '@/lib/decision/rules/decide-recommendation';
import { explainFastTrackDecision, explainRecommendationDecision } from './errors';

const decidedOn = () => dateParts('Enter the date you decided, for example 3 3 2026');
const outcome = () => choice(ELIGIBILITY_OUTCOMES, 'Select whether the person is eligible');
const option = 'Select what you decide';

const recordedShape = {
  caseId: z.uuid(),
  outcome: outcome(),
  evidence: text('Enter the evidence it is based on', 4_000),
  reasons: text('Enter the reasons for the decision', 4_000),
  ...insteadShape,
  decidedOn: decidedOn(),
  reviewedOn: optionalDateParts(),
};

const CORRECTION = {
  decisionId: z.uuid(),
  whyCorrected: text('Enter why the record is wrong', 500),
};

/** A decision that was reached outside this service. */
export const recordedSchema = z.object(recordedShape).superRefine(refineInstead, onceRead());

export const correctionSchema = z
  .object({ ...recordedShape, ...CORRECTION })
  .superRefine(refineInstead, onceRead());

export const localSchema = z
  .object({
    caseId: z.uuid(),
    assessmentId: z.uuid(),
    isAftercare: z.enum(['yes', 'no']).default('no'),
    outcome: outcome(),
    reasons: text('Enter the reasons for your decision', 4_000),
    decidedOn: decidedOn(),
    ...aftercareShape,
  })
  .superRefine(
    (sent, ctx) => {
      if (sent.isAftercare === 'no' || sent.outcome === 'NOT_ELIGIBLE') return;
      for (const { field, message } of missingAftercare(sent))
        ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    },
    onceRead('outcome', 'nhsShare', 'aftercareFrom'),
  );

/**
 * Which words must be there for which choice is the rule's to say; it is asked with the choice, not after it.
 */
export const recommendationDecisionSchema = z
  .object({
    caseId: z.uuid(),
    assessmentId: z.uuid(),
    recommendationId: z.uuid(),
    contentHash: z.string(),
    isChild: z.enum(['yes', 'no']),
    option: choice(RECOMMENDATION_OPTIONS, option),
    reasons: optionalText(4_000),
    exceptionalReasons: optionalText(4_000),
    differReasons: optionalText(4_000),
    questions: optionalText(4_000),
    forumHeldOn: optionalDateParts(),
    forumMembers: optionalText(1_000),
    ...insteadShape,
    nursingRefused: optionalText(2_000),
    ...councilShape,
    decidedOn: decidedOn(),
  })
  .superRefine((typed, ctx) => {
    const missingHere = [
      ...missingInstead(typed),
      ...(typed.option === 'RETURN' ? [] : missingCouncil(typed)),
    ];
    for (const { field, message } of missingHere)
      ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    for (const missing of missingFromDecision(ownWords(typed), typed.isChild === 'yes')) {
      const { field = '', message } = explainRecommendationDecision(missing, typed);
      ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    }
  }, onceRead());

export const fastTrackDecisionSchema = z
  .object({
    caseId: z.uuid(),
    assessmentId: z.uuid(),
    option: choice(FAST_TRACK_OPTIONS, option),
    reasons: optionalText(4_000),
    fault: optionalChoice(FAST_TRACK_FAULTS),
    questions: optionalText(1_900),
    decidedOn: decidedOn(),
  })
  .superRefine((typed, ctx) => {
    for (const { field = '', message } of missingFromFastTrack(typed).map(explainFastTrackDecision)) {
      ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    }
  }, onceRead());

type Worded = { option?: string; reasons?: string | null; differReasons?: string | null };

/** Each choice has a box for reasons of its own; those of the choice that was taken count. */
export function ownWords<T extends Worded>({ differReasons, ...typed }: T) {
  return { ...typed, reasons: (typed.option === 'DIFFER' ? differReasons : typed.reasons) ?? null };
}
