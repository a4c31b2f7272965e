'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { afterSignIn, signInSource } from '@/lib/web/auth/after-sign-in';
import { submitFactorCode } from '@/lib/web/auth/second-step';
import { openAction } from '@/lib/web/forms/open-action';
import { explainSecondStep } from '../second-step-words';

export const submitCode = openAction({
  schema: z.object({ code: text('Enter the 6-digit code', 20), next: z.string().optional() }),
  run: async ({ code }) => submitFactorCode(code, await signInSource()),
  explain: explainSecondStep,
  redirectTo: (choices, { next }) => afterSignIn(choices, next),
});
