import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { ACCOUNT_KEY } from '../../support/account-key';
import { FACTOR_KEY } from '../../support/factor';

/** `files`: the folder in which it keeps files. */
export type App = { url: string; files: string; stop: () => Promise<void> };

/**
 * Starts the built application on a free port of this machine, as production would run. It takes no jobs
 * unless it is set to: with a folder of files of its own, it would look in vain for those of another one that
 * works on the same database.
 * @param settings at least DATABASE_URL; they win over the settings of this process
 * @param at the port of an application that has ended and comes back
 */
export async function startApp(settings: Record<string, string>, at?: number): Promise<App> {
  const port = at ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const files = mkdtempSync(path.join(tmpdir(), 'phb-e2e-files-'));
  const env = { ...process.env, NODE_ENV: 'production' as const, HOST: '127.0.0.1', PUBLIC_URL: url };
  const server = await serve({
    port,
    stdout: 'ignore',
    env: {
      ...env,
      PORT: String(port),
      PHB_FILES_DIR: files,
      PHB_FACTOR_KEY: FACTOR_KEY,
      PHB_ACCOUNT_KEY: ACCOUNT_KEY,
      LOG_LEVEL: 'error',
      PHB_JOBS: 'alone',
      ...settings,
    },
  });
  const stop = async () => {
    await server.stop();
    rmSync(files, { recursive: true, force: true });
  };
  return { url, files, stop };
}
