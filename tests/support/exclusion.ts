import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordExclusion } from '@/lib/money/commands/record-exclusion';
import { must } from './result';
import { sql } from './superuser';

/** An exclusion of the person that ended last week, by the clock's today. @returns its id */
export async function anEndedExclusion(of: { practitioner: Actor; personId: string }): Promise<string> {
  const { practitioner, personId } = of;
  const today = todayInLondon();
  const days = { startsOn: addDays(today, -90), endsOn: addDays(today, -7) };
  const seen = { ground: 'ALCOHOL_TREATMENT', evidence: 'Order of the court, seen' } as const;
  must(await recordExclusion(practitioner, { ...days, ...seen, personId, authorityId: null }, today));
  const [row] = await sql<{ id: string }>('SELECT id FROM payment_exclusion WHERE person_id = $1', [
    personId,
  ]);
  return row?.id ?? '';
}
