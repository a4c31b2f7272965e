import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { insertTakenBack, lockSettings } from '@/lib/identity/store/setting';
import { command } from '@/lib/platform/db/transaction';
import { checkLeadsApart, type LeadsNotApart } from './leads-apart';

export type TakeBackSetting = { settingId: string; reason: string };
export type TakeBackSettingRefusal = LeadsNotApart | { kind: 'not-to-come' };

/**
 * Takes a change back before its first day, so that it never holds. One that has begun is followed by
 * another.
 * @rule SET-04 (docs/rules.md)
 */
export function takeBackSetting(
  actor: Actor,
  { settingId, reason }: TakeBackSetting,
): Promise<Result<string, TakeBackSettingRefusal | NotFound>> {
  return command<string, TakeBackSettingRefusal | NotFound>(actor, 'setting:write', async (scope) => {
    await lockSettings(scope);
    if (!(await insertTakenBack(scope, { settingId, reason }))) return fail({ kind: 'not-to-come' });
    await recordEvent(scope, {
      action: 'setting:take-back',
      personId: null,
      subjectKind: 'setting',
      subjectId: settingId,
      reason,
    });
    const apart = await checkLeadsApart(scope, todayInLondon());
    return apart.ok ? ok(settingId) : apart;
  });
}
