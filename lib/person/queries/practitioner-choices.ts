import 'server-only';
import type { ListChoices } from '@/lib/core/list-view';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { listPractitioners, type Practitioners } from '@/lib/person/store/practitioners';
import { query } from '@/lib/platform/db/transaction';

export const NO_CHOICES: ListChoices = { options: [], cutAt: null };

/** The practitioners who work for the commissioner today, as the choices of a select. */
export async function practitionerChoices(actor: Actor, today: PlainDate): Promise<ListChoices> {
  const found = await query(actor, 'staff:list', (scope) => listPractitioners(scope, today));
  return found ? listChoicesOf(found) : NO_CHOICES;
}

/** Practitioners as the choices of a select or a filter. */
export function listChoicesOf({ people, cutAt }: Practitioners): ListChoices {
  return { options: people.map(({ id, name }) => ({ value: id, text: name })), cutAt };
}
