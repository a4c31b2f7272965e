import 'server-only';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { SystemActor } from '@/lib/core/policy/system-actor';
import type { Permission } from '@/lib/core/policy/table';
import type { Prisma } from '@/lib/platform/db/generated/client';

/**
 * An open transaction that the database limits to what its actor may reach. The first parameter of every
 * store function.
 */
export type Scope = {
  tx: Prisma.TransactionClient;
  commissionerCode: string;
  actor: Actor;
  /** What the actor does in this transaction; null: reads and writes of their own session. */
  permission: Permission | null;
  /** The people for whom the actor acts; read only where they would be judged. */
  actsFor: readonly string[];
  /** What runs after everything else, in this order, just before COMMIT. A refusal runs none of it. */
  lastSteps: LastStep[];
  /** The few people it is limited to, for statements to begin with; null: the whole commissioner. */
  reached: readonly string[] | null;
};

export type LastStep = () => Promise<void>;

/**
 * A scope of a user or of the service itself. A store function that needs no more of its actor takes this, so
 * that a job can call it.
 */
export type ActingScope = Omit<Scope, 'actor'> & { actor: Actor | SystemActor };

export type DatabaseReach = { reach: 'commissioner' } | { reach: 'people'; personIds: readonly string[] };

const CODE = /^[A-Z0-9]{3,5}$/;

type Limited = Pick<Actor, 'userId' | 'commissionerCode'>;

/**
 * The statements that limit the rest of a transaction: several SET LOCAL for one message, with validated
 * literals. set_config() would not reach the workers of a distributed PostgreSQL; the statement does.
 */
export function limitsOf(actor: Limited, to: DatabaseReach): string {
  const personIds = to.reach === 'people' ? to.personIds : [];
  for (const id of [actor.userId, ...personIds]) if (!isId(id)) throw new Error('Not a UUID in a scope');
  if (!CODE.test(actor.commissionerCode)) throw new Error('Not a commissioner code in a scope');
  return (
    `SET LOCAL app.commissioner_code = '${actor.commissionerCode}'; SET LOCAL app.user_id = '${actor.userId}'; ` +
    `SET LOCAL app.reach = '${to.reach}'; SET LOCAL app.person_ids = '${personIds.join(',')}'`
  );
}

/** Limits the rest of the transaction in one round trip. */
export async function limit(tx: Prisma.TransactionClient, actor: Limited, to: DatabaseReach): Promise<void> {
  await tx.$executeRawUnsafe(limitsOf(actor, to));
}
