import { Prisma } from '@/lib/platform/db/generated/client';

/** The columns of a list's order. The last one is unique, all are NOT NULL, and none comes from outside. */
export type Order = { columns: readonly string[]; isDescending: boolean };

/** Where a page begins: next to the row of an id. */
export type Beside = { after: string | null; before: string | null };

/**
 * The condition and the order of one keyset page. Compares whole rows, so that equal names neither skip nor
 * repeat a row. The values are looked up by id, so that no address carries them. An unknown id gives no row.
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
 * The part of that condition that one index can answer if the order spans two tables: the first column from
 * the row's own value on, ties included.
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
