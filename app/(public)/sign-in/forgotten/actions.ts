'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { askPasswordLink } from '@/lib/identity/commands/ask-password-link';
import { isEmailAddress } from '@/lib/identity/rules/invited-address';
import { type ForgottenRefusal, forgotPassword } from '@/lib/web/auth/forgotten-password';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { openAction } from '@/lib/web/forms/open-action';

const wrongEmail = 'Enter your email address, like name@example.com';

export const submitForgotten = openAction({
  schema: z.object({ email: text(wrongEmail, 254).refine(isEmailAddress, wrongEmail) }),
  run: ({ email }) => forgotPassword(email, (address) => askPasswordLink(address, todayInLondon())),
  explain,
  redirectTo: () => '/sign-in/forgotten?sent=1',
});

function explain({ seconds }: ForgottenRefusal): FieldError {
  return { message: `There were many tries. Wait ${timeInWords(seconds)}, then try again` };
}
