import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/db/generated/client';
import { closePool, pool } from './pool';

// One client for a process. It survives reloads in development.
const kept = globalThis as { prisma?: PrismaClient };

/** The database client of this process. Only lib/platform/db may call this; other code takes a scope. */
export function client(): PrismaClient {
  kept.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool()),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return kept.prisma;
}

/** Closes the pool, so that a script or test can end. */
export async function disconnect(): Promise<void> {
  await kept.prisma?.$disconnect();
  delete kept.prisma;
  await closePool();
}
