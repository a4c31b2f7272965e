'use server';

import { aftercareOf } from '@/components/decision/aftercare-schema';
import { withInstead } from '@/components/decision/care-instead-schema';
import { consultationOf } from '@/components/decision/council-schema';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { todayInLondon } from '@/lib/core/clock';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { formAction } from '@/lib/web/forms/form-action';
import {
  explainFastTrackDecision,
  explainLocal,
  explainRecommendationDecision,
  explainRecorded,
} from './errors';
import {
  correctionSchema,
  fastTrackDecisionSchema,
  localSchema,
  ownWords,
  recommendationDecisionSchema,
  recordedSchema,
} from './schema';

/**
 * Where a decision taken here leads: the case, where the letter is the next step. `outcome` is null where it
 * went back.
 */
function decisionRedirect(
  caseId: string,
  { outcome, isBudgetGoingOn }: { outcome: EligibilityOutcome | null; isBudgetGoingOn: boolean },
): string {
  return `/commissioner/cases/${caseId}?done=${doneOf(outcome, isBudgetGoingOn)}`;
}

function doneOf(outcome: EligibilityOutcome | null, isBudgetGoingOn: boolean): string {
  if (outcome === null) return 'sent-back';
  if (outcome === 'ELIGIBLE') return 'decided-eligible';
  return isBudgetGoingOn ? 'decided-running' : 'decided-not-eligible';
}

/** Where recording a decision of elsewhere leads. */
function recordingRedirect(caseId: string, outcome: EligibilityOutcome): string {
  return `/commissioner/cases/${caseId}?done=${outcome === 'ELIGIBLE' ? 'eligible' : 'not-eligible'}`;
}

export const submitRecorded = formAction({
  area: 'commissioner',
  schema: recordedSchema,
  run: (actor, input) => decideEligibility(actor, withInstead(input), todayInLondon()),
  explain: explainRecorded,
  redirectTo: (_nothing, { caseId, outcome }) => recordingRedirect(caseId, outcome),
});

export const submitCorrection = formAction({
  area: 'commissioner',
  schema: correctionSchema,
  run: (actor, input) => correctDecision(actor, withInstead(input), todayInLondon()),
  explain: explainRecorded,
  redirectTo: ({ isBudgetGoingOn }, { caseId }) =>
    `/commissioner/cases/${caseId}?done=${isBudgetGoingOn ? 'corrected-running' : 'corrected'}`,
});

export const submitRecommendationDecision = formAction({
  area: 'commissioner',
  schema: recommendationDecisionSchema,
  run: (actor, input) => {
    const decision = { ...ownWords(withInstead(input)), consultation: consultationOf(input) };
    return decideRecommendation(actor, decision, todayInLondon());
  },
  explain: explainRecommendationDecision,
  redirectTo: (decided, { caseId }) => decisionRedirect(caseId, decided),
});

export const submitFastTrackDecision = formAction({
  area: 'commissioner',
  schema: fastTrackDecisionSchema,
  run: (actor, input) => decideFastTrack(actor, input, todayInLondon()),
  explain: explainFastTrackDecision,
  redirectTo: ({ isEligible }, { caseId }) =>
    decisionRedirect(caseId, { outcome: isEligible ? 'ELIGIBLE' : null, isBudgetGoingOn: false }),
});

export const submitLocal = formAction({
  area: 'commissioner',
  schema: localSchema,
  run: (actor, input) => {
    const { caseId, assessmentId, outcome, reasons, decidedOn } = input;
    const decision = { caseId, assessmentId, outcome, reasons, decidedOn, aftercare: aftercareOf(input) };
    return decideLocal(actor, decision, todayInLondon());
  },
  explain: explainLocal,
  redirectTo: (decided, { caseId }) => decisionRedirect(caseId, decided),
});
