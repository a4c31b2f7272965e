'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import {
  askAddressChange,
  askAddressLink,
  type ChangeAddressRefusal,
} from '@/lib/identity/commands/ask-address-link';
import { isEmailAddress } from '@/lib/identity/rules/invited-address';
import { requireActor } from '@/lib/web/auth/actor';
import { passwordMatches } from '@/lib/web/auth/password';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { tryWithPassword } from '@/lib/web/auth/try-with-password';
import { formAction } from '@/lib/web/forms/form-action';

const wrongEmail = 'Enter your email address, like name@example.com';

export const submitAddress = formAction({
  area: 'any',
  schema: z.object({
    email: text(wrongEmail, 254).refine(isEmailAddress, wrongEmail),
    password: z.string().min(1, 'Enter your password').max(1_000),
  }),
  readsSecrets: true,
  run: (actor, input) => tryWithPassword(actor, () => askAddressChange(actor, { ...input, passwordMatches })),
  explain,
  redirectTo: '/account/address?done=sent',
});

/** Sends the link once more. Needs no form state: there is nothing to get wrong. */
export async function submitLinkAgain(): Promise<void> {
  await askAddressLink(await requireActor('any'));
  redirect('/account/address?done=sent');
}

function explain(error: ChangeAddressRefusal | { kind: 'slowed'; seconds: number }): FieldError {
  switch (error.kind) {
    case 'slowed':
      return { message: `There were many tries. Wait ${timeInWords(error.seconds)}, then try again` };
    case 'wrong-password':
      return { field: 'password', message: 'This is not your password. Type it again' };
    case 'same-address':
      return { field: 'email', message: 'You use this address already' };
    case 'of-staff':
      return {
        message:
          'It cannot be changed here. Ask an administrator where you work to invite you at the new address',
      };
    case 'not-found':
      return { message: 'You cannot change this address' };
  }
}
