import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { CorrectEarlierRefusal } from '@/lib/decision/commands/correct-earlier';
import type { RecordEarlierRefusal } from '@/lib/decision/commands/record-earlier';
import type { EarlierRefusal, LastReviewRefusal } from '@/lib/eligibility/rules/earlier-decision';

/** The sentence for each refusal of a new record of an earlier decision. */
export function explainRecordEarlier(error: RecordEarlierRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'on-record-already':
      return {
        message: `This is on the record already: decided on ${formatDay(error.decidedOn)} by ${error.decidedBy}. Correct that record if it is wrong`,
      };
    case 'sent-with-other-answers':
      return { message: 'You may have already saved this. Go to the person’s eligibility and check' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
    default:
      return explainEarlier(error);
  }
}

/** The sentence for each refusal of a correction. */
export function explainCorrectEarlier(error: CorrectEarlierRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'corrected-meanwhile':
      return { message: `${error.by} corrected this record while you were writing. Nothing was saved` };
    case 'decided-on-a-case':
      return { message: 'This comes from a decision on a case. Correct it there' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
    default:
      return explainEarlier(error);
  }
}

const BORN = 'The date must be on or after the person’s date of birth';

function explainEarlier(error: EarlierRefusal): FieldError {
  switch (error.kind) {
    case 'outcome-not-of-framework':
      return { field: 'outcome', message: 'This decision does not belong to what you selected above' };
    case 'decided-later-than-today':
      return { field: 'decidedOn-day', message: 'The date must be today or in the past' };
    case 'decided-before-birth':
      return { field: 'decidedOn-day', message: BORN };
    case 'starts-before-birth':
      return { field: 'startsOn-day', message: BORN };
    case 'ends-before-start':
      return { field: 'endsOn-day', message: 'It cannot end before it started' };
    case 'reviewed-later-than-today':
    case 'reviewed-before-start':
    case 'reviewed-after-end':
      return explainLastReview(error);
    case 'age-outside-framework':
      return { field: 'framework', message: ageText(error) };
    case 'nursing-amount-missing':
      return { field: 'nursing', message: 'Enter the amount a week for nursing care' };
    case 'nhs-share-missing':
      return { field: 'nhsShare', message: 'Enter what the NHS pays for' };
  }
}

function ageText({ age, to, from }: Extract<EarlierRefusal, { kind: 'age-outside-framework' }>): string {
  const limit = to === null ? `aged ${from} or over` : `aged ${to} or under`;
  return `The person was ${age} when it started. This is for people ${limit}`;
}

const LAST_REVIEW: Record<LastReviewRefusal['kind'], string> = {
  'reviewed-later-than-today': 'The review must be today or in the past',
  'reviewed-before-start': 'The review must be after the decision and the start',
  'reviewed-after-end': 'The review must be before the end',
};

/** The sentence for a last review that cannot have been on its day. */
export function explainLastReview({ kind }: LastReviewRefusal): FieldError {
  return { field: 'reviewedOn-day', message: LAST_REVIEW[kind] };
}
