import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { poolOptions } from './pool-options';
import { logStatements } from './statement-log';

// One pool for a process. It survives reloads in development.
const kept = globalThis as { prisma?: PrismaClient };

/** The database client of this process. Only lib/platform/db may call this; other code takes a scope. */
export function client(): PrismaClient {
  kept.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return kept.prisma;
}

function pool(): Pool {
  const { DATABASE_POOL: max, PHB_STATEMENT_LOG: file } = env();
  const made = new Pool({ ...poolOptions(), max });
  if (file) logStatements(made, file);
  return made;
}

/** Closes the pool, so that a script or test can end. */
export async function disconnect(): Promise<void> {
  await kept.prisma?.$disconnect();
  delete kept.prisma;
}
