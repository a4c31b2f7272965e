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
import { must } from './result';

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
