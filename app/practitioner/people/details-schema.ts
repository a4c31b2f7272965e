import { z } from 'zod';
import { birthParts, choice, optionalDateParts, optionalText, text, tick } from '@/lib/core/form/fields';
import { tidyEmail } from '@/lib/person/rules/contact-formats';
import { DETAIL_NAMES, DETAILS, type DetailShape } from '@/lib/person/rules/detail-fields';
import type { DetailName, TypedDetails } from '@/lib/person/rules/details';
import { NHS_NUMBER_MISSING, statedNhsNumber } from '@/lib/person/rules/nhs-number';
import { hasLetter } from '@/lib/person/rules/person-name';
import { explainDetails } from './details-errors';

type Shaped<Kind extends DetailShape['kind']> = Extract<DetailShape, { kind: Kind }>;

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

const readEmail = (typed: string) => z.email().safeParse(tidyEmail(typed)).data ?? null;

/** How each kind of detail is read from a form. */
const readers = {
  'needed-text': ({ missing, longest }: Shaped<'needed-text'>) =>
    text(missing, longest).refine((typed) => typed === '' || hasLetter(typed), missing),
  'given-name': ({ longest }: Shaped<'given-name'>) =>
    optionalText(longest).transform((typed) => typed ?? ''),
  text: ({ longest }: Shaped<'text'>) => optionalText(longest),
  read: ({ read, wrong }: Shaped<'read'>) => shaped(read, wrong),
  email: ({ wrong }: Shaped<'email'>) => shaped(readEmail, wrong),
  birth: ({ missing }: Shaped<'birth'>) => birthParts(missing),
  'optional-day': () => optionalDateParts(),
  'nhs-number': () => z.string().max(40, 'Enter an NHS number with 10 digits').default(''),
  'nhs-number-missing': () =>
    choice(['YES', ...NHS_NUMBER_MISSING], 'Select the NHS number, or why there is none'),
} satisfies { [Kind in DetailShape['kind']]: (shape: Shaped<Kind>) => z.ZodType };

type Readers = typeof readers;
type SchemaOf<Name extends DetailName> = ReturnType<Readers[(typeof DETAILS)[Name]['shape']['kind']]>;

/** How one detail is read from a form. */
export function detailSchema<Name extends DetailName>(name: Name): SchemaOf<Name> {
  const { shape } = DETAILS[name];
  const reader = readers[shape.kind] as (shape: DetailShape) => z.ZodType;
  return reader(shape) as SchemaOf<Name>;
}

/** A phone number that must be there. */
export function neededPhone() {
  return detailSchema('phone').transform((tidy, ctx): string => {
    if (tidy === null) ctx.addIssue({ code: 'custom', message: DETAILS.phone.shape.wrong });
    return tidy ?? '';
  });
}

/** Asked only of a record that is there already, and under a name of its own. */
type AskedElsewhere = 'diedOn' | 'nhsNumberMissing';
type Asked = Exclude<DetailName, AskedElsewhere>;

const asked = DETAIL_NAMES.filter((name): name is Asked => name !== 'diedOn' && name !== 'nhsNumberMissing');
const schemas = Object.fromEntries(asked.map((name) => [name, detailSchema(name)])) as {
  [Name in Asked]: SchemaOf<Name>;
};

/** Who a person is and how to reach them: the questions that registering and changing have in common. */
export const detailsShape = {
  ...schemas,
  hasOneName: tick(),
  nhsNumberAnswer: detailSchema('nhsNumberMissing'),
};

/**
 * Two names, or the tick that says that the person has one.
 * @rule PER-15 (docs/rules.md)
 */
export function checkNames(
  { givenName, hasOneName }: Partial<Pick<Answers, 'givenName' | 'hasOneName'>>,
  ctx: z.RefinementCtx,
): void {
  if (hasOneName || hasLetter(givenName ?? '')) return;
  const message = 'Enter the given name, or select that the person has one name';
  ctx.addIssue({ code: 'custom', path: ['givenName'], message });
}

/**
 * What is wrong between the questions on the NHS number: shown with all the other errors.
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

/**
 * The answers as a command takes them, and nothing else of the form. A number typed under another answer was
 * not meant.
 */
export function typedDetails(answers: Answers, diedOn: TypedDetails['diedOn']): TypedDetails {
  const { nhsNumberAnswer: answer, nhsNumber, hasOneName } = answers;
  const typed: TypedDetails = {
    ...answers,
    givenName: hasOneName ? '' : answers.givenName,
    diedOn,
    nhsNumber: answer === 'YES' ? nhsNumber.trim() : '',
    nhsNumberMissing: answer === 'YES' ? null : answer,
  };
  return Object.fromEntries(DETAIL_NAMES.map((name) => [name, typed[name]])) as TypedDetails;
}
