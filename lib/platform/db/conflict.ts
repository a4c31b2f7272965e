import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

/** Whether a write failed because something unique is there already. The transaction it was in is lost. */
export function isUniqueConflict(thrown: unknown): boolean {
  return thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === 'P2002';
}
