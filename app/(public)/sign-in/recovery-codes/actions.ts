'use server';

import { z } from 'zod';
import { afterSignIn, signInSource } from '@/lib/web/auth/after-sign-in';
import { finishSetUp } from '@/lib/web/auth/second-step';
import { openAction } from '@/lib/web/forms/open-action';
import { explainSecondStep } from '../second-step-words';

export const submitKept = openAction({
  schema: z.object({ next: z.string().optional() }),
  run: async () => finishSetUp(await signInSource()),
  explain: explainSecondStep,
  redirectTo: (choices, { next }) => afterSignIn(choices, next),
});
