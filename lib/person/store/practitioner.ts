import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** Everybody who works as a practitioner for this commissioner on a day, by name. Needs a scope of the whole commissioner. */
export async function listPractitioners(
  { tx, commissionerCode }: Scope,
  today: PlainDate,
): Promise<{ userId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT u.id AS "userId", u.display_name AS name FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.role = 'PRACTITIONER' AND u.suspended_at IS NULL
      AND m.starts_on <= ${toColumn(today)} AND (m.ends_on IS NULL OR m.ends_on >= ${toColumn(today)})
    ORDER BY u.display_name, u.id LIMIT 1000`;
}
