import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import {
  checkSettingChoice,
  type SettingChoice,
  type SettingRefusal,
} from '@/lib/identity/rules/setting-choice';
import { countChanges, findSetting, insertSetting, lockSettings } from '@/lib/identity/store/setting';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { checkLeadsApart, type LeadsNotApart } from './leads-apart';

/** `settingId` is made with the form, so that a form sent twice records once. */
export type RecordSetting = SettingChoice & {
  settingId: string;
  reason: string;
  /** How often the setting had been changed when the form was shown. */
  version: number;
};

export type RecordSettingRefusal =
  | SettingRefusal
  | LeadsNotApart
  | { kind: 'changed-meanwhile' }
  | { kind: 'sent-with-another-value' };

/**
 * Sets a value of the commissioner from a day on, with a reason. What was set before stays on record; the way
 * back is to set it again, or to take it back before its day. Of two administrators at once the later one is
 * refused and shown what the first has set.
 */
export function recordSetting(
  actor: Actor,
  choice: RecordSetting,
  today: PlainDate,
): Promise<Result<string, RecordSettingRefusal | NotFound>> {
  return command<string, RecordSettingRefusal | NotFound>(actor, 'setting:write', async (scope) => {
    const checked = checkSettingChoice(choice, today);
    if (!checked.ok) return checked;
    await lockSettings(scope);
    const before = await findSetting(scope, choice.settingId);
    if (before !== null)
      return before === choice.value ? ok(choice.settingId) : fail({ kind: 'sent-with-another-value' });
    if ((await countChanges(scope, choice.key)) !== choice.version)
      return fail({ kind: 'changed-meanwhile' });
    await writeSetting(scope, choice);
    const apart = await checkLeadsApart(scope, today);
    return apart.ok ? ok(choice.settingId) : apart;
  });
}

async function writeSetting(
  scope: Scope,
  { settingId, reason, key, value, startsOn }: RecordSetting,
): Promise<void> {
  await insertSetting(scope, { id: settingId, key, value, startsOn, reason });
  await recordEvent(scope, {
    action: 'setting:record',
    personId: null,
    subjectKind: 'setting',
    subjectId: settingId,
    reason,
    after: { key, value, startsOn },
  });
}
