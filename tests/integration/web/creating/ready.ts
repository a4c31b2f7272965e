import type { FormAction, FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import { sql } from '../../../support/superuser';

/** One form that creates something, ready to be sent. */
export type Ready = {
  actor: Actor;
  action: FormAction;
  path: string;
  values: FormValues;
  /** Other answers of a second record. */
  other: FormValues;
  /** Which rows are counted. */
  table: string;
  where: { column: string; id: string };
};

export type CreatingForm = {
  /** The instant at which it is sent. */
  on: string;
  make: () => Promise<Ready>;
  /** The rule by which there is no second record: it is refused in words and never "recorded". */
  isOnlyOne?: string;
  /** There is only one, and yet the same may be sent again. */
  isSameAgain?: boolean;
};

/** The instant at which most of them are sent. */
export const june = '2026-06-15T09:00:00Z';
/** The rows of a table that have this id in a column. */
export const row = (table: string, column: string, id: string) => ({ table, where: { column, id } });

/** How many records there are. */
export async function countOf({ table, where }: Ready): Promise<number> {
  const and = table.includes(' WHERE ') ? 'AND' : 'WHERE';
  const [found] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} ${and} ${where.column} = $1`,
    [where.id],
  );
  return found?.n ?? 0;
}
