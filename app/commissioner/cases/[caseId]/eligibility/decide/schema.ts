import { z } from 'zod';
import { councilShape, missingCouncil } from '@/components/decision/council-schema';
import { ELIGIBILITY_OUTCOMES } from '@/lib/case/rules/eligibility-decision';
import {
  choice,
  dateParts,
  onceRead,
  optionalChoice,
  optionalDateParts,
  optionalPounds,
  optionalText,
  text,
} from '@/lib/core/form/fields';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  FAST_TRACK_FAULTS,
  FAST_TRACK_OPTIONS,
  missingFromFastTrack,
} from '@/lib/decision/rules/decide-fast-track';
import { missingFromDecision, RECOMMENDATION_OPTIONS } from '@/lib/decision/rules/decide-recommendation';
import { CARE_INSTEAD, type CareInstead } from '@/lib/eligibility/rules/care-instead';
import { explainFastTrackDecision, explainRecommendationDecision } from './errors';

const decidedOn = () => dateParts('Enter the date you decided, for example 3 3 2026');
const outcome = () => choice(ELIGIBILITY_OUTCOMES, 'Select whether the person is eligible');
const option = 'Select what you decide';

/** What the NHS pays for although the person is not eligible. */
const insteadShape = {
  instead: z.enum(['NONE', ...CARE_INSTEAD]).default('NONE'),
  nursing: optionalPounds('Enter an amount in pounds, for example 254.06'),
  nursingFrom: optionalDateParts(),
  nursingTo: optionalDateParts(),
  nhsShare: optionalText(1_000),
};

const recordedShape = {
  caseId: z.uuid(),
  outcome: outcome(),
  evidence: text('Enter the evidence it is based on', 4_000),
  reasons: text('Enter the reasons for the decision', 4_000),
  ...insteadShape,
  decidedOn: decidedOn(),
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

export const localSchema = z.object({
  caseId: z.uuid(),
  assessmentId: z.uuid(),
  outcome: outcome(),
  reasons: text('Enter the reasons for your decision', 4_000),
  decidedOn: decidedOn(),
});

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

type Instead = {
  option?: string;
  instead: 'NONE' | (typeof CARE_INSTEAD)[number];
  nursing: number | null;
  nursingFrom: PlainDate | null;
  nursingTo: PlainDate | null;
  nhsShare: string | null;
};

function missingInstead({ option, instead, nursing, nhsShare }: Instead) {
  if (option === 'RETURN') return [];
  if (instead === 'NURSING_CARE' && nursing === null)
    return [{ field: 'nursing', message: 'Enter the amount a week for nursing care' }];
  return instead === 'JOINT_PACKAGE' && nhsShare === null
    ? [{ field: 'nhsShare', message: 'Enter what the NHS pays for' }]
    : [];
}

function refineInstead(typed: Instead, ctx: z.RefinementCtx): void {
  for (const { field, message } of missingInstead(typed))
    ctx.addIssue({ code: 'custom', path: [field], message });
}

/** A decision as a command takes it: what the NHS pays for in one, null where it was not chosen. */
export function withInstead<T extends Instead>(typed: T) {
  const {
    instead: _choice,
    nursing: _amount,
    nursingFrom: _from,
    nursingTo: _to,
    nhsShare: _share,
    ...said
  } = typed;
  return { ...said, instead: insteadOf(typed) };
}

/** What the NHS pays for although the person is not eligible; null where it was not chosen. */
function insteadOf({ instead, nursing, nursingFrom, nursingTo, nhsShare }: Instead): CareInstead | null {
  if (instead === 'NURSING_CARE' && nursing !== null) {
    const days = { ...(nursingFrom && { from: nursingFrom }), ...(nursingTo && { to: nursingTo }) };
    return { outcome: instead, nursingPence: nursing, ...days };
  }
  return instead === 'JOINT_PACKAGE' && nhsShare !== null ? { outcome: instead, nhsShare } : null;
}

type Worded = { option?: string; reasons?: string | null; differReasons?: string | null };

/** Each choice has a box for reasons of its own; those of the choice that was taken count. */
export function ownWords<T extends Worded>({ differReasons, ...typed }: T) {
  return { ...typed, reasons: (typed.option === 'DIFFER' ? differReasons : typed.reasons) ?? null };
}
