import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { cluster } from '../../../scripts/lib/cluster.mjs';
import { keepDatabase, keepServing } from '../../../scripts/lib/keep-serving.mjs';
import { firstUsableFolder, postgresUser } from '../../../scripts/lib/postgres-user.mjs';

/** A real process that ends with this code, or waits to be stopped. */
function program(code: number | 'waits') {
  const script = code === 'waits' ? 'setInterval(() => undefined, 1000)' : `process.exit(${code})`;
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  const ended = new Promise<number>((resolve) => child.once('close', (ending) => resolve(ending ?? 1)));
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { ended, stop, pid: child.pid ?? 0 };
}

const signal = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { stopped: promise, stop: resolve };
};

it('starts a server again that dies, and stops the one that lives at the signal', async () => {
  const { stopped, stop } = signal();
  const starts: number[] = [];
  const serving = keepServing({
    start: async (restarts) => {
      starts.push(restarts);
      const server = program(restarts < 2 ? 7 : 'waits');
      if (restarts === 2) setTimeout(stop, 100);
      return server;
    },
    stopped,
    breath: 10,
  });
  await serving;
  expect(starts).toEqual([0, 1, 2]);
});

it('counts a start that fails, and gives up on a server that will not stay up', async () => {
  const { stopped } = signal();
  let starts = 0;
  const serving = keepServing({
    start: async (restarts) => {
      starts += 1;
      if (restarts === 3) throw new Error('port taken');
      return program(7);
    },
    stopped,
    breath: 10,
  });
  await expect(serving).rejects.toThrow(
    /^The server ended by itself with code \d, after 5 restarts in 10 min/,
  );
  expect(starts).toBe(6);
});

const home = firstUsableFolder([path.join('/tmp', `phb-revive-${process.pid}`)], postgresUser());
const server = cluster({ home, password: 'revived', settings: ['fsync=off'] });
afterAll(() => server.destroy());

it('starts a database again that was killed, with what it had committed', async () => {
  const { port } = await server.start();
  const query = async (text: string) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'revived' });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(text).finally(() => client.end());
  };
  await query('CREATE TABLE kept AS SELECT 42 AS answer');
  await query('CHECKPOINT');

  const { stopped, stop } = signal();
  let revived = 0;
  const keeping = keepDatabase(async () => {
    if (server.isRunning()) return false;
    await server.start(port);
    revived += 1;
    stop();
    return true;
  }, stopped);
  const pid = Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await keeping;
  expect(revived).toBe(1);
  expect((await query('SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }]);
});
