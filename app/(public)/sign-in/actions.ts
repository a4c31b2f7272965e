'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { afterSignIn, secondStepAddress, signInSource } from '@/lib/web/auth/after-sign-in';
import { type SignInRefusal, signIn } from '@/lib/web/auth/sign-in';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { openAction } from '@/lib/web/forms/open-action';

const schema = z.object({
  email: text('Enter your email address', 254),
  password: z.string().min(1, 'Enter your password').max(200, 'Enter a password of 200 characters or fewer'),
  next: z.string().optional(),
});

export const submitSignIn = openAction({
  schema,
  run: async ({ email, password }) => {
    return signIn(email, password, await signInSource());
  },
  explain,
  redirectTo: (signedIn, { next }) =>
    signedIn.kind === 'choices'
      ? afterSignIn(signedIn.choices, next)
      : secondStepAddress(signedIn.need, next),
});

function explain(error: SignInRefusal): FieldError {
  switch (error.kind) {
    case 'wrong':
      return { field: 'email', message: 'Your email address or password is not right' };
    case 'slowed':
      return {
        message: `There were many tries to sign in. Wait ${timeInWords(error.seconds)}, then try again`,
      };
  }
}
