import { z } from 'zod';
import {
  choice,
  dateParts,
  optionalDateParts,
  optionalPounds,
  optionalText,
  text,
} from '@/lib/core/form/fields';
import type { EarlierCare } from '@/lib/decision/commands/record-earlier';
import { CARE_OUTCOMES, type CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import { FRAMEWORKS, type Framework } from '@/lib/eligibility/rules/framework';

/** The questions about a decision that was not made in this service. */
export const earlierShape = {
  framework: choice(FRAMEWORKS as [Framework, ...Framework[]], 'Select what it was decided under'),
  outcome: choice(CARE_OUTCOMES as [CareOutcome, ...CareOutcome[]], 'Select what was decided'),
  nursing: optionalPounds('Enter an amount in pounds, for example 254.06'),
  nhsShare: optionalText(1_000),
  decidedWhere: choice(['OUTSIDE', 'ELSEWHERE'], 'Select who decided'),
  decidedBy: text('Enter the name of the person or organisation that decided', 160),
  decidedOn: dateParts('Enter the date of the decision, for example 12 6 2023'),
  startsOn: optionalDateParts(),
  endsOn: optionalDateParts(),
  reviewedOn: optionalDateParts(),
  evidence: text('Enter how you know', 4_000),
  document: optionalText(300),
  reasons: optionalText(4_000),
};

const earlierAnswers = z.object(earlierShape);

/** The answers as a command takes them: an amount or a share is kept only where it belongs. */
export function earlierCareOf(sent: z.output<typeof earlierAnswers>): EarlierCare {
  const { framework, outcome, decidedWhere, decidedBy, decidedOn, endsOn, evidence, document } = sent;
  return {
    framework,
    outcome,
    decidedWhere,
    decidedBy,
    decidedOn,
    endsOn,
    evidence,
    document,
    reviewedOn: sent.reviewedOn,
    startsOn: sent.startsOn ?? decidedOn,
    reasons: sent.reasons ?? '',
    nursingPence: outcome === 'NURSING_CARE' ? sent.nursing : null,
    nhsShare: outcome === 'JOINT_PACKAGE' ? sent.nhsShare : null,
  };
}
