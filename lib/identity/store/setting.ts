import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewSetting = { id: string; key: string; value: string; startsOn: PlainDate; reason: string };

/** Records what is set from a day on. Nothing that was set before changes. */
export async function insertSetting(
  { tx, actor }: Scope,
  { id, key, value, startsOn, reason }: NewSetting,
): Promise<void> {
  await tx.$executeRaw`SELECT record_setting(${id}::uuid, ${key}, ${JSON.stringify(value)}::jsonb, ${toColumn(startsOn)}::date,
    ${actor.userId}::uuid, ${reason}, ${now()}::timestamptz)`;
}

/** The same form was sent before: what it set. Null: it was not. */
export async function findSetting({ tx, commissionerCode }: Scope, id: string): Promise<unknown> {
  const row = await tx.setting.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: { value: true },
  });
  return row?.value ?? null;
}

export type SettingRow = {
  id: string;
  key: string;
  value: unknown;
  startsOn: PlainDate;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** What was ever set of some kinds, the one that starts last first. Administrators write them: few. */
export function listSettings(
  { tx, commissionerCode }: Scope,
  keys: readonly string[],
): Promise<SettingRow[]> {
  return tx.$queryRaw<SettingRow[]>`
    SELECT s.id, s.key, s.value, s.starts_on::text AS "startsOn", s.reason, u.display_name AS "authorName", s.recorded_at AS "recordedAt"
    FROM setting s JOIN user_account u ON u.id = s.author_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.key = ANY (${[...keys]})
    ORDER BY s.starts_on DESC, s.recorded_at DESC, s.id DESC LIMIT 500`;
}
