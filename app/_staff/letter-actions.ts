import { letterRefusal } from '@/components/letter/letter-errors';
import { letterSchema } from '@/components/letter/letter-schema';
import { SENDINGS, sendingKept } from '@/components/letter/letter-text';
import { todayInLondon } from '@/lib/core/clock';
import type { StaffArea } from '@/lib/core/policy/area';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { formAction } from '@/lib/web/forms/form-action';

/** Sends a letter and keeps its words. */
export function letterAction(area: StaffArea) {
  return formAction({
    area,
    schema: letterSchema(SENDINGS),
    run: (actor, { how, ...letter }) =>
      sendLetter(actor, { ...letter, sentHow: sendingKept(how) }, todayInLondon()),
    explain: letterRefusal,
    redirectTo: (_nothing, { letterId }) => `/${area}/letters/${letterId}?done=sent`,
  });
}
