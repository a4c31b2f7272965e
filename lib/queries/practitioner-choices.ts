import 'server-only';
import { listPractitioners } from '@/lib/db/repositories/practitioner';
import { query } from '@/lib/db/transaction';
import type { Actor } from '@/lib/policy/policy';
import type { PlainDate } from '@/lib/shared/plain-date';

/** The commissioner's practitioners, as the options of a select. */
export async function practitionerChoices(actor: Actor, today: PlainDate) {
  const found = await query(actor, 'staff:list', (scope) => listPractitioners(scope, today));
  return (found ?? []).map(({ userId, name }) => ({ value: userId, text: name }));
}
