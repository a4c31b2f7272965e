'use server';

import { z } from 'zod';
import { onceRead } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { plainPassword } from '@/lib/core/plain-password';
import { type ChangePasswordRefusal, changePassword } from '@/lib/identity/commands/change-password';
import { explainPassword } from '@/lib/identity/rules/password-words';
import { tryPasswordChange } from '@/lib/web/auth/own-password';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { formAction } from '@/lib/web/forms/form-action';

const schema = z
  .object({
    oldPassword: z.string().min(1, 'Enter your password').max(1_000),
    newPassword: z.string().min(1, 'Choose a new password').max(1_000),
    newPasswordAgain: z.string(),
  })
  .refine(
    ({ newPassword, newPasswordAgain }) => plainPassword(newPassword) === plainPassword(newPasswordAgain),
    {
      path: ['newPasswordAgain'],
      message: 'The two new passwords are not the same',
      ...onceRead('newPassword', 'newPasswordAgain'),
    },
  );

export const submitNewPassword = formAction({
  area: 'any',
  schema,
  readsSecrets: true,
  run: (actor, { oldPassword, newPassword }) =>
    tryPasswordChange(actor, (tools) => changePassword(actor, { oldPassword, newPassword, ...tools })),
  explain,
  redirectTo: '/account?done=password',
});

function explain(error: ChangePasswordRefusal | { kind: 'slowed'; seconds: number }): FieldError {
  switch (error.kind) {
    case 'slowed':
      return { message: `There were many tries. Wait ${timeInWords(error.seconds)}, then try again` };
    case 'wrong-password':
      return { field: 'oldPassword', message: 'This is not your password. Type it again' };
    case 'same-password':
      return { field: 'newPassword', message: 'This is your password already. Choose another one' };
    default:
      return { field: 'newPassword', message: explainPassword(error) };
  }
}
