import { explainDeath } from '@/components/person/death-text';
import type { RecordReferralRefusal } from '@/lib/case/commands/record-referral';
import { formatBirth } from '@/lib/core/birth-day';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** The sentence for each refusal of a new referral, and the field that mends it. */
export function explainNewReferral(error: RecordReferralRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'asked-in-future':
      return { field: 'receivedOn-day', message: 'The date must be today or in the past' };
    case 'asked-before-birth':
      return {
        field: 'receivedOn-day',
        message: `The date must be on or after the person’s date of birth, ${formatBirth(error.dateOfBirth)}`,
      };
    case 'age-outside-group':
      return { field: 'what', message: ageText(error) };
    case 'group-not-of-kind':
      return { field: 'what', message: 'Select what the referral is for' };
    case 'referrer-missing':
      return { field: 'referredByName', message: 'Enter the name of who made the referral' };
    case 'open-referral-in-group':
      return {
        field: 'what',
        message: `There is already an open referral for this, received on ${formatDay(error.receivedOn)}. Open that one from the person’s page`,
      };
    case 'request-is-assessed':
      return {
        field: 'what',
        message: `The request of ${formatDay(error.askedOn)} is already being assessed for this. Continue there: its decision counts for the person`,
      };
    case 'sent-with-other-answers':
      return { message: 'You may have already saved this. Go to the person’s page and check' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}

type OutsideAge = Extract<RecordReferralRefusal, { kind: 'age-outside-group' }>;

function ageText({ age, from, to }: OutsideAge): string {
  const years = `The person was ${age} on the day it was received`;
  return to === null
    ? `${years}. This is for people aged ${from} or over`
    : `${years}. This is for people aged ${to} or under`;
}
