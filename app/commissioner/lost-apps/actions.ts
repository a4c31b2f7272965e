'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { askFactorReset } from '@/lib/identity/commands/ask-factor-reset';
import type { AskResetRefusal } from '@/lib/identity/rules/factor-reset';
import { formAction } from '@/lib/web/forms/form-action';
import { askResetSchema } from './schema';

export const submitAskReset = formAction({
  area: 'commissioner',
  schema: askResetSchema,
  creates: 'resetId',
  run: (actor, input) => askFactorReset(actor, input, todayInLondon()),
  explain,
  redirectTo: () => '/commissioner/lost-apps?done=asked',
});

function explain({ kind }: AskResetRefusal | NotFound): FieldError {
  switch (kind) {
    case 'unknown-staff':
      return { field: 'email', message: 'None of your staff who can sign in has this address' };
    case 'own-app':
      return { field: 'email', message: 'This is your own account. Ask two colleagues' };
    case 'no-app':
      return { field: 'email', message: 'This account has no app. They can sign in and set one up' };
    case 'asked-already':
      return { field: 'email', message: 'A request about this account is already waiting. See above' };
    case 'not-found':
      return { message: 'You cannot ask for this' };
  }
}
