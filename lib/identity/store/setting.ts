import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SettingValue } from '@/lib/core/settings/setting-kinds';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** Locks the settings of the commissioner until COMMIT: of two at once the later one sees the first. */
export async function lockSettings({ tx, commissionerCode }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('setting ' || ${commissionerCode}, 0))`;
}

export type NewSetting = {
  id: string;
  key: string;
  value: SettingValue;
  startsOn: PlainDate;
  reason: string;
};

/** Records what is set from a day on. Nothing that was set before changes. */
export async function insertSetting(
  { tx, actor }: Scope,
  { id, key, value, startsOn, reason }: NewSetting,
): Promise<void> {
  await tx.$executeRaw`SELECT record_setting(${id}::uuid, ${key}, ${JSON.stringify(value)}::jsonb, ${toColumn(startsOn)}::date,
    ${actor.userId}::uuid, ${reason}, ${now()}::timestamptz)`;
}

/** Takes a change back that is still to come. False: there is none, it has begun, or it was taken back. */
export async function insertTakenBack(
  { tx, actor }: Scope,
  { settingId, reason }: { settingId: string; reason: string },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`
    SELECT take_back_setting(${newId()}::uuid, ${settingId}::uuid, ${actor.userId}::uuid, ${reason}, ${now()}::timestamptz) AS done`;
  return row?.done === true;
}

/** The same form was sent before: what it set. Null: it was not. */
export async function findSetting({ tx, commissionerCode }: Scope, id: string): Promise<unknown> {
  const row = await tx.setting.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: { value: true },
  });
  return row?.value ?? null;
}

/** How often a setting was changed and taken back: its version, because rows are only added. */
export async function countChanges({ tx, commissionerCode }: Scope, key: string): Promise<number> {
  const changed = await tx.setting.count({ where: { commissionerCode, key } });
  return changed + (await tx.settingTakenBack.count({ where: { commissionerCode, setting: { key } } }));
}
