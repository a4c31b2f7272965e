import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SettingKey } from '@/lib/core/settings/setting-kinds';
import { aStaffMember } from './identity';
import { sql } from './superuser';

export type ChosenSetting = { key: SettingKey | string; value: unknown; startsOn: PlainDate };

/**
 * A commissioner's choice, recorded on the day it starts: there is no command for it yet.
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
