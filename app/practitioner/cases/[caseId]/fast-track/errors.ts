import { caseStateName } from '@/components/case/case-state-text';
import { explainDeath } from '@/components/person/death-text';
import type { RecordFastTrackRefusal } from '@/lib/assessment/commands/record-fast-track';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import { NOT_RESPONSIBLE, NUMBER_WRONG } from './schema';

export type NoSuchTime = { kind: 'no-such-time' };

/** The sentence for each refusal of recording a fast track, and the field that mends it. */
export function explainFastTrackRefusal(error: RecordFastTrackRefusal | NotFound | NoSuchTime): FieldError {
  switch (error.kind) {
    case 'not-responsible':
      return { field: 'isResponsible', message: NOT_RESPONSIBLE };
    case 'registration-number-wrong':
      return { field: 'registrationNumber', message: NUMBER_WRONG };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The date you received it must be today or in the past' };
    case 'received-later-than-now':
      return { field: 'receivedTime', message: 'The time you received it must be in the past' };
    case 'received-too-long-ago':
      return {
        field: 'receivedOn-day',
        message: `The date you received it must be on or after ${formatDay(error.earliest)}. Check the year`,
      };
    case 'no-such-time':
      return {
        field: 'receivedTime',
        message: 'The clocks went forward during this hour. Enter a time one hour later',
      };
    case 'no-tool-then':
      return {
        field: 'receivedOn-day',
        message:
          'The date you received it must be on or after 1 October 2018, when the first edition of the tool here began',
      };
    case 'fast-track-waits':
      return { message: 'A fast track is already recorded on this case and is waiting for a decision' };
    case 'not-waiting-for-eligibility':
      return {
        message: `This case is at “${caseStateName(error.state)}”. You can record a fast track only before eligibility is decided`,
      };
    case 'not-continuing-healthcare':
      return {
        message: 'A fast track is for adults’ NHS continuing healthcare. This case is for something else',
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Open the case to check the fast track',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
