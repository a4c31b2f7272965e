import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { type NotFound, ok, type Result } from '@/lib/core/result';
import type { TooMany } from '@/lib/person/rules/too-many';
import { command } from '@/lib/platform/db/transaction';
import { limitUse } from './limit-use';

/** Lists of people, and of what is theirs. */
export type PeopleList = 'people' | 'budgets' | 'standards';
export type ExportedList = PeopleList | 'users';

/** Who may export which list. */
const PERMISSIONS: Record<ExportedList, Permission> = {
  people: 'list:export',
  budgets: 'list:export',
  standards: 'list:export',
  users: 'user:view',
};

/** `shown`: the filters of the list in words; never the search text. */
type Exported = { list: ExportedList; shown: string };

/**
 * Records an export before its first line is sent. Refuses a role that may not export, and one export too
 * many.
 */
export async function exportList(
  actor: Actor,
  { list, shown }: Exported,
  today: PlainDate,
): Promise<Result<void, TooMany | NotFound>> {
  const permission = PERMISSIONS[list];
  const allowed = await limitUse(actor, 'export', today, permission);
  if (!allowed.ok) return allowed;
  return command<void, NotFound>(actor, permission, async (scope) => {
    await recordEvent(scope, {
      action: 'list:export',
      personId: null,
      subjectKind: `${list}-list`,
      subjectId: null,
      reason: shown.slice(0, 500),
      after: { list, shown },
    });
    return ok(undefined);
  });
}
