import { groupName } from '@/components/case/group-name';
import { explainDeath } from '@/components/person/death-text';
import type { RecordRequestRefusal } from '@/lib/case/commands/record-request';
import { agesOfTool } from '@/lib/case/rules/adult-care';
import { formatBirth } from '@/lib/core/birth-day';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** The sentence for each refusal of a new request, and the field that mends it. */
export function explainNewRequest(error: RecordRequestRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'asked-in-future':
      return { field: 'askedOn-day', message: 'The date must be today or in the past' };
    case 'asked-before-birth':
      return {
        field: 'askedOn-day',
        message: `The date must be on or after the person’s date of birth, ${formatBirth(error.dateOfBirth)}`,
      };
    case 'age-outside-group':
      return { field: 'group', message: ageText(error) };
    case 'basis-not-in-force':
      return {
        field: 'restsOn',
        message: 'The person is no longer eligible by this decision. Look at their eligibility again',
      };
    case 'basis-of-another-group':
      return {
        field: 'group',
        message: `The decision you selected is for ${groupName(error.framework)}. Select that group`,
      };
    case 'open-case-in-group':
      return {
        field: 'isSecondWanted',
        message: `There is already an open case in this group, from ${formatDay(error.askedOn)}. Open that case, or tick the box to record a second one`,
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Go to the person’s page and check',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}

type OutsideAge = Extract<RecordRequestRefusal, { kind: 'age-outside-group' }>;

function ageText({ age, from, to }: OutsideAge): string {
  const years = `The person was ${age} on that date`;
  // Of these groups continuing healthcare alone begins at an age and is screened ahead of it.
  if (to === null && age >= agesOfTool('CHECKLIST').from)
    return `${years}. Record a referral for the Checklist first: adult care is decided before 18, and a request can then rest on that decision`;
  return to === null
    ? `${years}. This group is for people aged ${from} or over`
    : `${years}. This group is for people aged ${to} or under`;
}
