import { existsSync } from 'node:fs';
import path from 'node:path';
import { nextProgram, root } from './folders.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { must } from './run.mjs';
import { whenStale } from './stamp.mjs';

/**
 * Everything a build is made from. The generated client follows from the schema, so the schema represents it.
 */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds the application unless the build that is there was made from these very sources.
 * @param {(work: () => Promise<void>) => Promise<void>} [around] how to report the work when there is some
 * @returns {Promise<boolean>} whether it was built
 */
export function build(around = (work) => step('Building the application', work)) {
  return whenStale({
    stamp: '.next/sources.stamp',
    product: '.next/BUILD_ID',
    inputs: sources,
    without: ['lib/platform/db/generated'],
    work: () => around(nextBuild),
  });
}

async function nextBuild() {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, NODE_ENV: _mode, ...env } = process.env;
  await must('The build', process.execPath, [nextProgram, 'build'], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (!existsSync(path.join(root, '.next', 'BUILD_ID')))
    throw new Refusal('The build ended before it was done.');
}
