import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findStaffByEmail } from '@/lib/person/store/staff';
import { query } from '@/lib/platform/db/transaction';

export type UnknownStaff = { kind: 'unknown-staff'; email: string };

/** The ids of staff by their email addresses, and of the actor, who always sees what they hide. */
export async function readersFrom(
  actor: Actor,
  emails: readonly string[],
  today: PlainDate,
): Promise<Result<string[], UnknownStaff | NotFound>> {
  const found = await query(actor, 'staff:list', (scope) => findStaffByEmail(scope, emails, today));
  if (!found) return notFound;
  const missing = emails.find((email) => !found.some((one) => one.email === email.toLowerCase()));
  if (missing !== undefined) return fail({ kind: 'unknown-staff', email: missing });
  return ok([...new Set([actor.userId, ...found.map(({ id }) => id)])]);
}
