import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { ownerEnvironment, withDatabase } from './lib/database.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { runHere } from './lib/run.mjs';

/** `node scripts/with-database.mjs <node arguments>`: runs one of our scripts with a running database. */
await runCommand(async () => {
  if (process.argv.length < 3) throw new Refusal('Say which script is to run beside the database.');
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), { dev: true });
  if (elsewhere !== undefined) return elsewhere;
  return withDatabase(process.env, (database) =>
    runHere(process.execPath, process.argv.slice(2), { env: ownerEnvironment(process.env, database) }),
  );
});
