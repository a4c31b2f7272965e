import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, ok, type Result } from '@/lib/core/result';
import type { TooMany } from '@/lib/person/rules/too-many';
import { command } from '@/lib/platform/db/transaction';
import type { PeopleList } from './export-list';
import { limitUse } from './limit-use';

/**
 * Records a search of a list, unless it is one too many. The text is not kept: a digest of an NHS number is
 * found by trying all numbers.
 */
export async function searchList(
  actor: Actor,
  list: PeopleList,
  today: PlainDate,
): Promise<Result<void, TooMany | NotFound>> {
  const allowed = await limitUse(actor, 'search', today);
  if (!allowed.ok) return allowed;
  return command<void, NotFound>(actor, 'person:find', async (scope) => {
    await recordEvent(scope, {
      action: 'person:find',
      personId: null,
      subjectKind: `${list}-list`,
      subjectId: null,
    });
    return ok(undefined);
  });
}
