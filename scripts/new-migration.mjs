import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { newMigration } from './lib/new-migration.mjs';
import { say } from './lib/progress.mjs';
import { runCommand } from './lib/refusal.mjs';

/** `npm run db:new-migration <name>`: an empty migration with the next free stamp, to be filled with SQL. */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), { dev: true });
  if (elsewhere !== undefined) return elsewhere;
  const { migrationsFolder } = await import('../prisma/migrate.mjs');
  say(newMigration(migrationsFolder, process.argv.slice(2)));
  return 0;
});
