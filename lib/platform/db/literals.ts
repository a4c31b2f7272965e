import { Prisma } from '@/lib/platform/db/generated/client';

const WORD = /^[A-Z0-9_]+$/;

/**
 * Enum values as literals of the statement. Under row-level security an index cannot serve a comparison with
 * a parameter, but a constant proves a partial index. Throws on anything but a plain word in capitals.
 */
export function literals(values: readonly string[]): Prisma.Sql {
  for (const value of values) if (!WORD.test(value)) throw new Error('Not an enum value');
  return Prisma.raw(values.map((value) => `'${value}'`).join(', '));
}
