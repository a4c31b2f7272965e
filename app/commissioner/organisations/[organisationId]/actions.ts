'use server';

import { explainOrganisation, organisationSchema } from '@/components/money/organisation-schema';
import { correctOrganisation } from '@/lib/money/commands/record-organisation';
import { formAction } from '@/lib/web/forms/form-action';

export const submitCorrection = formAction({
  area: 'commissioner',
  schema: organisationSchema,
  run: correctOrganisation,
  explain: explainOrganisation,
  redirectTo: '/commissioner/organisations?done=corrected',
});
