import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../../scripts/lib/build.mjs';
import { generate } from '../../../scripts/lib/generate.mjs';
import { throwawayCluster } from '../../../scripts/lib/throwaway-cluster.mjs';
import { startApp } from './app';
import { startRecord, tellRecord } from './axe-record';
import { startBuilders } from './builders';
import { trialDatabase } from './trial-database';

/**
 * Once a run: a throw-away PostgreSQL, migrated, the built application on it, and the process of the
 * builders. With E2E_BASE_URL, E2E_DATABASE_URL (its superuser) and E2E_APP_DATABASE_URL set, the specs run
 * against an application that is already there.
 * @returns what ends it all
 */
export default async function setUp(): Promise<() => Promise<void>> {
  startRecord();
  if (process.env.E2E_BASE_URL) {
    const builders = await startBuilders(mkdtempSync(path.join(tmpdir(), 'phb-e2e-files-')));
    return async () => {
      tellRecord();
      builders.stop();
    };
  }
  await generate();
  await build();
  const cluster = await throwawayCluster();
  try {
    const { superUrl, appUrl } = await trialDatabase(cluster.superUrl);
    process.env.E2E_DATABASE_URL = superUrl;
    process.env.E2E_APP_DATABASE_URL = appUrl;
    const app = await startApp({ DATABASE_URL: appUrl, PHB_JOBS: 'web' });
    process.env.E2E_BASE_URL = app.url;
    const builders = await startBuilders(app.files);
    return async () => {
      tellRecord();
      builders.stop();
      await app.stop();
      await cluster.destroy();
    };
  } catch (fault) {
    await cluster.destroy();
    throw fault;
  }
}
