'use server';

import { z } from 'zod';
import { proveAddress } from '@/lib/identity/commands/prove-address';
import { formAction } from '@/lib/web/forms/form-action';

export const submitProof = formAction({
  area: 'any',
  schema: z.object({ token: z.string().max(200) }),
  run: (actor, { token }) => proveAddress(actor, token),
  explain: () => ({ message: 'This link does not work any more. Ask for a new one on “Your email address”' }),
  redirectTo: '/account/address?done=proved',
});
