import { z } from 'zod';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import type { RecordAuthority } from '@/lib/person/commands/record-authority';
import { RELATIONS } from '@/lib/person/rules/dbs';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import { relationName } from '@/lib/person/rules/relation-text';
import { detailSchema } from '../../../details-schema';

/** Who deals with the estate of a person who died: it asks what was seen, because money follows from it. */
export const estateSchema = z.object({
  personId: z.uuid(),
  authorityId: z.uuid(),
  name: text('Enter the name of the person who deals with the estate', 120),
  relation: choice(RELATIONS, 'Select their relationship to the person'),
  phone: detailSchema('phone'),
  email: detailSchema('email'),
  startsOn: dateParts('Enter the first day they can act'),
  evidence: text('Enter what you have seen', 500),
});

/** The authority that such answers ask for: the money of the estate and nothing else. */
export function estateInput({ relation, ...rest }: z.output<typeof estateSchema>): RecordAuthority {
  return {
    ...rest,
    kind: 'REPRESENTATIVE',
    basis: ESTATE_BASIS,
    relationship: relationName(relation),
    coversMoney: true,
    coversPlan: false,
    planConsentRecorded: false,
    endsOn: null,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      relation,
      isIndividual: true,
      livesInSameHousehold: false,
      isFriendInvolvedInCare: false,
    },
  };
}
