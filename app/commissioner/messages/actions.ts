'use server';

import { z } from 'zod';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type SendAgainRefusal, sendAgain } from '@/lib/message/commands/send-again';
import { formAction } from '@/lib/web/forms/form-action';

export const submitSendAgain = formAction({
  area: 'commissioner',
  schema: z.object({}),
  run: (actor) => sendAgain(actor),
  explain,
  redirectTo: '/commissioner/messages?show=waiting&done=again',
});

function explain(error: SendAgainRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'none-given-up':
      return { message: 'No message is given up any more. Someone may have sent them again' };
    case 'not-found':
      return { message: 'Only an administrator sends messages again' };
  }
}
