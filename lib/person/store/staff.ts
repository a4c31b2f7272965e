import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * The staff of the commissioner on a day who have these email addresses. Needs a scope of the whole
 * commissioner.
 */
export function findStaffByEmail(
  { tx }: Scope,
  emails: readonly string[],
  day: PlainDate,
): Promise<{ id: string; email: string }[]> {
  return tx.$queryRaw`
    SELECT id, email FROM staff_by_email(${emails.map((email) => email.toLowerCase())}::text[], ${day}::date)`;
}

/**
 * The email addresses of users who are or were staff of the commissioner. Needs a scope of the whole
 * commissioner.
 */
export async function listStaffEmails({ tx }: Scope, userIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { email: string }[]
  >`SELECT email FROM staff_emails(${[...userIds]}::uuid[])`;
  return rows.map(({ email }) => email);
}
