import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { insertTakenBack, lockSettings } from '@/lib/identity/store/setting';
import { command } from '@/lib/platform/db/transaction';

export type TakeBackSetting = { settingId: string; reason: string };

/**
 * Takes a change back before its first day, so that it never holds. One that has begun is followed by
 * another.
 * @rule SET-04 (docs/rules.md)
 */
export function takeBackSetting(
  actor: Actor,
  { settingId, reason }: TakeBackSetting,
): Promise<Result<string, { kind: 'not-to-come' } | NotFound>> {
  return command<string, { kind: 'not-to-come' } | NotFound>(actor, 'setting:write', async (scope) => {
    await lockSettings(scope);
    if (!(await insertTakenBack(scope, { settingId, reason }))) return fail({ kind: 'not-to-come' });
    await recordEvent(scope, {
      action: 'setting:take-back',
      personId: null,
      subjectKind: 'setting',
      subjectId: settingId,
      reason,
    });
    return ok(settingId);
  });
}
