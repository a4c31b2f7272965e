'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { secondStepAddress, signInSource } from '@/lib/web/auth/after-sign-in';
import { submitFactorChange } from '@/lib/web/auth/second-step';
import { openAction } from '@/lib/web/forms/open-action';
import { explainSecondStep } from '../second-step-words';

export const submitRecovery = openAction({
  schema: z.object({ code: text('Enter a recovery code', 40), next: z.string().optional() }),
  run: async ({ code }) => submitFactorChange(code, await signInSource()),
  explain: explainSecondStep,
  redirectTo: (_used, { next }) => secondStepAddress('SET_UP', next),
});
