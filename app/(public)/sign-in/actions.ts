'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { homeOf } from '@/lib/core/policy/area';
import { ownPath } from '@/lib/web/auth/own-path';
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
    const sent = await headers();
    const address = sent.get('x-client-address') ?? 'direct';
    return signIn(email, password, { address, device: sent.get('user-agent')?.slice(0, 120) ?? null });
  },
  explain,
  redirectTo: (choices, { next }) => {
    const only = choices.length === 1 ? choices[0] : undefined;
    const wanted = ownPath(next);
    if (only) return wanted ?? homeOf(only.role);
    return wanted ? `/choose-role?${new URLSearchParams({ next: wanted })}` : '/choose-role';
  },
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
