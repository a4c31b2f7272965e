import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { throwawayCluster } from '../../../scripts/lib/throwaway-cluster.mjs';
import type { Asked } from '../../story/act-process';
import { ACCOUNT_KEY } from '../../support/account-key';
import { type App, startApp } from './app';
import { trialDatabase } from './trial-database';

const folder = path.join(import.meta.dirname, '../../story');

type Given<Name extends keyof Asked> = Parameters<Asked[Name]> extends [unknown?, ...infer Rest] ? Rest : [];

export type StoryService = {
  url: string;
  /** Asks the process of the acts, as of an instant. */
  ask: <Name extends keyof Asked>(
    at: string,
    name: Name,
    ...given: Given<Name>
  ) => Promise<Awaited<ReturnType<Asked[Name]>>>;
  stop: () => Promise<void>;
};

/**
 * A service of its own for the story: an empty database, the built application that answers as of the
 * instant a request names, and the process that runs the acts.
 */
export async function startStory(): Promise<StoryService> {
  // The users of a database server have one password each, so the story has a server of its own.
  const cluster = await throwawayCluster();
  const { superUrl, appUrl } = await trialDatabase(cluster.superUrl);
  const clock = `--import ${path.join(folder, 'server-clock.mjs')}`;
  const app = await startApp({ DATABASE_URL: appUrl, NODE_OPTIONS: clock });
  const acts = await startActs(app, { superUrl, appUrl });
  const stop = async () => {
    acts.child.disconnect();
    await app.stop();
    await cluster.destroy();
  };
  const ask = async (at: string, name: string, ...given: unknown[]) => {
    const response = await fetch(acts.url, { method: 'POST', body: JSON.stringify([at, name, ...given]) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${name} ${given.join(' ')}: ${text}`);
    return JSON.parse(text);
  };
  return { url: app.url, ask, stop };
}

async function startActs(app: App, { superUrl, appUrl }: { superUrl: string; appUrl: string }) {
  const child = fork(path.join(folder, 'act-process.ts'), {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: appUrl,
      TEST_SUPER_URL: superUrl,
      PHB_FILES_DIR: app.files,
      PHB_ACCOUNT_KEY: ACCOUNT_KEY,
      LOG_LEVEL: 'error',
    },
  });
  const early = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the acts ended with code ${code} before it was ready`);
  });
  const [port] = await Promise.race([once(child, 'message'), early]);
  early.catch(() => undefined);
  return { child, url: `http://127.0.0.1:${port}` };
}
