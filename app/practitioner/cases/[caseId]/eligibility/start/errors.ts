import { theTool } from '@/components/assessment/assessment-text';
import type { StartAssessmentRefusal } from '@/lib/assessment/commands/start-assessment';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** The sentence for each refusal of a start, and the field that mends it. */
export function explainStart(error: StartAssessmentRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'tool-not-for-group':
      return {
        message: 'This tool is not for the group of this case. Go back to eligibility and choose another',
      };
    case 'case-not-open-to-tool':
      return { message: 'The case is past the step that this tool is for, or it is closed' };
    case 'already-open':
      return {
        message: 'Somebody has already started this tool on this case. Go back to eligibility to open it',
      };
    case 'full-assessment-under-way':
      return { message: 'A full assessment is already under way, so nothing is screened any more' };
    case 'full-assessment-called-for':
      return { message: 'A full assessment is called for already, so nothing is screened any more' };
    case 'fast-track-waits':
      return { message: 'A fast track waits for the commissioner. No other tool is needed' };
    case 'received-missing':
      return {
        field: 'receivedOn-day',
        message: 'Enter the day the commissioner accepted the referral, like 27 3 2026. It starts the clock',
      };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The day must be today or in the past' };
    case 'received-too-long-ago':
      return { field: 'receivedOn-day', message: `The day must be on or after ${formatDay(error.earliest)}` };
    case 'no-rule-set':
      return { message: `This service has no edition of ${theTool(error.tool)} for today` };
    case 'sent-with-other-answers':
      return {
        message: 'This form was sent before for something else. Go back to eligibility and start again',
      };
    case 'not-found':
      return { message: 'This case is not open to you' };
  }
}
