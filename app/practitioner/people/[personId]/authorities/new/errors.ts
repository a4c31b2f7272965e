import type { FieldError } from '@/lib/core/form/form-state';
import type { RecordAuthorityRefusal } from '@/lib/person/commands/record-authority';
import { matterName } from '@/lib/person/rules/capacity-text';
import type { MoneyBasisRefusal } from '@/lib/person/rules/money-basis';
import type { NominationRefusal } from '@/lib/person/rules/nomination';

/** Why an authority was not recorded. */
export function explainAuthority(error: RecordAuthorityRefusal): FieldError {
  switch (error.kind) {
    case 'basis-not-of-kind':
    case 'own-sign-in':
      return { field: 'basis', message: 'Select what gives them the authority to act' };
    case 'covers-nothing':
      return { field: 'covers', message: 'Select the money, the plan or both' };
    case 'plan-not-covered':
      return { field: 'covers', message: 'A power over property and affairs does not cover the plan' };
    case 'plan-needs-consent':
      return {
        field: 'planConsentRecorded',
        message: 'A nominee can see the plan only with the person’s recorded consent',
      };
    case 'basis-not-for-age':
      return {
        field: 'basis',
        message: `This does not apply to a person who is ${error.age} on the first day`,
      };
    case 'capacity-not-recorded':
      return {
        field: 'covers',
        message: `No finding says that the person lacks capacity for this: ${matterName(error.matter)}. Record the finding first, or let the person name a nominee`,
      };
    case 'person-has-capacity':
      return {
        field: 'covers',
        message: `The person is found to have capacity for this: ${matterName(error.matter)}. They decide themselves, and can name a nominee`,
      };
    case 'person-lacks-capacity':
      return {
        field: 'basis',
        message:
          'The person is found to lack capacity for the money, so they cannot name a nominee now. Select “in advance” or “by the representative”',
      };
    case 'ends-before-start':
      return { field: 'endsOn-day', message: 'The last day must not be before the first' };
    case 'only-estate-after-death':
      return {
        message:
          'This person has died, so only the person who deals with their estate can be recorded. Nothing was saved',
      };
    case 'estate-without-death':
      return { field: 'basis', message: 'This person is alive on our record. Record the death first' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
    default:
      return explainBasis(error);
  }
}

/** What is missing of that which lets an authority over property cover the money, or of a nomination. */
function explainBasis(error: MoneyBasisRefusal | NominationRefusal): FieldError {
  switch (error.kind) {
    case 'money-basis-missing':
      return {
        field: 'moneyBasisKind',
        message:
          'A power over property and affairs does not cover a direct payment by itself. Record what does and its date, or do not select the money',
      };
    case 'money-source-missing':
      return {
        field: 'moneyBasisSource',
        message: 'Enter which order, consent or document lets them hold the money',
      };
    case 'court-paragraph-missing':
      return {
        field: 'moneyBasisParagraph',
        message: 'Enter the paragraph of the order that names direct payments',
      };
    case 'money-basis-too-late':
      return {
        field: 'moneyBasisOn-day',
        message: 'The order or document must not be dated after the first day they can act',
      };
    case 'named-on-missing':
      return { field: 'namedOn-day', message: 'Enter when the person named them' };
    case 'named-after-start':
      return {
        field: 'namedOn-day',
        message: 'The person must have named them on or before the first day they can act',
      };
    case 'namer-missing':
      return { field: 'basis', message: 'Select the representative who names them' };
    case 'namer-cannot-name':
      return {
        field: 'namedById',
        message: 'This representative does not act for the money on the first day they can act',
      };
    case 'evidence-missing':
      return { field: 'evidence', message: 'Enter the evidence that you have seen' };
  }
}
