'use server';

import type { z } from 'zod';
import { type RecordAuthority, recordAuthority } from '@/lib/person/commands/record-authority';
import { kindOfBasis } from '@/lib/person/rules/basis-terms';
import type { MoneyBasis } from '@/lib/person/rules/money-basis';
import { relationName } from '@/lib/person/rules/relation-text';
import { formAction } from '@/lib/web/forms/form-action';
import { explainAuthority } from './errors';
import { estateInput, estateSchema } from './estate';
import { authoritySchema } from './schema';

export const submitAuthority = formAction({
  area: 'practitioner',
  schema: authoritySchema,
  creates: 'authorityId',
  run: (actor, answers) => recordAuthority(actor, inputOf(answers)),
  explain: explainAuthority,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=authority-added`,
});

/** Records who deals with the estate of a person who died. */
export const submitEstate = formAction({
  area: 'practitioner',
  schema: estateSchema,
  creates: 'authorityId',
  run: (actor, answers) => recordAuthority(actor, estateInput(answers)),
  explain: explainAuthority,
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
