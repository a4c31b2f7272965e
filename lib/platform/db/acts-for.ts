import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { Prisma } from '@/lib/platform/db/generated/client';

/**
 * The people for whom a user acts today, or who the user is, whatever role is in use. The rest of the
 * transaction is limited by them: row-level security refuses what the user would assess, decide, approve or
 * pay for them.
 */
export async function limitByInterest(
  tx: Prisma.TransactionClient,
  { userId, commissionerCode }: Pick<Actor, 'userId' | 'commissionerCode'>,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT person_id AS "personId" FROM authority
    WHERE user_id = ${userId}::uuid AND commissioner_code = ${commissionerCode} AND ended_at IS NULL
      AND starts_on <= ${todayInLondon()}::date AND (ends_on IS NULL OR ends_on >= ${todayInLondon()}::date)`;
  const ids = rows.map(({ personId }) => personId);
  if (!ids.every(isId)) throw new Error('Not a UUID in a scope');
  if (ids.length > 0) await tx.$executeRawUnsafe(`SET LOCAL app.acts_for = '${ids.join(',')}'`);
  return ids;
}
