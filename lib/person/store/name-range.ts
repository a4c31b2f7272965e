import 'server-only';
import { keysBeginning, nameKey } from '@/lib/person/rules/name-key';
import { Prisma } from '@/lib/platform/db/generated/client';

/**
 * The condition that a name begins like this, beginning with AND. Nothing typed is no condition.
 * @param column a column of name keys, written by us, never sent
 */
export function beginsLike(column: string, typed: string): Prisma.Sql {
  const key = nameKey(typed);
  if (key === '') return Prisma.empty;
  const { from, before } = keysBeginning(key);
  const name = Prisma.raw(column);
  return Prisma.sql`AND ${name} >= ${from} AND ${name} < ${before}`;
}
