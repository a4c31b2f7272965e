'use server';

import {
  explainOrganisation,
  organisationSchema,
  organisationValues,
} from '@/components/money/organisation-schema';
import { correctOrganisation } from '@/lib/money/commands/record-organisation';
import { organisationToCorrect } from '@/lib/money/queries/organisations';
import { formAction } from '@/lib/web/forms/form-action';

export const submitCorrection = formAction({
  area: 'commissioner',
  schema: organisationSchema,
  run: correctOrganisation,
  explain: explainOrganisation,
  stored: async (actor, { organisationId }) => {
    const found = await organisationToCorrect(actor, String(organisationId));
    return found && organisationValues(found);
  },
  redirectTo: '/commissioner/organisations?done=corrected',
});
