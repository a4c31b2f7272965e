import type { CompleteScreeningRefusal } from '@/lib/assessment/commands/complete-screening';
import type { SubmitRecommendationRefusal } from '@/lib/assessment/commands/submit-recommendation';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { LevelsRefusal } from '@/lib/tool/rules/explanation';
import { explainCommon } from '../errors';

/** The sentence for each refusal of completing a screening, and the field that mends it. */
export function explainScreening(error: CompleteScreeningRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'not-all-answered':
    case 'no-such-domain':
    case 'no-such-level':
      return explainLevels(error);
    case 'involvement-missing':
      return {
        message:
          'First record how the person takes part. In their best interests: why, who assessed their capacity, and who was spoken to',
      };
    case 'not-a-screening':
      return { message: 'This tool ends with a recommendation. Go back to the assessment' };
    case 'no-such-profession':
      return { field: 'profession', message: 'Select your profession' };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The date it was received must be today or in the past' };
    case 'received-too-long-ago':
      return {
        field: 'receivedOn-day',
        message: `The date must be on or after ${formatDay(error.earliest)}`,
      };
    case 'completed-in-future':
      return { field: 'completedOn-day', message: 'The date it was completed must be today or in the past' };
    case 'completed-after-received':
      return {
        field: 'completedOn-day',
        message: `It must be completed on or before ${formatDay(error.receivedOn)}, when it was received`,
      };
    case 'completed-too-long-ago':
      return {
        field: 'completedOn-day',
        message: `The date must be on or after ${formatDay(error.earliest)}`,
      };
    case 'rationale-missing':
      return {
        field: 'referralRationale',
        message: 'Enter why you are referring the person for full assessment anyway',
      };
    case 'full-assessment-under-way':
      return {
        message:
          'Another assessment on this case is in progress, so this one cannot close the case. Withdraw this one',
      };
    case 'tool-says-so-already':
      return {
        message:
          'The outcome has changed. The tool itself now indicates a full assessment. Check it, then complete it',
      };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return { message: 'The case has moved past this screening' };
    default:
      return explainCommon(error);
  }
}

/** The sentence for each refusal of a recommendation, and the field that mends it. */
export function explainRecommendation(error: SubmitRecommendationRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'not-all-answered':
    case 'no-such-domain':
    case 'no-such-level':
      return explainLevels(error);
    case 'not-a-full-assessment':
      return { message: 'This tool needs no recommendation. Go back to the assessment' };
    case 'assessment-changed':
      return { message: 'Someone changed the assessment while you were writing. Read it again, then send' };
    case 'assessment-incomplete':
      return { message: 'Something is now missing. Go back to the assessment to see what' };
    case 'nursing-not-answered':
      return {
        field: 'nursing',
        message: 'Select whether the person needs NHS-funded nursing care',
      };
    default:
      return explainCommon(error);
  }
}

function explainLevels({ kind }: LevelsRefusal): FieldError {
  return {
    message:
      kind === 'not-all-answered'
        ? 'A domain has no level yet. Go back to the assessment to see which'
        : 'A domain has a level that is not in this edition of the tool. Go back to correct it',
  };
}
