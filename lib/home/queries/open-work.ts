import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { countCaseload, countOpenTasks, type OpenTasks } from '@/lib/home/store/open-work';
import { query } from '@/lib/platform/db/transaction';

export type OpenWork = { people: number; tasks: OpenTasks[] };

/**
 * What waits for a user of the staff, in numbers: an administrator sees no person. Null: not for this role.
 */
export function openWorkOf(actor: Actor, userId: string, today: PlainDate): Promise<OpenWork | null> {
  return query(actor, 'user:view', async (scope) => ({
    people: await countCaseload(scope, userId, today),
    tasks: await countOpenTasks(scope, userId, today),
  }));
}
