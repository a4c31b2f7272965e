import { theTool } from '@/components/assessment/assessment-text';
import { explainWaiting } from '@/components/case/waits-text';
import { explainDeath } from '@/components/person/death-text';
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
    case 'age-outside-tool': {
      const years = `The person is ${error.age} on that date. This tool is for people`;
      return error.to === null
        ? { message: `${years} of ${error.from} or over` }
        : { message: `${years} of ${error.to} or under. Record a referral for adult continuing healthcare` };
    }
    case 'case-not-open-to-tool':
      return { message: 'The case has moved past this tool, or it is closed' };
    case 'already-open':
      return {
        message: 'Someone has already started this tool on this case. Go back to eligibility to open it',
      };
    case 'full-assessment-under-way':
      return { message: 'A full assessment is already in progress, so screening is no longer needed' };
    case 'full-assessment-called-for':
      return { message: 'A full assessment is already needed, so screening is no longer needed' };
    case 'fast-track-waits':
      return { message: 'A fast track is waiting for the commissioner. No other tool is needed' };
    case 'received-missing':
      return {
        field: 'receivedOn-day',
        message:
          'Enter the date the commissioner accepted the referral, for example 27 3 2026. The time to a decision starts on this date',
      };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The date must be today or in the past' };
    case 'received-too-long-ago':
      return {
        field: 'receivedOn-day',
        message: `The date must be on or after ${formatDay(error.earliest)}`,
      };
    case 'no-rule-set':
      return { message: `This service has no edition of ${theTool(error.tool)} for today` };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Go back to eligibility and check',
      };
    case 'waits-for-referral':
      return explainWaiting(error);
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
