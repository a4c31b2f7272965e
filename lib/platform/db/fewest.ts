import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import { literals } from './literals';
import type { Scope } from './scope';

/** The rows of a value each, one branch a value, so that each is read from the partial index of its value. */
export function eachOf(
  values: readonly string[],
  rowsOf: (value: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql | null {
  if (values.length === 0) return null;
  return Prisma.join(
    values.map((value) => rowsOf(literals([value]))),
    ' UNION ALL ',
  );
}

/**
 * The smallest of some sets of rows if a list had better begin with it. Or else null: then reading the list
 * in its order meets a page of fitting rows sooner. Where c of n rows fit, the order reads about n / c rows
 * for each row of the page, and the set reads c. The database estimates n. Counts no further than needed.
 * @param sets SELECT statements; null: a filter that is not set
 */
export async function fewest(
  { tx }: Scope,
  { table, size }: { table: 'person' | 'budget' | 'clock'; size: number },
  sets: readonly (Prisma.Sql | null)[],
): Promise<Prisma.Sql | null> {
  const asked = sets.filter((set) => set !== null);
  if (asked.length === 0) return null;
  const counts = asked.map(
    (set) =>
      Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM (${set}) s LIMIT (SELECT most + 1 FROM bound)) c)`,
  );
  const [found] = await tx.$queryRaw<{ most: number; counts: number[] }[]>`
    WITH bound AS (SELECT ceil(sqrt(greatest(reltuples, 1) * ${size}::int))::int AS most FROM pg_class
      WHERE oid = ${table}::regclass)
    SELECT most, ARRAY[${Prisma.join(counts)}] AS counts FROM bound`;
  if (!found) return null;
  const smallest = Math.min(...found.counts);
  return smallest <= found.most ? (asked[found.counts.indexOf(smallest)] ?? null) : null;
}
