import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { Actor } from '@/lib/core/policy/policy';
import { type InvitedUser, type InviteUser, inviteUser } from '@/lib/identity/commands/invite-user';
import { aStaffMember } from './identity';
import { must } from './result';
import { sql } from './superuser';

/** What an administrator types of a new PHB lead, with an address that no other account has. */
export function anInvitation(change: Partial<InviteUser> = {}): InviteUser {
  const accountId = newId();
  return {
    accountId,
    email: `${accountId}@test.invalid`,
    name: 'Ines Field',
    jobTitle: 'Nurse, Bath team',
    role: 'PHB_LEAD',
    limit: pence(5_000_000),
    startsOn: todayInLondon(),
    reason: 'Joins the team',
    ...change,
  };
}

/** A user who is invited today. */
export async function anInvitedUser(admin: Actor, change: Partial<InviteUser> = {}): Promise<InvitedUser> {
  return must(await inviteUser(admin, { ...anInvitation(change), seal: (code) => code }, todayInLondon()));
}

/** A list of staff as an administrator sends it: two people with addresses that no other account has. */
export function aStaffList(...more: string[]): { fileName: string; bytes: Uint8Array } {
  const [first, second] = [newId(), newId()];
  const lines = [
    'Name,Email,Job title,Role,Limit,From',
    `Ada One,${first}@test.invalid,Nurse,PHB lead,"50,000",`,
    `Bo Two,${second}@test.invalid,,practitioner,,`,
    ...more,
  ];
  return { fileName: 'staff.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) };
}

/** The newest period of a user's roles. */
export async function membershipIdOf(userId: string): Promise<string> {
  const [row] = await sql<{ id: string }>('SELECT id FROM membership WHERE user_id = $1 ORDER BY id DESC', [
    userId,
  ]);
  return row?.id ?? '';
}

/** The ids of a PHB lead who is invited, and of their role: the addresses of their pages. */
export async function idsOfAnInvitedLead(code: string): Promise<string[]> {
  const admin = await aStaffMember('ADMINISTRATOR', code);
  const { userId } = await anInvitedUser(admin);
  return [userId, await membershipIdOf(userId)];
}
