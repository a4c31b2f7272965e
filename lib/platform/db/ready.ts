import 'server-only';
import { client } from './client';
import { newestMigration } from './newest-migration';

const PATIENCE_MS = 2_000;

/** What the database lacks: an answer within two seconds, the application's rights, or migrations. */
export type DatabaseLack = 'database' | 'rights' | 'migrations';

type Answer = { rights: boolean; newest: string | null };

/** Says what keeps the database from its work; nothing when it can do it. */
export async function databaseLacks(): Promise<DatabaseLack[]> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref());
  const answer = await Promise.race([ask().catch(lackOf), late]);
  if (!answer) return ['database'];
  if (typeof answer === 'string') return [answer];
  if (!answer.rights) return ['rights'];
  // A newer history is no lack: the next version may migrate before this process ends.
  return answer.newest !== null && answer.newest >= newestMigration() ? [] : ['migrations'];
}

async function ask(): Promise<Answer> {
  const [answer] = await client().$queryRaw<Answer[]>`
    SELECT has_table_privilege('person', 'SELECT') AND has_table_privilege('phb_case', 'SELECT') AS rights,
      (SELECT max(migration_name) FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS newest`;
  return answer ?? { rights: false, newest: null };
}

/** An empty database has no table to ask for, and a restored one may refuse to show its history. */
function lackOf(fault: unknown): DatabaseLack {
  const said = String((fault as Error | undefined)?.message);
  if (/42P01/.test(said)) return 'migrations';
  return /42501/.test(said) ? 'rights' : 'database';
}
