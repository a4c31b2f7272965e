import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { listPractitioners } from '@/lib/person/store/practitioner';
import { query } from '@/lib/platform/db/transaction';

/** The commissioner's practitioners, as the options of a select. */
export async function practitionerChoices(actor: Actor, today: PlainDate) {
  const found = await query(actor, 'staff:list', (scope) => listPractitioners(scope, today));
  return (found ?? []).map(({ userId, name }) => ({ value: userId, text: name }));
}
