import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { insertAccount } from '@/lib/identity/store/account';
import { insertMembership } from '@/lib/identity/store/membership';
import { insertRoleChange } from '@/lib/identity/store/role-change';
import type { SystemScope } from '@/lib/platform/db/system-command';

type EnsuredAccount = { userId: string; isNew: boolean };

/** The account of an address; makes one, without a password, where there is none. */
export async function ensureAccount(
  scope: SystemScope,
  { email, name }: { email: string; name: string },
): Promise<EnsuredAccount> {
  const account = { id: newId(), email: email.trim().toLowerCase(), name, jobTitle: null, phone: null };
  const taken = await insertAccount(scope, account);
  if (taken) return { userId: taken, isNew: false };
  await recordEvent(scope, {
    action: 'account:create',
    personId: null,
    subjectKind: 'account',
    subjectId: account.id,
    after: account,
  });
  return { userId: account.id, isNew: true };
}

/** Makes a user an administrator from today on. @returns false where they are one */
export async function ensureAdministrator(
  scope: SystemScope,
  userId: string,
  today: PlainDate,
): Promise<boolean> {
  const grant = { userId, role: 'ADMINISTRATOR', duty: null, limit: null, startsOn: today } as const;
  const id = await insertMembership(scope, { ...grant, id: newId() });
  if (!id) return false;
  const reason = 'Administrator of the first day';
  await insertRoleChange(scope, { membershipId: id, kind: 'GRANTED', onDay: today, limit: null, reason });
  await recordEvent(scope, {
    action: 'role:grant',
    personId: null,
    subjectKind: 'membership',
    subjectId: id,
    reason,
    after: grant,
  });
  return true;
}
