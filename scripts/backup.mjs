import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sealFor } from './lib/backup/seal.mjs';
import { writeBackup } from './lib/backup/write.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { withClient } from './lib/connect.mjs';
import { ownerEnvironment, withDatabase } from './lib/database.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { runHere } from './lib/run.mjs';
import { readFilesFolder } from './lib/settings.mjs';

/**
 * `npm run backup -- <folder> [--recipient age1…]`: one folder in it with everything of one moment, rows and
 * files. The service may run meanwhile. Audit and ledger are anchored before.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { recipient: { type: 'string', multiple: true } },
  });
  const [into] = positionals;
  if (!into) throw new Refusal('Say where the backup goes: npm run backup -- <folder>.');
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  const recipients = values.recipient ?? [];
  const seal = await sealFor(recipients);
  const target = path.resolve(into, `phb-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);
  const { manifest, isAnchored } = await withDatabase(process.env, async (database) => ({
    isAnchored: await anchor(database),
    manifest: await withClient('DATABASE_OWNER_URL', database.ownerUrl, (client) =>
      step('Writing the backup', () =>
        writeBackup({
          client,
          filesFolder: readFilesFolder(process.env),
          target,
          seal,
          sealed: recipients.length > 0,
        }),
      ),
    ),
  }));
  const rows = manifest.tables.reduce((total, table) => total + table.rows, 0);
  say(
    `${target}: ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length} files, read again.`,
  );
  for (const key of manifest.missingFiles) say(`✗ The file ${key} is not in the store; a row points at it.`);
  return manifest.missingFiles.length > 0 || !isAnchored ? 1 : 0;
});

/**
 * Keeps the ends of the audit chains and a digest of the ledger outside the database, so that a copy can be
 * compared with them. Nothing happens without a key.
 * @param {import('./lib/database.mjs').Database} database
 * @returns {Promise<boolean>} false when what was anchored before is not there any more
 */
async function anchor(database) {
  const env = ownerEnvironment(process.env, database);
  if (!env.PHB_ANCHOR_KEY) return true;
  await generate();
  const script = ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-anchor.ts'];
  return (await runHere(process.execPath, script, { env })) === 0;
}
