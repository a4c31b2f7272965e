import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';

/** Where packages put the scanner. Undefined where it is not installed. */
export const CLAMD = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(
  existsSync,
);

/** What our own signature finds, anywhere in a file. Nothing is downloaded, and no other scanner minds it. */
export const MARKER = 'PHB-TEST-MARKER-5f1c0a';

export type Clamd = { port: number; stop: () => Promise<void> };

/**
 * The real clamd on a port of this machine, with one signature.
 * @param settings lines of its configuration
 */
export async function startClamd(settings: readonly string[] = []): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const port = await freePort();
  writeFileSync(join(folder, 'own.ndb'), `Own.Test.Marker:0:*:${Buffer.from(MARKER).toString('hex')}\n`);
  const lines = [`TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${folder}`, 'Foreground yes'];
  writeFileSync(join(folder, 'clamd.conf'), `${[...lines, ...settings].join('\n')}\n`);
  const process = spawn(CLAMD ?? '', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  await untilItAnswers(process, port);
  return {
    port,
    stop: async () => {
      const ended = new Promise((resolve) => process.once('close', resolve));
      process.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(process: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (process.exitCode !== null) throw new Error(`clamd ended with ${process.exitCode}`);
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('clamd did not answer');
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
