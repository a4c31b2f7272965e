import { sql } from './superuser';

/**
 * The audit actions on a person, in order, without those of 2020, when builders register and join.
 * @param after the last action of the set-up: only what follows it is given
 */
export async function eventsOf(personId: string, after?: string): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    `SELECT action FROM audit_event WHERE person_id = $1 AND at >= '2021-01-01' ORDER BY id`,
    [personId],
  );
  const actions = rows.map(({ action }) => action);
  return after ? actions.slice(actions.lastIndexOf(after) + 1) : actions;
}
