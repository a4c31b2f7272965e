import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PrintedDocument } from '@/lib/core/document';
import { isId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { invitationLife } from '@/lib/family/rules/invitation-life';
import { checkInvitee } from '@/lib/family/rules/invitee';
import { joinLetter } from '@/lib/family/rules/join-letter';
import { isFamilyCode } from '@/lib/family/store/family-account';
import {
  lockFamilyInvitation,
  type StoredInvitation,
  savePrinted,
} from '@/lib/family/store/family-invitation';
import { findInvitedPerson } from '@/lib/family/store/invited-person';
import { hashInvitationCode } from '@/lib/identity/commands/invitation-code';
import { findContactDetails } from '@/lib/identity/store/commissioner-contact';
import { safeLines } from '@/lib/person/rules/sensitive';
import { findPerson, type Person } from '@/lib/person/store/person';
import { findSensitive } from '@/lib/person/store/sensitive';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type PrintInvitation = { invitationId: string; code: string; joinAt: (reference: string) => string };
type PrintRefusal = NotFound | { kind: 'not-open' };

/** The letter of an open invitation, for who holds its code; it is on record who printed it and when. */
export async function printInvitation(
  actor: Actor,
  { invitationId, code, joinAt }: PrintInvitation,
  today: PlainDate,
): Promise<Result<PrintedDocument, PrintRefusal>> {
  if (!isId(invitationId)) return notFound;
  return command<PrintedDocument, PrintRefusal>(actor, 'access:invite', async (scope) => {
    const invitation = await lockFamilyInvitation(scope, invitationId);
    const person = invitation && (await findPerson(scope, invitation.personId));
    if (!person || !may(actor, 'access:invite', person)) return notFound;
    const isRight = await isFamilyCode(scope, invitationId, hashInvitationCode(invitationId, code));
    const about = await findInvitedPerson(scope, invitation.personId, invitation.authorityId);
    const mayStillJoin = about !== null && checkInvitee(about.invitee, about, today).ok;
    const life = invitationLife(invitation, mayStillJoin, today);
    if (!isRight || life !== 'OPEN' || invitation.way !== 'LETTER') return fail({ kind: 'not-open' });
    await savePrinted(scope, invitationId, now());
    await recordEvent(scope, {
      action: 'access:print',
      personId: person.personId,
      subjectKind: 'family-invitation',
      subjectId: invitationId,
    });
    const { reference, name, lastDay } = invitation;
    const address = await addressOf(scope, invitation, person);
    const { phone } = await findContactDetails(scope);
    const organisation = actor.commissionerName;
    const facts = { organisation, phone, name, address, code, reference, sentOn: today, lastDay };
    return ok(joinLetter({ ...facts, joinAt: joinAt(reference) }));
  });
}

/** The safe way wherever the record is sensitive. Of who acts for the person no address is recorded. */
async function addressOf(scope: Scope, { authorityId }: StoredInvitation, person: Person): Promise<string[]> {
  const sensitive = await findSensitive(scope, person.personId);
  if (sensitive) return safeLines(sensitive);
  if (authorityId !== null) return [];
  const lines = [person.addressLine1, person.addressLine2, person.town, person.postcode];
  return lines.filter((line) => line !== null);
}
