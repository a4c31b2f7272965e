import { Prisma } from '@/lib/platform/db/generated/client';

/** The columns a list is ordered by; the last one tells every row apart. All NOT NULL. Written by us, never sent. */
export type Order = { columns: readonly string[]; isDescending: boolean };

/** Where a page begins: beside the row of an id. */
export type Beside = { after: string | null; before: string | null };

/**
 * The condition and the order of one keyset page. The row is compared as a whole, so that equal names lose and repeat
 * nobody, and its values are looked up by its id: no address carries them. An id that is not there gives no row.
 * @param lookup SELECT of the same columns for one id
 */
export function keyset(
  { columns, isDescending }: Order,
  { after, before }: Beside,
  lookup: (id: string) => Prisma.Sql,
) {
  const isUp = isDescending === Boolean(before);
  const id = before ?? after;
  const row = Prisma.raw(`(${columns.join(', ')})`);
  return {
    beside: id ? Prisma.sql`AND ${row} ${Prisma.raw(isUp ? '>' : '<')} (${lookup(id)})` : Prisma.empty,
    orderBy: Prisma.raw(columns.map((column) => `${column} ${isUp ? 'ASC' : 'DESC'}`).join(', ')),
  };
}

/**
 * The part of that condition that one index can answer where the order is of two tables: the first column alone, from the
 * row's own value on, ties included.
 */
export function fromFirstColumn(
  { columns: [column = ''], isDescending }: Order,
  { after, before }: Beside,
  lookup: (id: string) => Prisma.Sql,
): Prisma.Sql {
  const id = before ?? after;
  if (!id) return Prisma.empty;
  const isUp = isDescending === Boolean(before);
  return Prisma.sql`AND ${Prisma.raw(`${column} ${isUp ? '>=' : '<='}`)} (${lookup(id)})`;
}
