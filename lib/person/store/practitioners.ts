import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';

/** The commissioner's practitioners by name: what a list may be narrowed by. At most 500. */
export function findPractitioners({ tx, commissionerCode }: Scope): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.display_name AS name FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.role = 'PRACTITIONER' ORDER BY u.display_name, u.id LIMIT 500`;
}
