import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { invitationLife } from '@/lib/family/rules/invitation-life';
import { checkByEmail, checkInvitee } from '@/lib/family/rules/invitee';
import { findFamilyInvitation } from '@/lib/family/store/family-invitation';
import { findInvitedPerson } from '@/lib/family/store/invited-person';
import type { ActingScope } from '@/lib/platform/db/scope';

const REASONS = { sensitive: 'SENSITIVE', 'other-way': 'OTHER_WAY' } as const;

/** Why the email of an invitation is not to go any more. Null: it may. It is asked when it is sent. */
export async function whyNotEmailed(scope: ActingScope, id: string | null, today: PlainDate) {
  const invitation = id && (await findFamilyInvitation(scope, id));
  if (!invitation) return 'LINK_ENDED';
  const about = await findInvitedPerson(scope, invitation.personId, invitation.authorityId);
  const mayStillJoin = about !== null && checkInvitee(about.invitee, about, today).ok;
  if (!about || invitationLife(invitation, mayStillJoin, today) !== 'OPEN') return 'LINK_ENDED';
  const allowed = checkByEmail(about, about.invitee.kind === 'PERSON');
  return allowed.ok ? null : REASONS[allowed.error.kind];
}
