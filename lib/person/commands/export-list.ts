import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';

export type ExportedList = 'people' | 'budgets' | 'standards';

/**
 * Records an export before its first line is sent. Refuses a role that may not export.
 * @param shown the filters of the list in words; never the search text
 */
export function exportList(actor: Actor, list: ExportedList, shown: string): Promise<Result<void, NotFound>> {
  return command<void, NotFound>(actor, 'list:export', async (scope) => {
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
