'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { birthParts, onceRead, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { plainPassword } from '@/lib/core/plain-password';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  acceptFamilyInvitation,
  type JoiningAccount,
  type JoinRefusal,
} from '@/lib/family/commands/accept-family-invitation';
import { isEmailAddress } from '@/lib/identity/rules/invited-address';
import { explainPassword } from '@/lib/identity/rules/password-words';
import { countAttempt, forgetAttempts } from '@/lib/web/auth/attempts';
import { hashPassword } from '@/lib/web/auth/password';
import { currentSession } from '@/lib/web/auth/session';
import { timeInWords } from '@/lib/web/auth/time-in-words';
import { openAction } from '@/lib/web/forms/open-action';

const wrongEmail = 'Enter your email address, like name@example.com';

const answers = {
  key: z.string(),
  code: text('Enter the code', 40),
  dateOfBirth: birthParts('Enter their date of birth'),
  familyName: text('Enter their family name', 80),
};

type Refusal = JoinRefusal | { kind: 'slowed'; seconds: number } | { kind: 'signed-out' };

/** With an account that is made here. */
export const submitJoin = openAction({
  schema: z
    .object({
      ...answers,
      email: optionalText(254).refine((typed) => typed === null || isEmailAddress(typed), wrongEmail),
      password: z.string().min(1, 'Choose a password').max(1_000),
      passwordAgain: z.string(),
    })
    .refine(({ password, passwordAgain }) => plainPassword(password) === plainPassword(passwordAgain), {
      path: ['passwordAgain'],
      message: 'The two passwords are not the same',
      ...onceRead('password', 'passwordAgain'),
    }),
  run: ({ email, password, passwordAgain: _same, ...typed }) =>
    limited(typed, { kind: 'NEW', email, password, hashPassword }),
  explain,
  redirectTo: (_joined, { email }) => (email ? '/sign-in?ready=link' : '/sign-in?ready=1'),
});

/** With the account that is signed in. */
export const submitJoinSignedIn = openAction({
  schema: z.object(answers),
  run: async (typed): Promise<Result<void, Refusal>> => {
    const session = await currentSession();
    if (session.kind !== 'open') return fail({ kind: 'signed-out' });
    return limited(typed, { kind: 'SIGNED_IN', userId: session.facts.userId });
  },
  explain,
  redirectTo: () => '/choose-role',
});

type Typed = z.output<z.ZodObject<typeof answers>>;

/** Counts the try by invitation and by network address, and takes it off again where it was no guess. */
async function limited(typed: Typed, account: JoiningAccount): Promise<Result<void, Refusal>> {
  const address = (await headers()).get('x-client-address') ?? 'direct';
  const attempt = { email: `join ${typed.key}`, address, isKnownDevice: false };
  const seconds = await countAttempt(attempt);
  if (seconds > 0) return fail({ kind: 'slowed', seconds });
  const joined = await acceptFamilyInvitation({ ...typed, account }, todayInLondon());
  const isGuess = !joined.ok && ['wrong-answers', 'not-open'].includes(joined.error.kind);
  if (!isGuess) await forgetAttempts(attempt);
  return joined.ok ? ok(undefined) : joined;
}

function explain(error: Refusal): FieldError {
  switch (error.kind) {
    case 'slowed':
      return { message: `There were many tries. Wait ${timeInWords(error.seconds)}, then try again` };
    case 'wrong-answers':
      return { message: 'The code, the date of birth or the family name is not right. Check all three' };
    case 'not-open':
      return { message: 'This invitation cannot be used any more. Ask your NHS team for a new one' };
    case 'signed-out':
      return { message: 'You are signed out. Sign in again, then open the link of your invitation' };
    case 'has-account':
      return {
        message:
          'This address has an account. Sign in first, then open this page again. If you cannot, ask your NHS team',
      };
    case 'own-invitation':
      return { message: 'You made this invitation, so you cannot accept it' };
    case 'email-missing':
      return { field: 'email', message: wrongEmail };
    default:
      return { field: 'password', message: explainPassword(error) };
  }
}
