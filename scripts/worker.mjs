import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorSettings } from './lib/anchor-key.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { withDatabase } from './lib/database.mjs';
import { dataFolder } from './lib/folders.mjs';
import { generate } from './lib/generate.mjs';
import { runCommand } from './lib/refusal.mjs';
import { runHere } from './lib/run.mjs';
import { sealingSettings } from './lib/sealing-keys.mjs';

/**
 * `npm run worker`: works off the queue of jobs without serving a page, until it is stopped. For servers
 * where the web processes have `PHB_JOBS=alone`.
 */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  await generate();
  return withDatabase(process.env, ({ appUrl, embedded }) => {
    const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
    return runHere(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/work-off-jobs.ts'],
      {
        env: {
          NODE_ENV: 'production',
          PHB_FILES_DIR: path.join(dataFolder, 'files'),
          ...env,
          ...anchorSettings(env, { embedded }),
          ...sealingSettings(env, { makesOwn: embedded }),
          DATABASE_URL: appUrl,
        },
      },
    );
  });
});
