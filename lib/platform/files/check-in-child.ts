import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { CheckOutcome, CheckRequest } from './checker/outcome';
import { watchUse } from './child-use';
import { FILE_KINDS, type FileKind } from './file-kinds';

const CHILD = 'lib/platform/files/checker/main.ts';
/** The loader of TypeScript, and a limit for what JavaScript itself takes. */
const OPTIONS = ['--import', 'tsx', '--max-old-space-size=256'];

/**
 * Checks a file in a process of its own, which is ended when it takes too long or too much memory. It
 * gives way to pages, so that no file keeps them waiting.
 * @throws when the child could not be started
 */
export function checkInChild(kind: FileKind, bytes: Uint8Array): Promise<CheckOutcome> {
  const { check, seconds } = FILE_KINDS[kind];
  // Not `fork`: the bundler would look for the child among its own modules.
  const child = spawn(process.execPath, [...OPTIONS, path.join(process.cwd(), CHILD)], {
    // No address of the database and no secret. One thread draws a picture.
    env: { UV_THREADPOOL_SIZE: '1', VIPS_CONCURRENCY: '1', NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return answerOf(child, { check, bytes }, seconds);
}

function answerOf(child: ChildProcess, request: CheckRequest, seconds: number): Promise<CheckOutcome> {
  return new Promise((resolve, reject) => {
    const tooMuch = () => {
      child.kill('SIGKILL');
      resolve({ ok: false, refusal: 'file-too-slow' });
    };
    const end = watchUse(child, seconds, tooMuch);
    child.once('spawn', () => giveWay(child));
    child.once('error', reject);
    child.once('message', (outcome) => resolve(outcome as CheckOutcome));
    child.once('close', (_, signal) => {
      end();
      // It ended without an answer: by the memory that it asked for, mostly.
      resolve({ ok: false, refusal: signal ? 'file-too-slow' : 'file-unreadable' });
    });
    child.send(request, (fault) => fault && reject(fault));
  });
}

/**
 * A tenth of what a page is given, on a machine that is busy. At the lowest priority a photo that takes a
 * quarter of a second of work waited 40 seconds for six busy processes on two cores; so it waits 6.
 */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system without priorities runs it as any other.
  }
}
