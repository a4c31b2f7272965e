'use server';

import { letterRefusal } from '@/components/letter/letter-refusal';
import { sendingKept } from '@/components/letter/letter-words';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { formAction } from '@/lib/web/forms/form-action';
import { newLetterSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: newLetterSchema,
  run: (actor, { how, ...letter }) =>
    sendLetter(actor, { ...letter, sentHow: sendingKept(how) }, todayInLondon()),
  explain: letterRefusal,
  redirectTo: (_nothing, { letterId }) => `/commissioner/letters/${letterId}?done=sent`,
});

export async function submitLetter(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
