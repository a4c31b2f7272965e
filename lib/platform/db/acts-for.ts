import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { Prisma } from '@/lib/platform/db/generated/client';
import { readingTransaction } from './reading';
import { limitsOf } from './scope';

/**
 * The people for whom a user acts today, or acted until they died, or who the user is, whatever role is in
 * use. The rest of the transaction is limited by them: row-level security refuses what the user would assess,
 * decide, approve or pay for them.
 */
export async function limitByInterest(
  tx: Prisma.TransactionClient,
  { userId, commissionerCode }: Pick<Actor, 'userId' | 'commissionerCode'>,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT person_id AS "personId" FROM authority
    WHERE user_id = ${userId}::uuid AND commissioner_code = ${commissionerCode}
      AND (ended_by_death_id IS NOT NULL OR (ended_at IS NULL
        AND starts_on <= ${todayInLondon()}::date AND (ends_on IS NULL OR ends_on >= ${todayInLondon()}::date)))`;
  const ids = rows.map(({ personId }) => personId);
  if (!ids.every(isId)) throw new Error('Not a UUID in a scope');
  if (ids.length > 0) await tx.$executeRawUnsafe(`SET LOCAL app.acts_for = '${ids.join(',')}'`);
  return ids;
}

/**
 * Says for which of the people for whom a user acts an id of an address is: the person's own, or that of one
 * of their records. Null: for none of them.
 */
export async function findActedFor(
  actor: Pick<Actor, 'userId' | 'commissionerCode' | 'actsFor'>,
  id: string,
): Promise<string | null> {
  if (actor.actsFor.includes(id)) return id;
  if (!isId(id)) return null;
  const limits = limitsOf(actor, { reach: 'people', personIds: actor.actsFor });
  const rows = await readingTransaction(limits, (tx) => {
    const here = Prisma.sql`commissioner_code = ${actor.commissionerCode} AND id = ${id}::uuid`;
    return tx.$queryRaw<{ personId: string }[]>`
      SELECT person_id AS "personId" FROM phb_case WHERE ${here}
      UNION ALL SELECT person_id FROM assessment WHERE ${here}
      UNION ALL SELECT person_id FROM budget WHERE ${here}
      UNION ALL SELECT person_id FROM payment WHERE ${here}
      UNION ALL SELECT person_id FROM letter WHERE ${here}`;
  });
  return rows[0]?.personId ?? null;
}
