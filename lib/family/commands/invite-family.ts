import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type InvitationWay, lastDayToJoin } from '@/lib/family/rules/invitation-life';
import {
  checkByEmail,
  checkInvitee,
  type EmailRefusal,
  type InviteeRefusal,
} from '@/lib/family/rules/invitee';
import { ensureFamilyAccount } from '@/lib/family/store/family-account';
import { insertFamilyInvitation } from '@/lib/family/store/family-invitation';
import { findInvitedPerson, type InvitedPerson } from '@/lib/family/store/invited-person';
import { hashInvitationCode, newInvitationCode } from '@/lib/identity/commands/invitation-code';
import { type SealCode, type SealedInvitation, sealInvitation } from '@/lib/identity/commands/invite-account';
import { sharePerson } from '@/lib/person/store/share-person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { newReference } from './new-reference';
import { settleWrongAnswers } from './tell-wrong-answers';

export type InviteFamily = {
  invitationId: string;
  personId: string;
  /** The authority of who is invited; null: the person themselves. */
  authorityId: string | null;
  way: InvitationWay;
  /** Where an email goes. */
  email: string | null;
};

/** `address-closed`: the account of the address is suspended, or waits for its owner as staff. */
export type InviteFamilyRefusal =
  | InviteeRefusal
  | EmailRefusal
  | { kind: 'email-missing' }
  | { kind: 'address-closed' };

/**
 * Invites a person, or who acts for them by a recorded authority, to an online account: by email, or by a
 * letter to print. The invitation that was open for the same is replaced. The code is in neither the row nor
 * the email.
 * @rule FAM-01, FAM-02, FAM-03 (docs/rules.md)
 */
export function inviteFamily(
  actor: Actor,
  { seal, ...invite }: InviteFamily & { seal: SealCode },
  today: PlainDate,
): Promise<Result<SealedInvitation, InviteFamilyRefusal | NotFound>> {
  return command<SealedInvitation, InviteFamilyRefusal | NotFound>(actor, 'access:invite', async (scope) => {
    const { invitationId: id, personId, authorityId, way } = invite;
    // A death that is being recorded is waited for.
    await sharePerson(scope, personId);
    const about = await findInvitedPerson(scope, personId, authorityId);
    if (!about || !may(actor, 'access:invite', about)) return notFound;
    const checked = checkInvitee(about.invitee, about, today);
    if (!checked.ok) return checked;
    const account = way === 'EMAIL' ? await accountOf(scope, about, invite.email) : ok(null);
    if (!account.ok) return account;
    const code = newInvitationCode();
    const lastDay = lastDayToJoin(today);
    const userId = account.value;
    const facts = { id, personId, authorityId, way, name: about.inviteeName, userId, lastDay };
    const codeHash = hashInvitationCode(id, code);
    await insertFamilyInvitation(scope, { ...facts, codeHash, reference: newReference() });
    await recordEvent(scope, {
      action: 'access:invite',
      personId,
      subjectKind: 'family-invitation',
      subjectId: id,
      after: facts,
    });
    await settleWrongAnswers(scope, personId, today);
    if (userId) await queueMessage(scope, { kind: 'FAMILY_INVITATION', personId, userId, subjectId: id });
    return ok(sealInvitation({ id, code, lastDay }, seal));
  });
}

async function accountOf(
  scope: Scope,
  about: InvitedPerson,
  email: string | null,
): Promise<Result<string, InviteFamilyRefusal>> {
  const allowed = checkByEmail(about, about.invitee.kind === 'PERSON');
  if (!allowed.ok) return allowed;
  if (!email) return fail({ kind: 'email-missing' });
  const { id, state } = await ensureFamilyAccount(scope, { email, name: about.inviteeName });
  return state === 'OPEN' || state === 'WAITS' ? ok(id) : fail({ kind: 'address-closed' });
}
