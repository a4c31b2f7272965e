import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import {
  checkTextSetting,
  type TextSettingChoice,
  type TextSettingRefusal,
} from '@/lib/identity/rules/text-setting';
import { findSetting, insertSetting } from '@/lib/identity/store/setting';
import { command } from '@/lib/platform/db/transaction';

/** `settingId` is made with the form, so that a form sent twice records once. */
export type RecordTextSetting = TextSettingChoice & { settingId: string; reason: string };

export type RecordTextSettingRefusal = TextSettingRefusal | { kind: 'sent-with-another-text' };

/**
 * Sets a text of the commissioner from a day on, with a reason. What was set before stays on record; the way
 * back is to set it again.
 */
export function recordTextSetting(
  actor: Actor,
  { settingId, reason, ...choice }: RecordTextSetting,
  today: PlainDate,
): Promise<Result<string, RecordTextSettingRefusal | NotFound>> {
  return command<string, RecordTextSettingRefusal | NotFound>(actor, 'setting:write', async (scope) => {
    const checked = checkTextSetting(choice, today);
    if (!checked.ok) return checked;
    const before = await findSetting(scope, settingId);
    if (before !== null)
      return before === choice.value ? ok(settingId) : fail({ kind: 'sent-with-another-text' });
    await insertSetting(scope, { ...choice, id: settingId, reason });
    await recordEvent(scope, {
      action: 'setting:record',
      personId: null,
      subjectKind: 'setting',
      subjectId: settingId,
      reason,
      after: choice,
    });
    return ok(settingId);
  });
}
