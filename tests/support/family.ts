import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import {
  acceptFamilyInvitation,
  type JoinFamily,
  type JoiningAccount,
} from '@/lib/family/commands/accept-family-invitation';
import { type InviteFamily, inviteFamily } from '@/lib/family/commands/invite-family';
import { findAccount } from '@/lib/platform/db/session';
import { must } from './result';
import { sql } from './superuser';

/** An invitation as a practitioner makes it: by letter, unless an address says otherwise. */
export function aFamilyInvite(personId: string, change: Partial<InviteFamily> = {}): InviteFamily {
  return { invitationId: newId(), personId, authorityId: null, way: 'LETTER', email: null, ...change };
}

/** Makes an invitation today. @returns its id and its code */
export async function anInvitationToJoin(
  practitioner: Actor,
  personId: string,
  change: Partial<InviteFamily> = {},
): Promise<{ id: string; code: string }> {
  const invite = { ...aFamilyInvite(personId, change), seal: (code: string) => code };
  const { id, sealed: code } = must(await inviteFamily(practitioner, invite, todayInLondon()));
  return { id, code };
}

/** A new account with an address that no other has. */
export function aNewAccount(email: string | null = `${newId()}@test.invalid`): JoiningAccount {
  return { kind: 'NEW', email, password: 'three-random-words-here', hashPassword: async () => 'hash' };
}

/** Answers an invitation with what is right for `aPerson`, unless changed. */
export function join(
  change: Partial<JoinFamily> & { key: string; code: string },
  today: PlainDate = todayInLondon(),
) {
  const right = { dateOfBirth: day('1980-05-04'), familyName: 'Person', account: aNewAccount() };
  return acceptFamilyInvitation({ ...right, ...change }, today);
}

/** An account that a letter's invitation sets up, with an address that is typed and not proved. */
export async function aTypedAccount(
  practitioner: Actor,
  personId: string,
): Promise<{ userId: string; email: string }> {
  const { id, code } = await anInvitationToJoin(practitioner, personId);
  const [letter] = await sql<{ reference: string }>('SELECT reference FROM family_invitation WHERE id = $1', [
    id,
  ]);
  const email = `${personId}@test.invalid`;
  must(await join({ key: letter?.reference ?? '', code, account: aNewAccount(email) }));
  const account = await findAccount(email);
  if (!account) throw new Error('No account');
  return { userId: account.id, email };
}
