import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { readNewCommissioner } from './lib/commissioner-arguments.mjs';
import { withClient } from './lib/connect.mjs';
import { ownerEnvironment, withDatabase } from './lib/database.mjs';
import { hasTable } from './lib/demonstration.mjs';
import { generate } from './lib/generate.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { runHere } from './lib/run.mjs';

/**
 * `npm run commissioner:add -- --code QOX --admin name@example.nhs.uk`: lets a commissioner begin and prints
 * the invitation of its first administrator.
 */
await runCommand(async () => {
  const given = readNewCommissioner(process.argv.slice(2), process.env);
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  return withDatabase(process.env, async (database) => {
    await refuseOldSchema(database.ownerUrl);
    await generate();
    const args = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'scripts/commissioner-add.ts',
      JSON.stringify(given),
    ];
    return runHere(process.execPath, args, { env: ownerEnvironment(process.env, database) });
  });
});

/** @param {string} ownerUrl */
async function refuseOldSchema(ownerUrl) {
  const isThere = await withClient('DATABASE_OWNER_URL', ownerUrl, (client) =>
    hasTable(client, 'invitation'),
  );
  if (!isThere)
    throw new Refusal('The database has not the tables of this version: run "npm run db:migrate" first.');
}
