import { z } from 'zod';
import { choice, dateParts, optionalText, text } from '@/lib/core/form/fields';
import { AIS_ANSWERS, statedNeed } from '@/lib/person/rules/accessible-information';
import type { TypedDetails } from '@/lib/person/rules/details';
import { parseGpPracticeCode } from '@/lib/person/rules/gp-practice';
import { NHS_NUMBER_MISSING, statedNhsNumber } from '@/lib/person/rules/nhs-number';
import { parsePhone } from '@/lib/person/rules/phone';
import { parsePostcode } from '@/lib/person/rules/postcode';
import { explainDetails } from './details-errors';

/** Something that may be left out, and must have a shape where it is not. */
function shaped(read: (typed: string) => string | null, wrong: string) {
  return z
    .string()
    .max(254, wrong)
    .default('')
    .transform((typed, ctx): string | null => {
      if (typed.trim() === '') return null;
      const tidy = read(typed);
      if (tidy === null) ctx.addIssue({ code: 'custom', message: wrong });
      return tidy;
    });
}

const PHONE = 'Enter a phone number, like 01632 960 001';

const readEmail = (typed: string) => (z.email().safeParse(typed.trim()).success ? typed.trim() : null);

export const phoneShape = shaped(parsePhone, PHONE);
export const emailShape = shaped(readEmail, 'Enter an email address, like name@example.com');

/** A phone number that must be there. */
export function neededPhone() {
  return phoneShape.transform((tidy, ctx): string => {
    if (tidy === null) ctx.addIssue({ code: 'custom', message: PHONE });
    return tidy ?? '';
  });
}

const need = z
  .object({
    answer: choice(AIS_ANSWERS, 'Select whether the person was asked'),
    need: z.string().max(200, 'Use 200 characters or fewer').default(''),
  })
  .transform((typed, ctx): string | null => {
    const stated = statedNeed(typed.answer, typed.need);
    if (stated.ok) return stated.value;
    ctx.addIssue({ code: 'custom', message: 'Enter what the person needs', path: ['need'] });
    return z.NEVER;
  });

/** Who a person is and how to reach them: the questions that registering and changing have in common. */
export const detailsShape = {
  givenName: text('Enter the given name', 80),
  familyName: text('Enter the family name', 80),
  preferredName: optionalText(80),
  dateOfBirth: dateParts('Enter the date of birth'),
  nhsNumberAnswer: choice(['YES', ...NHS_NUMBER_MISSING], 'Select the NHS number, or why there is none'),
  nhsNumber: z.string().max(40, 'Enter an NHS number with 10 digits').default(''),
  addressLine1: optionalText(120),
  addressLine2: optionalText(120),
  town: optionalText(80),
  postcode: shaped(parsePostcode, 'Enter a full UK postcode, like SW1A 1AA'),
  phone: phoneShape,
  email: emailShape,
  gpPracticeCode: shaped(parseGpPracticeCode, 'Enter a GP practice code: a letter and 5 digits, like A81001'),
  aisContactMethod: need,
  aisInformationFormat: need,
  aisCommunicationProfession: need,
  aisCommunicationSupport: need,
};

/**
 * What is wrong between the questions on the NHS number: told with all the other errors.
 * @rule PER-01, PER-02 (docs/rules.md)
 */
export function checkNhsNumber(
  { nhsNumberAnswer: answer, nhsNumber }: Partial<Pick<Answers, 'nhsNumberAnswer' | 'nhsNumber'>>,
  ctx: z.RefinementCtx,
): void {
  if (answer !== 'YES') return;
  const stated = statedNhsNumber(nhsNumber ?? '', null);
  if (stated.ok) return;
  const { field = '', message } = explainDetails(stated.error);
  ctx.addIssue({ code: 'custom', path: [field], message });
}

type Answers = { [Name in keyof typeof detailsShape]: z.output<(typeof detailsShape)[Name]> };

/** The answers as a command takes them, and nothing else of the form. A number typed under another answer was not meant. */
export function typedDetails(answers: Answers, diedOn: TypedDetails['diedOn']): TypedDetails {
  const { nhsNumberAnswer: answer } = answers;
  return {
    givenName: answers.givenName,
    familyName: answers.familyName,
    preferredName: answers.preferredName,
    dateOfBirth: answers.dateOfBirth,
    diedOn,
    nhsNumber: answer === 'YES' ? answers.nhsNumber.trim() : '',
    nhsNumberMissing: answer === 'YES' ? null : answer,
    addressLine1: answers.addressLine1,
    addressLine2: answers.addressLine2,
    town: answers.town,
    postcode: answers.postcode,
    phone: answers.phone,
    email: answers.email,
    gpPracticeCode: answers.gpPracticeCode,
    aisContactMethod: answers.aisContactMethod,
    aisInformationFormat: answers.aisInformationFormat,
    aisCommunicationProfession: answers.aisCommunicationProfession,
    aisCommunicationSupport: answers.aisCommunicationSupport,
  };
}
