import { caseStateName } from '@/components/case/case-state-text';
import { explainWaiting } from '@/components/case/waits-text';
import { explainDeath } from '@/components/person/death-text';
import type { RecordFastTrackRefusal } from '@/lib/assessment/commands/record-fast-track';
import type { ClinicianRegister } from '@/lib/assessment/rules/fast-track';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

export type NoSuchTime = { kind: 'no-such-time' };

const numbers: Record<ClinicianRegister, string> = {
  NMC: 'Enter an NMC number: 2 digits, a letter, 4 digits and a letter, for example 12A3456E',
  GMC: 'Enter a GMC number: 7 digits, for example 1234567',
  HCPC: 'Enter the registration number',
  OTHER: 'Enter the registration number',
};

/** The sentence for each refusal of recording a fast track, and the field that mends it. */
export function explainFastTrackRefusal(error: RecordFastTrackRefusal | NotFound | NoSuchTime): FieldError {
  switch (error.kind) {
    case 'register-not-appropriate':
      return {
        field: 'register',
        message:
          'Only a registered nurse or doctor can complete a fast track. Ask one who is responsible for the person’s care, or use the Checklist',
      };
    case 'not-adult-yet':
      return { message: 'A fast track is for people of 18 or over. Use the children’s team for urgent care' };
    case 'registration-number-wrong':
      return { field: 'registrationNumber', message: numbers[error.register] };
    case 'not-responsible':
      return {
        field: 'isResponsible',
        message:
          'Only a nurse or doctor who is responsible for the person’s diagnosis, treatment or care can complete a fast track. Tick the box if this applies',
      };
    case 'criterion-not-met':
      return {
        field: 'isCriterionMet',
        message:
          'A fast track is only for a rapidly deteriorating condition that may be entering a terminal phase. Tick the box if the tool says so, or use the Checklist',
      };
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
    case 'case-is-closed':
      return {
        message: `This case is at “${caseStateName(error.state)}”. Record a new referral first, then the fast track on it`,
      };
    case 'not-continuing-healthcare':
      return {
        message: 'A fast track is for adults’ NHS continuing healthcare. This case is for something else',
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Open the case to check the fast track',
      };
    case 'refused-by-referral':
      return {
        message: `This request was refused by the decision on the referral received on ${formatDay(error.receivedOn)}. Record the fast track on that referral. If the person is found eligible, this request continues by itself`,
      };
    case 'waits-for-referral':
      return explainWaiting(error);
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
