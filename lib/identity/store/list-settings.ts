import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type SettingRow = {
  id: string;
  key: string;
  value: unknown;
  startsOn: PlainDate;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/**
 * Of every kind the change in force on a day, and the one of each later day on which another starts. What
 * another change of its day replaced and what was taken back are left out.
 */
export function listSettingsOn({ tx, commissionerCode }: Scope, on: PlainDate): Promise<SettingRow[]> {
  return tx.$queryRaw<SettingRow[]>`
    SELECT DISTINCT ON (s.key, d.counts_on) s.id, s.key, s.value, s.starts_on::text AS "startsOn", s.reason,
      u.display_name AS "authorName", s.recorded_at AS "recordedAt"
    FROM setting s JOIN user_account u ON u.id = s.author_id
      CROSS JOIN LATERAL (SELECT greatest(s.starts_on, ${toColumn(on)}::date) AS counts_on) d
    WHERE s.commissioner_code = ${commissionerCode}
      AND NOT EXISTS (SELECT FROM setting_taken_back t WHERE t.commissioner_code = s.commissioner_code AND t.setting_id = s.id)
    ORDER BY s.key, d.counts_on, s.starts_on DESC, s.recorded_at DESC, s.id DESC`;
}

export type SettingChangeRow = SettingRow & {
  takenBackBy: string | null;
  takenBackAt: Date | null;
  takenBackReason: string | null;
  /** How often the setting was changed and taken back in all: its version. */
  changes: number;
};

const MOST_SHOWN = 200;

/** Every change of one kind, the one that starts last first, with what was taken back. */
export function listChangesOf({ tx, commissionerCode }: Scope, key: string): Promise<SettingChangeRow[]> {
  return tx.$queryRaw<SettingChangeRow[]>`
    SELECT s.id, s.key, s.value, s.starts_on::text AS "startsOn", s.reason, u.display_name AS "authorName", s.recorded_at AS "recordedAt",
      b.display_name AS "takenBackBy", t.recorded_at AS "takenBackAt", t.reason AS "takenBackReason",
      (count(*) OVER () + count(t.setting_id) OVER ())::int AS changes
    FROM setting s JOIN user_account u ON u.id = s.author_id
      LEFT JOIN setting_taken_back t ON t.commissioner_code = s.commissioner_code AND t.setting_id = s.id
      LEFT JOIN user_account b ON b.id = t.author_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.key = ${key}
    ORDER BY s.starts_on DESC, s.recorded_at DESC, s.id DESC LIMIT ${MOST_SHOWN}`;
}
