import { build } from '../../../scripts/lib/build.mjs';
import { generate } from '../../../scripts/lib/generate.mjs';
import { throwawayCluster } from '../../../scripts/lib/throwaway-cluster.mjs';
import { startApp } from './app';
import { startRecord, tellRecord } from './axe-record';
import { trialDatabase } from './trial-database';

/**
 * Once a run: a throw-away PostgreSQL, migrated, and the built application on it. With E2E_BASE_URL and
 * E2E_DATABASE_URL (its superuser) set, the specs run against an application that is already there.
 * @returns what ends it all
 */
export default async function setUp(): Promise<() => Promise<void>> {
  startRecord();
  if (process.env.E2E_BASE_URL) return async () => tellRecord();
  await generate();
  await build();
  const cluster = await throwawayCluster();
  try {
    const { superUrl, appUrl } = await trialDatabase(cluster.superUrl);
    const app = await startApp({ DATABASE_URL: appUrl });
    process.env.E2E_BASE_URL = app.url;
    process.env.E2E_DATABASE_URL = superUrl;
    process.env.E2E_APP_DATABASE_URL = appUrl;
    return async () => {
      tellRecord();
      await app.stop();
      await cluster.destroy();
    };
  } catch (fault) {
    await cluster.destroy();
    throw fault;
  }
}
