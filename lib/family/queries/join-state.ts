import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { type InvitationLife, type InvitationWay, invitationLife } from '@/lib/family/rules/invitation-life';
import { checkInvitee } from '@/lib/family/rules/invitee';
import { findFamilyInvitation } from '@/lib/family/store/family-invitation';
import { findInvitedPerson } from '@/lib/family/store/invited-person';
import { locateFamilyInvitation } from '@/lib/platform/db/locate-invitation';
import { systemCommand } from '@/lib/platform/db/system-command';

/** `life` `NONE`: there is no invitation at this address. */
export type JoinState = { life: InvitationLife | 'NONE'; way: InvitationWay | null };

const NONE: JoinState = { life: 'NONE', way: null };

/** Whether the invitation of an address can be used. It names no one. */
export async function joinState(key: string): Promise<JoinState> {
  const located = await locateFamilyInvitation(key);
  if (!located) return NONE;
  const { commissionerCode, id } = located;
  return systemCommand(commissionerCode, async (scope) => {
    const found = await findFamilyInvitation(scope, id);
    if (!found) return NONE;
    const about = await findInvitedPerson(scope, found.personId, found.authorityId);
    const today = todayInLondon();
    const mayStillJoin = about !== null && checkInvitee(about.invitee, about, today).ok;
    return { life: invitationLife(found, mayStillJoin, today), way: found.way };
  });
}
