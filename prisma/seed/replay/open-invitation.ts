import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { inviteFamily } from '@/lib/family/commands/invite-family';
import { type Accounts, oneOf } from './acting-accounts';
import type { Owner } from './owner';

/**
 * Leaves one representative invited by letter today, on the caseload of the first practitioner: the page
 * “Online accounts” shows the invitation, and no one has its code.
 */
export async function leaveInvitation(owner: Owner, accounts: Accounts): Promise<void> {
  const practitioner = oneOf(accounts, 'PRACTITIONER', 0);
  const { rows } = await owner.query(
    `SELECT a.id, a.person_id AS "personId" FROM authority a
     JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id AND p.died_on IS NULL
     JOIN caseload_entry c ON c.commissioner_code = a.commissioner_code AND c.person_id = a.person_id AND c.user_id = $2 AND c.ends_on IS NULL
     WHERE a.commissioner_code = $1 AND a.kind = 'REPRESENTATIVE' AND a.user_id IS NULL AND a.ended_at IS NULL AND a.ends_on IS NULL
       AND p.date_of_birth > current_date - interval '17 years' ORDER BY p.family_name_key, a.id LIMIT 1`,
    [accounts.commissionerCode, practitioner.userId],
  );
  const personId = rows[0]?.personId;
  if (!personId) return;
  const invitation = {
    invitationId: newId(),
    personId,
    authorityId: rows[0]?.id,
    way: 'LETTER',
    email: null,
  } as const;
  const actor = { ...practitioner, personIds: [personId] };
  const invited = await inviteFamily(actor, { ...invitation, seal: () => 'kept by no one' }, todayInLondon());
  if (!invited.ok) throw new Error(`Invitation refused: ${invited.error.kind}`);
}
