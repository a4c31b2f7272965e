'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { ok } from '@/lib/core/result';
import {
  type ConfirmFactorResetRefusal,
  confirmFactorReset,
  takeBackFactorReset,
} from '@/lib/identity/commands/answer-factor-reset';
import { formAction } from '@/lib/web/forms/form-action';
import { answerResetSchema } from '../schema';

export const submitAnswerReset = formAction({
  area: 'commissioner',
  schema: answerResetSchema,
  run: async (actor, { answer, ...input }) => {
    const decide = answer === 'CONFIRM' ? confirmFactorReset : takeBackFactorReset;
    const result = await decide(actor, input, todayInLondon());
    return result.ok ? ok(answer === 'CONFIRM' ? 'confirmed' : 'taken-back') : result;
  },
  explain,
  redirectTo: (done) => `/commissioner/lost-apps?done=${done}`,
});

function explain({ kind }: ConfirmFactorResetRefusal): FieldError {
  switch (kind) {
    case 'not-open':
      return { message: 'This request was answered already, or its last day is over. See the list' };
    case 'own-app':
      return { message: 'This is your own account. Two colleagues must do this' };
    case 'asked-yourself':
      return { message: 'You asked for this. Another colleague must confirm it' };
    case 'changed-since':
      return { message: 'The account has another app by now, or has left. Take the request back' };
    case 'not-found':
      return { message: 'You cannot answer this' };
  }
}
