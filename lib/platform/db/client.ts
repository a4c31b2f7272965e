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

/** A connection that does not come back by then belongs to a database that hangs. */
const PATIENCE_MS = 5_000;

/** Closes the pool, so that a script or test can end. Waits five seconds at most. */
export async function disconnect(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([closeAll(), late]);
}

async function closeAll(): Promise<void> {
  const { prisma } = kept;
  delete kept.prisma;
  await prisma?.$disconnect();
  await closePool();
}
