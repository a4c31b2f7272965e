'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { onceRead, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { plainPassword } from '@/lib/core/plain-password';
import { fail } from '@/lib/core/result';
import { type AcceptRefusal, acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { explainPassword } from '@/lib/identity/rules/password-words';
import { countAttempt, forgetAttempts } from '@/lib/web/auth/attempts';
import { hashPassword } from '@/lib/web/auth/password';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { openAction } from '@/lib/web/forms/open-action';

const schema = z
  .object({
    invitationId: z.string(),
    code: text('Enter the code of your invitation', 40),
    password: z.string().min(1, 'Choose a password').max(1_000),
    passwordAgain: z.string(),
  })
  .refine(({ password, passwordAgain }) => plainPassword(password) === plainPassword(passwordAgain), {
    path: ['passwordAgain'],
    message: 'The two passwords are not the same',
    ...onceRead('password', 'passwordAgain'),
  });

type Refusal = AcceptRefusal | { kind: 'slowed'; seconds: number };

export const submitInvitation = openAction({
  schema,
  run: async ({ passwordAgain: _same, ...given }) => {
    const address = (await headers()).get('x-client-address') ?? 'direct';
    // Never counted with the sign-ins to an address: what is sent as an invitation may be one.
    const attempt = { email: `invitation ${given.invitationId}`, address, isKnownDevice: false };
    const seconds = await countAttempt(attempt);
    if (seconds > 0) return fail<Refusal>({ kind: 'slowed', seconds });
    const accepted = await acceptInvitation({ ...given, hashPassword }, todayInLondon());
    const isGuess = !accepted.ok && ['wrong-code', 'not-open'].includes(accepted.error.kind);
    if (!isGuess) await forgetAttempts(attempt);
    return accepted;
  },
  explain,
  redirectTo: () => '/sign-in?ready=1',
});

function explain(error: Refusal): FieldError {
  switch (error.kind) {
    case 'slowed':
      return { message: `There were many tries. Wait ${timeInWords(error.seconds)}, then try again` };
    case 'wrong-code':
      return { field: 'code', message: 'The code is not right. Check it, then type it again' };
    case 'not-open':
      return { message: 'This invitation cannot be used any more. Ask for a new one' };
    default:
      return { field: 'password', message: explainPassword(error) };
  }
}
