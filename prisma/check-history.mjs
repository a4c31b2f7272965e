import { Refusal } from '../scripts/lib/refusal.mjs';
import { findPending, migrationsFolder } from './migrate.mjs';
import { readMigrations } from './migration-files.mjs';

/**
 * Compares the history of a database with this version, with the rights of the application alone.
 * @param {import('pg').Client} client of the application
 * @param {string} [folder] of the migrations
 * @throws {Refusal} when a migration is missing, is of another version, or the application may not see them
 */
export async function refuseOldHistory(client, folder = migrationsFolder) {
  const { rows } = await client
    .query(
      'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    .catch(() => {
      throw new Refusal(
        'The application has no rights in this database, or it is empty: run "npm run db:migrate" with DATABASE_OWNER_URL set.',
      );
    });
  const [first, ...more] = findPending(readMigrations(folder), rows);
  if (!first) return;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  throw new Refusal(
    `The database lacks the migration ${first.name}${others} of this version: run "npm run db:migrate" with DATABASE_OWNER_URL set.`,
  );
}
