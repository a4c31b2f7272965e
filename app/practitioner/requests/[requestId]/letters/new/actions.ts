'use server';

import { letterRefusal } from '@/components/eligibility/letter-refusal';
import { sendingKept } from '@/components/eligibility/letter-words';
import { todayInLondon } from '@/lib/clock';
import { sendLetter } from '@/lib/commands/send-letter';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { newLetterSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: newLetterSchema,
  run: (actor, { how, ...letter }) =>
    sendLetter(actor, { ...letter, sentHow: sendingKept(how) }, todayInLondon()),
  explain: letterRefusal,
  redirectTo: (_nothing, { letterId }) => `/practitioner/letters/${letterId}?done=sent`,
});

export async function submitLetter(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
