import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import { findInvitationState, type InvitationState } from '@/lib/platform/db/invitation';

/** Whether the invitation of an address can be used. Null: there is none. It says nothing of the account. */
export async function invitationState(id: string): Promise<InvitationState | null> {
  if (!isId(id)) return null;
  return findInvitationState({ id, mostTries: MOST_WRONG_CODES, today: todayInLondon() });
}
