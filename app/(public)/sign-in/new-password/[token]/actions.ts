'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { onceRead } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { plainPassword } from '@/lib/core/plain-password';
import { type PasswordLinkRefusal, setPasswordByLink } from '@/lib/identity/commands/set-password-by-link';
import { explainPassword } from '@/lib/identity/rules/password-words';
import { hashPassword } from '@/lib/web/auth/password';
import { openAction } from '@/lib/web/forms/open-action';

const schema = z
  .object({
    token: z.string().max(200),
    password: z.string().min(1, 'Choose a password').max(1_000),
    passwordAgain: z.string(),
  })
  .refine(({ password, passwordAgain }) => plainPassword(password) === plainPassword(passwordAgain), {
    path: ['passwordAgain'],
    message: 'The two passwords are not the same',
    ...onceRead('password', 'passwordAgain'),
  });

export const submitPasswordByLink = openAction({
  schema,
  run: ({ token, password }) => setPasswordByLink({ token, password, hashPassword }, todayInLondon()),
  explain,
  redirectTo: () => '/sign-in?ready=1',
});

function explain(error: PasswordLinkRefusal): FieldError {
  if (error.kind === 'not-open')
    return { message: 'This link does not work any more. Go back to sign in and ask for a new one' };
  return { field: 'password', message: explainPassword(error) };
}
