'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { recoveryCodesAddress, signInSource } from '@/lib/web/auth/after-sign-in';
import { setUpFactor } from '@/lib/web/auth/second-step';
import { openAction } from '@/lib/web/forms/open-action';
import { explainSecondStep } from '../second-step-words';

export const submitFirstCode = openAction({
  schema: z.object({ code: text('Enter the 6-digit code', 20), next: z.string().optional() }),
  run: async ({ code }) => setUpFactor(code, await signInSource()),
  explain: explainSecondStep,
  redirectTo: (_set, { next }) => recoveryCodesAddress(next),
});
