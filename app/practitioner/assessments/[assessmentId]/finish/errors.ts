import type { CompleteScreeningRefusal } from '@/lib/assessment/commands/complete-screening';
import type { SubmitRecommendationRefusal } from '@/lib/assessment/commands/submit-recommendation';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { LevelsRefusal } from '@/lib/tool/rules/tool';
import { explainCommon } from '../errors';

/** The sentence for each refusal of completing a screening, and the field that mends it. */
export function explainScreening(error: CompleteScreeningRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'not-all-answered':
    case 'no-such-domain':
    case 'no-such-level':
      return explainLevels(error);
    case 'involvement-missing':
      return { message: 'Say first how the person takes part' };
    case 'not-a-screening':
      return { message: 'This tool is finished with a recommendation. Go back to the assessment' };
    case 'no-such-profession':
      return { field: 'profession', message: 'Select your profession' };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The day it was received must be today or in the past' };
    case 'received-too-long-ago':
      return { field: 'receivedOn-day', message: `The day must be on or after ${formatDay(error.earliest)}` };
    case 'completed-in-future':
      return { field: 'completedOn-day', message: 'The day it was completed must be today or in the past' };
    case 'completed-after-received':
      return {
        field: 'completedOn-day',
        message: `It must be completed on or before ${formatDay(error.receivedOn)}, when it was received`,
      };
    case 'completed-too-long-ago':
      return {
        field: 'completedOn-day',
        message: `The day must be on or after ${formatDay(error.earliest)}`,
      };
    case 'rationale-missing':
      return {
        field: 'referralRationale',
        message: 'Enter why the person is sent for full assessment all the same',
      };
    case 'full-assessment-under-way':
      return {
        message:
          'Another assessment of this case is under way, so this one cannot close it. Withdraw this one',
      };
    case 'tool-says-so-already':
      return {
        message:
          'The outcome changed meanwhile: the tool itself now points to a full assessment. Check it, then complete it',
      };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return { message: 'The case is past the step that this screening is for' };
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
      return { message: 'Somebody changed the assessment while you were writing. Read it again, then send' };
    case 'assessment-incomplete':
      return { message: 'Something is missing again. Go back to the assessment to see what' };
    case 'nursing-not-answered':
      return {
        field: 'nursing',
        message: 'The person is in a care home. Select whether NHS-funded nursing care was considered',
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
        : 'A domain has a level that this edition of the tool does not know. Go back to put it right',
  };
}
