import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * The staff of the commissioner on a day who have these email addresses. Needs a scope of the whole
 * commissioner.
 */
export function findStaffByEmail(
  { tx, commissionerCode }: Scope,
  emails: readonly string[],
  day: PlainDate,
): Promise<{ id: string; email: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT u.id, u.email FROM user_account u JOIN membership m ON m.user_id = u.id
    WHERE u.email = ANY (${emails.map((email) => email.toLowerCase())}::text[]) AND u.suspended_at IS NULL
      AND m.commissioner_code = ${commissionerCode} AND m.starts_on <= ${day}::date AND (m.ends_on IS NULL OR m.ends_on >= ${day}::date)`;
}
