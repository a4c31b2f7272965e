'use server';

import { z } from 'zod';
import { removeFormerName } from '@/lib/person/commands/remove-former-name';
import { formAction } from '@/lib/web/forms/form-action';

export const submitRemoval = formAction({
  area: 'practitioner',
  schema: z.object({ formerNameId: z.uuid() }),
  run: removeFormerName,
  explain: () => ({ message: 'This former name is no longer there' }),
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=former-name-removed`,
});
