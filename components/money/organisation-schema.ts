import { z } from 'zod';
import { optionalText, text } from '@/lib/core/form/fields';
import type { FieldError, FormValues } from '@/lib/core/form/form-state';
import type { RecordOrganisationRefusal } from '@/lib/money/commands/record-organisation';
import type { Organisation } from '@/lib/money/store/organisation';

/** The answers of the form about an organisation. */
export const organisationSchema = z.object({
  organisationId: z.uuid(),
  name: text('Enter the name of the organisation', 120),
  registerNumber: optionalText(20),
  address: text('Enter the address of the organisation', 400),
});

/** The answers of the form as they are stored. */
export function organisationValues({ name, registerNumber, address }: Organisation): FormValues {
  return { name, registerNumber: registerNumber ?? '', address: address ?? '' };
}

/** Why an organisation is not saved, and what mends it. */
export function explainOrganisation(error: RecordOrganisationRefusal): FieldError {
  return error.kind === 'not-found'
    ? { message: 'You do not have access to this organisation' }
    : {
        field: 'name',
        message: `${error.name} is in the list already. If this is another one, add its town to the name`,
      };
}
