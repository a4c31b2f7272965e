import { z } from 'zod';
import {
  choice,
  choices,
  dateParts,
  optionalChoice,
  optionalDateParts,
  optionalText,
  text,
  tick,
} from '@/lib/core/form/fields';
import { AUTHORITY_BASES } from '@/lib/person/rules/basis-terms';
import { RELATIONS } from '@/lib/person/rules/dbs';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import { RECORDED_MONEY_BASES } from '@/lib/person/rules/money-basis';
import { detailSchema } from '../../../details-schema';

const BASES = AUTHORITY_BASES.filter((basis) => basis !== 'OWN' && basis !== ESTATE_BASIS);
const [first = 'NOMINATED_BY_PERSON', ...others] = BASES;

export const authoritySchema = z.object({
  personId: z.uuid(),
  authorityId: z.uuid(),
  name: text('Enter the name of the person who acts', 120),
  relation: choice(RELATIONS, 'Select their relationship to the person'),
  phone: detailSchema('phone'),
  email: detailSchema('email'),
  basis: choice([first, ...others], 'Select what gives them the authority to act'),
  covers: choices(['MONEY', 'PLAN']).refine(
    (chosen) => chosen.length > 0,
    'Select the money, the plan or both',
  ),
  planConsentRecorded: tick(),
  moneyBasisKind: optionalChoice(RECORDED_MONEY_BASES),
  moneyBasisSource: optionalText(200),
  moneyBasisParagraph: optionalText(60),
  moneyBasisOn: optionalDateParts(),
  namedOn: optionalDateParts(),
  namedById: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
  payee: choices(['ORGANISATION', 'SAME_HOUSEHOLD', 'FRIEND_IN_CARE']),
  startsOn: dateParts('Enter the first day they can act'),
  endsOn: optionalDateParts(),
  evidence: optionalText(500),
});
