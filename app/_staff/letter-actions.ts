import { explainLetter } from '@/components/letter/letter-errors';
import { letterSchema } from '@/components/letter/letter-schema';
import { sentHowText, WAYS_TO_SEND } from '@/components/letter/letter-text';
import { todayInLondon } from '@/lib/core/clock';
import type { StaffArea } from '@/lib/core/policy/area';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { formAction } from '@/lib/web/forms/form-action';

/** Sends a letter and keeps its words. */
export function letterAction(area: StaffArea) {
  return formAction({
    area,
    schema: letterSchema(WAYS_TO_SEND),
    creates: 'letterId',
    run: (actor, { how, ...letter }) =>
      sendLetter(actor, { ...letter, sentHow: sentHowText(how) }, todayInLondon()),
    explain: explainLetter,
    redirectTo: (_nothing, { letterId }) => `/${area}/letters/${letterId}?done=sent`,
  });
}
