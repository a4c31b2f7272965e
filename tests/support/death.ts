import { newId } from '@/lib/core/id';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type RecordDeath, recordDeath } from '@/lib/event/commands/record-death';
import { must } from './result';
import { sql } from './superuser';

/** What is sent to record a death: 10 June 2026, heard from the daughter. */
export function aDeathOf(personId: string, change: Partial<RecordDeath> = {}): RecordDeath {
  return {
    deathId: newId(),
    personId,
    diedOn: day('2026-06-10'),
    heardFrom: 'Their daughter',
    contact: null,
    ...change,
  };
}

/** Records a death. @param on the day on which it is recorded */
export async function died(
  actor: Actor,
  personId: string,
  on: PlainDate,
  change: Partial<RecordDeath> = {},
): Promise<void> {
  must(await recordDeath(actor, aDeathOf(personId, change), on));
}

/** The kinds of the open clocks of a person's cases, in order. */
export async function openClocksOf(personId: string): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    `SELECT kind::text AS kind FROM clock WHERE person_id = $1 AND ended_on IS NULL ORDER BY 1`,
    [personId],
  );
  return rows.map(({ kind }) => kind);
}
