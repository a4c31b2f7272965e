import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ACCOUNT_KEY } from '../../support/account-key';
import { FACTOR_KEY } from '../../support/factor';
import { setting } from './setting';

const script = path.join(import.meta.dirname, '../../support/builder-process.ts');

export type BuilderProcess = { stop: () => void };

/**
 * Starts the process that builds states for the specs, on the trial database.
 * @param files the folder in which the application keeps files
 */
export async function startBuilders(files: string): Promise<BuilderProcess> {
  const child = fork(script, {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: setting('E2E_APP_DATABASE_URL'),
      TEST_SUPER_URL: setting('E2E_DATABASE_URL'),
      PHB_FILES_DIR: files,
      PHB_FACTOR_KEY: FACTOR_KEY,
      PHB_ACCOUNT_KEY: ACCOUNT_KEY,
      LOG_LEVEL: 'error',
    },
  });
  const [port] = await Promise.race([once(child, 'message'), endedEarly(child)]);
  process.env.E2E_BUILDERS_URL = `http://127.0.0.1:${port}`;
  return { stop: () => child.disconnect() };
}

async function endedEarly(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The process of the builders ended with code ${code} before it was ready`);
}
