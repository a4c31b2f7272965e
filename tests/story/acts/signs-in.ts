import { anAccount, giveSignIn } from '../../support/identity';
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
