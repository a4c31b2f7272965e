import 'server-only';
import { keysBeginning, nameKey } from '@/lib/person/rules/name-key';
import { Prisma } from '@/lib/platform/db/generated/client';

/**
 * The SQL condition that a name has this prefix, beginning with AND. Empty if nothing was typed.
 * @param column a column of name keys from our code, never from outside
 */
export function beginsLike(column: string, typed: string): Prisma.Sql {
  const key = nameKey(typed);
  if (key === '') return Prisma.empty;
  const { from, before } = keysBeginning(key);
  const name = Prisma.raw(column);
  return Prisma.sql`AND ${name} >= ${from} AND ${name} < ${before}`;
}
