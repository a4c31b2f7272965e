import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { aNewAccount, anInvitationToJoin, join } from '../../support/family';
import { anAccount, giveSignIn } from '../../support/identity';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';
import type { HolderName } from '../people';
import type { Story } from './act';

type Power = { personId: string; authorityId: string; coversMoney: boolean; coversPlan: boolean };

/** Gives a representative or nominee of a story a sign-in by an authority that is recorded. */
export async function signsIn(
  story: Story,
  name: HolderName,
  role: 'REPRESENTATIVE' | 'NOMINEE',
  { personId, authorityId, coversMoney, coversPlan }: Power,
): Promise<void> {
  const account = await anAccount(role, 'QOX', { name });
  await giveSignIn(account, authorityId);
  const authorities = [{ personId, coversMoney, coversPlan }];
  story.signIn(name, { ...account, personIds: [personId], authorities });
}

type Invited = Power & { name: HolderName; dateOfBirth: PlainDate; familyName: string };

/** A practitioner invites who acts by an authority that is recorded, by letter; they accept it today. */
export async function acceptsInvitation(
  story: Story,
  practitioner: Actor,
  { name, personId, authorityId, coversMoney, coversPlan, ...knows }: Invited,
  today: PlainDate,
): Promise<void> {
  const { id: key, code } = await anInvitationToJoin(practitioner, personId, { authorityId });
  const account = aNewAccount(`${newId()}@test.invalid`);
  must(await join({ ...knows, key, code, account }, today));
  const [row] = await sql<{ userId: string }>('SELECT user_id AS "userId" FROM authority WHERE id = $1', [
    authorityId,
  ]);
  const { commissionerCode, commissionerName } = practitioner;
  story.signIn(name, {
    userId: row?.userId ?? '',
    displayName: name,
    commissionerCode,
    commissionerName,
    role: 'REPRESENTATIVE',
    personIds: [personId],
    authorities: [{ personId, coversMoney, coversPlan }],
    actsFor: [],
    approvalLimitPence: null,
    duty: null,
  });
}
