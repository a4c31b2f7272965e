'use server';

import { explainOrganisation, organisationSchema } from '@/components/money/organisation-schema';
import { recordOrganisation } from '@/lib/money/commands/record-organisation';
import { formAction } from '@/lib/web/forms/form-action';

export const submitOrganisation = formAction({
  area: 'commissioner',
  schema: organisationSchema,
  creates: 'organisationId',
  run: recordOrganisation,
  explain: explainOrganisation,
  redirectTo: '/commissioner/organisations?done=recorded',
});
