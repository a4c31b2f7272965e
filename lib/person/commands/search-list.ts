import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import type { ExportedList } from './export-list';

/** Records a search of a list. Only a digest of the text is stored. */
export function searchList(actor: Actor, list: ExportedList, typed: string): Promise<Result<void, NotFound>> {
  return command<void, NotFound>(actor, 'person:find', async (scope) => {
    await recordEvent(scope, {
      action: 'person:find',
      personId: null,
      subjectKind: `${list}-list`,
      subjectId: null,
      after: { typed },
    });
    return ok(undefined);
  });
}
