import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { SettingKey } from '@/lib/core/settings/setting-kinds';
import { recordSetting } from '@/lib/identity/commands/record-setting';
import { aStaffMember } from './identity';
import { must } from './result';
import { sql } from './superuser';

export type ChosenSetting = { key: SettingKey | string; value: unknown; startsOn: PlainDate };

/** A time to write the plan that begins next month. @returns its id */
export async function aSettingToCome(commissionerCode: string): Promise<string> {
  const today = todayInLondon();
  const admin = await aStaffMember('ADMINISTRATOR', commissionerCode);
  const choice = { key: 'clock-write-plan', value: 35, startsOn: addMonths(today, 1) } as const;
  const settingId = newId();
  return must(
    await recordSetting(admin, { ...choice, settingId, reason: 'Agreed by the board', version: 0 }, today),
  );
}

/**
 * A commissioner's choice as the table would hold it: also of a day that is over, and also one that the
 * command refuses.
 * @returns the row's id
 */
export async function chooseSetting(
  commissionerCode: string,
  { key, value, startsOn }: ChosenSetting,
  recordedAt = `${startsOn}T00:30:00Z`,
): Promise<string> {
  const { userId } = await aStaffMember('ADMINISTRATOR', commissionerCode);
  const id = newId();
  await sql(
    `INSERT INTO setting (commissioner_code, id, key, value, starts_on, author_id, reason, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'Agreed by the board', $7)`,
    [commissionerCode, id, key, JSON.stringify(value), startsOn, userId, recordedAt],
  );
  return id;
}
