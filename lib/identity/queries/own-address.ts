import 'server-only';
import { now, todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { findAccountLink, findOwnAddress, type OwnAddress } from '@/lib/platform/db/account-link';
import { actorTransaction } from '@/lib/platform/db/transaction';
import { idOfToken } from '@/lib/platform/seal/link-token';

/** The address of the actor's own account, and what of it is to be proved. Needs no permission. */
export async function ownAddress(actor: Actor): Promise<OwnAddress> {
  const own = await actorTransaction(actor, (scope) => findOwnAddress(scope, now()));
  if (!own) throw new Error('The account that acts is not there');
  return own;
}

/** The address that a link proves, if it is of the actor's own account and can be used. Null: it is not. */
export async function ownAddressLink({ userId }: Actor, token: string): Promise<string | null> {
  const id = idOfToken('ADDRESS', token);
  const asked = { kind: 'ADDRESS', at: now(), today: todayInLondon() } as const;
  const link = id && (await findAccountLink({ ...asked, id }));
  return link && link.state === 'OPEN' && link.userId === userId ? link.email : null;
}
