import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import type { CountSettingKey } from '@/lib/core/settings/setting-kinds';
import type { TooMany } from '@/lib/person/rules/too-many';
import { type CountedUse, countUse, type LimitedUse } from '@/lib/platform/db/count-use';
import { settingOn } from '@/lib/platform/db/setting';
import { command } from '@/lib/platform/db/transaction';

const LIMITS: Record<LimitedUse, CountSettingKey> = {
  search: 'searches-an-hour',
  export: 'exports-an-hour',
};
const PERMISSIONS: Record<LimitedUse, Permission> = { search: 'person:find', export: 'list:export' };

/**
 * Counts one search or export of a user, and refuses it when the commissioner's limit for an hour is reached.
 * The first refusal of an hour goes on record.
 * @param permission what the use needs, if it is not that of most searches or exports
 */
export async function limitUse(
  actor: Actor,
  use: LimitedUse,
  today: PlainDate,
  permission = PERMISSIONS[use],
): Promise<Result<void, TooMany | NotFound>> {
  const setting = LIMITS[use];
  const counted = await command<CountedUse, NotFound>(actor, permission, async (scope) => {
    const most = await settingOn(scope, setting, today);
    const counting = await countUse(use, actor.userId, most);
    if (!counting.isWithin && counting.isFirst)
      await recordEvent(scope, {
        action: 'limit:reached',
        personId: null,
        subjectKind: use,
        subjectId: null,
        reason: `More than ${most} in an hour`,
      });
    return ok(counting);
  });
  if (!counted.ok) return counted;
  return counted.value.isWithin ? ok(undefined) : fail({ kind: 'too-many', seconds: counted.value.seconds });
}
