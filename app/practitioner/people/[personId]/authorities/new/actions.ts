'use server';

import type { z } from 'zod';
import type { FieldError } from '@/lib/core/form/form-state';
import {
  type RecordAuthority,
  type RecordAuthorityRefusal,
  recordAuthority,
} from '@/lib/person/commands/record-authority';
import { kindOfBasis } from '@/lib/person/rules/basis-terms';
import { matterName } from '@/lib/person/rules/capacity-text';
import type { MoneyBasis } from '@/lib/person/rules/money-basis';
import { relationName } from '@/lib/person/rules/relation-text';
import { formAction } from '@/lib/web/forms/form-action';
import { estateInput, estateSchema } from './estate';
import { authoritySchema } from './schema';

export const submitAuthority = formAction({
  area: 'practitioner',
  schema: authoritySchema,
  creates: 'authorityId',
  run: (actor, answers) => recordAuthority(actor, inputOf(answers)),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=authority-added`,
});

/** Records who deals with the estate of a person who died. */
export const submitEstate = formAction({
  area: 'practitioner',
  schema: estateSchema,
  creates: 'authorityId',
  run: (actor, answers) => recordAuthority(actor, estateInput(answers)),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=authority-added`,
});

function inputOf(answers: z.output<typeof authoritySchema>): RecordAuthority {
  const { relation, covers, payee, ...given } = answers;
  const { moneyBasisKind, moneyBasisSource, moneyBasisParagraph, moneyBasisOn, ...rest } = given;
  return {
    ...rest,
    kind: kindOfBasis(rest.basis),
    moneyBasis: moneyBasisOf(given),
    relationship: relationName(relation),
    coversMoney: covers.includes('MONEY'),
    coversPlan: covers.includes('PLAN'),
    payee: {
      relation,
      isIndividual: !payee.includes('ORGANISATION'),
      livesInSameHousehold: payee.includes('SAME_HOUSEHOLD'),
      isFriendInvolvedInCare: payee.includes('FRIEND_IN_CARE'),
    },
  };
}

type Given = Pick<
  z.output<typeof authoritySchema>,
  'moneyBasisKind' | 'moneyBasisSource' | 'moneyBasisParagraph' | 'moneyBasisOn'
>;

/** Null: there is no such basis, or half of one. */
function moneyBasisOf(given: Given): MoneyBasis | null {
  const { moneyBasisKind: kind, moneyBasisSource, moneyBasisParagraph: paragraph, moneyBasisOn: on } = given;
  return kind && on ? { kind, source: moneyBasisSource ?? '', paragraph, on } : null;
}

function explain(error: RecordAuthorityRefusal): FieldError {
  switch (error.kind) {
    case 'basis-not-of-kind':
    case 'own-sign-in':
      return { field: 'basis', message: 'Select what gives them the authority to act' };
    case 'covers-nothing':
      return { field: 'covers', message: 'Select the money, the plan or both' };
    case 'money-basis-missing':
      return {
        field: 'moneyBasisKind',
        message:
          'A power over property and affairs does not cover a direct payment by itself. Record what does and its date, or do not select the money',
      };
    case 'money-source-missing':
      return { field: 'moneyBasisSource', message: 'Enter which order or document lets them hold the money' };
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
  }
}
