import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFiles } from './lib/backup/check-files.mjs';
import { restoreBackup } from './lib/backup/restore.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { withClient } from './lib/connect.mjs';
import { ownerEnvironment, withDatabase } from './lib/database.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { runHere } from './lib/run.mjs';
import { readFilesFolder } from './lib/settings.mjs';
import { refuseSecondStart, takeStartLock } from './lib/start-lock.mjs';

/**
 * @typedef {import('./lib/database.mjs').Database} Database
 */

/**
 * `npm run restore -- <backup> [--identity <file>]`: puts a backup into an empty database and an empty store
 * of files, and proves the trail, the ledger and the files.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { identity: { type: 'string' } },
  });
  const [from] = positionals;
  if (!from) throw new Refusal('Say which backup: npm run restore -- <folder of the backup>.');
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  refuseSecondStart();
  const lock = takeStartLock();
  try {
    return await withDatabase(process.env, (database) =>
      restore({ database, folder: path.resolve(from), identityFile: values.identity }),
    );
  } finally {
    lock.release();
  }
});

/**
 * @param {{ database: Database, folder: string, identityFile: string | undefined }} what
 * @returns {Promise<number>} the exit code
 */
async function restore({ database, folder, identityFile }) {
  const filesFolder = readFilesFolder(process.env);
  const { takenAt } = await step('Restoring the backup', () =>
    restoreBackup({ folder, database, filesFolder, identityFile, say }),
  );
  say(`This is the service as it was at ${takenAt}. Everybody has to sign in again.`);
  const { files, faults } = await withClient('DATABASE_OWNER_URL', database.ownerUrl, (client) =>
    checkFiles(client, filesFolder),
  );
  say(faults.length > 0 ? `✗ ${faults.length} of ${files} files` : `✓ ${files} files are as they were kept`);
  for (const fault of faults) say(fault);
  const codes = [await prove(database, 'audit'), await prove(database, 'ledger')];
  return faults.length > 0 ? 1 : Math.max(...codes);
}

/**
 * @param {Database} database
 * @param {'audit' | 'ledger'} what
 */
async function prove(database, what) {
  await generate();
  return runHere(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', `scripts/${what}-verify.ts`],
    { env: ownerEnvironment(process.env, database) },
  );
}
