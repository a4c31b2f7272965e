import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import {
  checkByEmail,
  checkInvitee,
  type EmailRefusal,
  type InviteeRefusal,
} from '@/lib/family/rules/invitee';
import { findFamilyInvitation } from '@/lib/family/store/family-invitation';
import { findInvitedPerson } from '@/lib/family/store/invited-person';
import { type PersonNeeds, personNeeds } from '@/lib/person/queries/person-needs';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';

export type InviteForm = {
  /** The person, and who is invited. */
  person: string;
  name: string;
  /** The address that is on record. */
  email: string | null;
  /** Why they cannot be invited now; null: they can. */
  refusal: InviteeRefusal | null;
  /** Why no email may go; null: one may. */
  notByEmail: EmailRefusal | null;
  /** What the person needs so that they can read; null where another is invited. */
  needs: PersonNeeds | null;
};

/**
 * The form that invites a person, or who has an authority for them. Null: not there or not theirs.
 * Records the view.
 */
export function inviteForm(
  actor: Actor,
  { personId, authorityId }: { personId: string; authorityId: string | null },
  today: PlainDate,
): Promise<InviteForm | null> {
  const ids = [personId, authorityId];
  return queryById(actor, { permission: 'access:invite', ids }, async (scope) => {
    const person = await findPerson(scope, personId);
    const about = await findInvitedPerson(scope, personId, authorityId);
    if (!person || !about || !may(actor, 'access:invite', person)) return null;
    const checked = checkInvitee(about.invitee, about, today);
    const isOwn = authorityId === null;
    const allowed = checkByEmail(about, isOwn);
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'access:invite',
      subjectId: personId,
    });
    return {
      person: fullName(person),
      name: about.inviteeName,
      email: about.inviteeEmail,
      refusal: checked.ok ? null : checked.error,
      notByEmail: allowed.ok ? null : allowed.error,
      needs: isOwn ? personNeeds(person) : null,
    };
  });
}

/** The name on an invitation that can be withdrawn. Null: there is none such within reach. */
export function withdrawableInvitation(
  actor: Actor,
  personId: string,
  invitationId: string,
): Promise<{ name: string } | null> {
  return queryById(actor, { permission: 'access:invite', ids: [personId, invitationId] }, async (scope) => {
    const found = await findFamilyInvitation(scope, invitationId);
    const { commissionerCode } = scope;
    if (found?.personId !== personId || !may(actor, 'access:invite', { personId, commissionerCode }))
      return null;
    if (found.isAccepted || found.isReplaced || found.isWithdrawn) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'family-invitation',
      subjectId: invitationId,
    });
    return { name: found.name };
  });
}
