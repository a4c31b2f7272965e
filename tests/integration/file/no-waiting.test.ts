import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
process.env.PHB_FILES_DIR = folder;
const { TASKS } = await import('@/app/_jobs/tasks');
const { addReceipt } = await import('@/lib/money/commands/add-receipt');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { client } = await import('@/lib/platform/db/client');
const { startWorker } = await import('@/lib/platform/jobs/worker');
const { HOSTILE } = await import('../../support/hostile-files');
const { aCommissioner } = await import('../../support/identity');
const { anActiveBudget, spendingOf, today } = await import('../../support/money');
const { aHolder } = await import('../../support/person');
const { must } = await import('../../support/result');
const { sql } = await import('../../support/superuser');

let holder: Awaited<ReturnType<typeof aHolder>>;
let spendingId: string;
let files: Buffer[];
beforeAll(async () => {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
  ({ spendingId } = must(await recordSpending(holder, spendingOf(budget), today)));
  files = await Promise.all(Object.values(HOSTILE).map((make) => make()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long other requests of this process take while something goes on: 99 of 100 are faster. In ms. */
async function waits(during: () => Promise<unknown>): Promise<{ p99: number; signIn: number }> {
  const took: number[] = [];
  const signIns: number[] = [];
  let isOver = false;
  const ask = async () => {
    while (!isOver) {
      const began = performance.now();
      await pause(10); // a blocked thread shows here, a slow database in the question
      await client().$queryRaw`SELECT 1`;
      took.push(performance.now() - began - 10);
    }
  };
  const signIn = async () => {
    while (!isOver) {
      const began = performance.now();
      await hash('a password', { memoryCost: 19_456, timeCost: 2 });
      signIns.push(performance.now() - began);
      await pause(200);
    }
  };
  const others = [ask(), ask(), signIn()];
  await during();
  isOver = true;
  await Promise.all(others);
  took.sort((a, b) => a - b);
  return { p99: took[Math.floor(took.length * 0.99)] ?? 0, signIn: Math.max(...signIns) };
}

describe('a file that is made to do harm', () => {
  it('keeps no other request waiting, and is settled', async () => {
    const alone = await waits(() => pause(1_500));
    const worker = await startWorker(TASKS);
    const checking = () => sql(`SELECT 1 FROM upload WHERE state = 'CHECKING'`);
    const withFiles = await waits(async () => {
      // The two of one dot in width or height three times, as six pictures once stopped sign-in.
      const [bomb, actions, tall, wide] = files;
      const sent = [bomb, actions, tall, tall, tall, wide, wide, wide];
      await Promise.all(sent.map((file = Buffer.alloc(0)) => addReceipt(holder, { spendingId, file })));
      await vi.waitFor(async () => expect(await checking()).toEqual([]), { timeout: 60_000, interval: 200 });
    });
    await worker.stop();
    const states = await sql<{ state: string; refusal: string | null }>(
      'SELECT state, refusal FROM upload ORDER BY id',
    );
    expect(states).toHaveLength(8);
    expect(states.filter(({ refusal }) => refusal === 'picture-too-large')).toHaveLength(6);
    expect(withFiles.p99 - alone.p99).toBeLessThan(100);
    expect(withFiles.signIn - alone.signIn).toBeLessThan(1_000);
  }, 120_000);
});
