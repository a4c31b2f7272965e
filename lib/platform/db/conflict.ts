import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/platform/db/generated/client';

/** Whether a write failed because a unique value exists already. The transaction of the write is lost. */
export function isUniqueConflict(thrown: unknown): thrown is Prisma.PrismaClientKnownRequestError {
  return thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === 'P2002';
}

/**
 * Whether a write failed because the id of the new row, which a form may have made, is the id of another row.
 */
export function isIdTaken(thrown: unknown): boolean {
  return isUniqueConflict(thrown) && primaryKeyConflict.safeParse(thrown.meta).success;
}

/** Where Prisma's adapter names the index that refused. PostgreSQL names a primary key `…_pkey`. */
const primaryKeyConflict = z.object({
  driverAdapterError: z.object({
    cause: z.object({ constraint: z.object({ index: z.string().endsWith('_pkey') }) }),
  }),
});
