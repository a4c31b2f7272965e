import 'server-only';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** An open transaction, already limited by the database to what its actor may reach. Repositories take it first. */
export type Scope = {
  tx: Prisma.TransactionClient;
  commissionerCode: string;
  actor: Actor;
};

export type DatabaseReach = { reach: 'commissioner' } | { reach: 'people'; personIds: readonly string[] };

const CODE = /^[A-Z0-9]{3,5}$/;

/**
 * Limits the rest of the transaction. One round trip: several SET LOCAL in one message, with validated literals,
 * because only the statement (not set_config) reaches the workers of a distributed PostgreSQL.
 */
export async function limit(
  tx: Prisma.TransactionClient,
  actor: Pick<Actor, 'userId' | 'commissionerCode'>,
  to: DatabaseReach,
): Promise<void> {
  const personIds = to.reach === 'people' ? to.personIds : [];
  for (const id of [actor.userId, ...personIds]) if (!isId(id)) throw new Error('Not a UUID in a scope');
  if (!CODE.test(actor.commissionerCode)) throw new Error('Not a commissioner code in a scope');
  await tx.$executeRawUnsafe(
    `SET LOCAL app.commissioner_code = '${actor.commissionerCode}'; SET LOCAL app.user_id = '${actor.userId}'; ` +
      `SET LOCAL app.reach = '${to.reach}'; SET LOCAL app.person_ids = '${personIds.join(',')}'`,
  );
}
