import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from './folders.mjs';
import { must } from './run.mjs';
import { whenStale } from './stamp.mjs';

/**
 * Makes the Prisma client and the NHS style sheet where they are missing or older than what they are made
 * from.
 */
export async function generate() {
  await whenStale({
    stamp: 'lib/platform/db/generated/.stamp',
    inputs: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    work: () =>
      must('Making the database client', tool('prisma'), ['generate'], { env: prismaEnvironment() }),
  });
  await whenStale({
    stamp: 'node_modules/.nhs-css.stamp',
    product: 'app/nhsuk.generated.css',
    inputs: ['scripts/nhs-css.mjs', 'node_modules/nhsuk-frontend/package.json'],
    work: () => must('Making the NHS style sheet', process.execPath, ['scripts/nhs-css.mjs']),
  });
}

/**
 * Before any command Prisma searches for its schema engine and would download it, which fails where its site
 * is out of reach. `generate` never runs that engine, so any program may stand in for one that is not there.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function prismaEnvironment(env = process.env) {
  const quiet = { ...env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const standIn = ['/bin/true', '/usr/bin/true'].find(isExecutable);
  if (env.PRISMA_SCHEMA_ENGINE_BINARY || hasOwnEngine() || !standIn) return quiet;
  return { ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: standIn };
}

function hasOwnEngine() {
  const folder = path.join(root, 'node_modules', '@prisma', 'engines');
  return readdirSync(folder).some((name) => name.startsWith('schema-engine'));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
