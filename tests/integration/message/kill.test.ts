import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { aCommissioner } from '../../support/identity';
import { lockRows } from '../../support/lock-rows';
import { atStep, caught, closeMailCatcher, type SmtpStep } from '../../support/mail-catcher';
import { anInvitedAccount, letPass, messageOf, sendNow } from '../../support/message';
import { sql } from '../../support/superuser';

/** A process each: `KILL_POINTS=50` alone asks for these. sending.test.ts drops at each of them. */
const STEPS: SmtpStep[] = process.env.KILL_POINTS ? ['connect', 'from', 'to', 'data'] : [];

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});
beforeEach(() => void caught.splice(0));
afterAll(closeMailCatcher);

/** A worker in a process of its own. */
function worker(messageId: string): ChildProcess {
  const script = path.join(import.meta.dirname, '../../support/message-sender.ts');
  const node = ['--conditions=react-server', '--import', 'tsx', script, code, messageId];
  return spawn(process.execPath, node, { env: process.env, stdio: 'ignore' });
}

async function killAt(step: SmtpStep, messageId: string): Promise<void> {
  const child = worker(messageId);
  const ended = once(child, 'close');
  atStep(step, () => {
    child.kill('SIGKILL');
    return new Promise(() => undefined);
  });
  await ended;
}

/** What the next worker does: nothing at first, and after five minutes it sends. */
async function nextWorker(messageId: string): Promise<void> {
  const before = caught.length;
  expect(await sendNow(messageId)).toMatchObject({ state: 'CLAIMED', tries: 1 });
  expect(caught).toHaveLength(before);
  await letPass(messageId, 5);
  expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 2 });
  await sendNow(messageId);
  expect(caught).toHaveLength(before + 1);
  expect(new Set(caught.map(({ messageId: id }) => id)).size).toBe(1);
}

it.each(STEPS)('a worker killed at "%s" has sent nothing, and the next sends it once', async (step) => {
  const { messageId } = await anInvitedAccount(code);
  await killAt(step, messageId);
  expect(caught).toEqual([]);
  await nextWorker(messageId);
});

it('one killed before it heard that the server has it is followed by the same email, by its Message-ID', async () => {
  const { messageId } = await anInvitedAccount(code);
  await killAt('taken', messageId);
  expect(caught).toHaveLength(1);
  await nextWorker(messageId);
});

/** Until a worker waits for a row that the test holds. */
async function isBlocked(): Promise<void> {
  await vi.waitFor(async () => {
    const waiting = await sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(waiting).toHaveLength(1);
  }, 10_000);
}

async function killBlocked(child: ChildProcess, unlock: () => Promise<void>): Promise<void> {
  await isBlocked();
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  await unlock();
}

it('one killed before it has taken the message leaves it to the next as it was', async () => {
  const { messageId } = await anInvitedAccount(code);
  const unlock = await lockRows('outbox_message', code);
  await killBlocked(worker(messageId), unlock);
  expect(await messageOf(messageId)).toMatchObject({ state: 'QUEUED', tries: 0 });
  expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 1 });
  expect(caught).toHaveLength(1);
});

it('one killed before it has written down that the message went is followed by the same email', async () => {
  const { messageId } = await anInvitedAccount(code);
  const locked = Promise.withResolvers<() => Promise<void>>();
  atStep('taken', async () => {
    locked.resolve(await lockRows('outbox_message', code));
    return null;
  });
  const child = worker(messageId);
  await killBlocked(child, await locked.promise);
  expect(caught).toHaveLength(1);
  await nextWorker(messageId);
});
