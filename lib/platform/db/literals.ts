import { Prisma } from '@/lib/platform/db/generated/client';

const WORD = /^[A-Z0-9_]+$/;

/**
 * Enum values as literals in the statement: row-level security keeps a comparison with a parameter out of every index,
 * but lets a partial index be proved by a constant. Throws on anything that is not a plain capital word.
 */
export function literals(values: readonly string[]): Prisma.Sql {
  for (const value of values) if (!WORD.test(value)) throw new Error('Not an enum value');
  return Prisma.raw(values.map((value) => `'${value}'`).join(', '));
}
