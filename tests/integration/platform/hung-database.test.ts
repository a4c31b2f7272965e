import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { client, disconnect } from '@/lib/platform/db/client';
import type { Scope } from '@/lib/platform/db/scope';
import { command, query } from '@/lib/platform/db/transaction';
import { throughHangingProxy } from '../../support/hanging-database';
import { aCommissioner, aStaffMember } from '../../support/identity';

const proxy = await throughHangingProxy();
process.env.DATABASE_SECONDS = '1';

let lead: Actor;
beforeAll(async () => {
  lead = await aStaffMember('PHB_LEAD', await aCommissioner());
});
afterAll(async () => {
  await disconnect();
  proxy.close();
});

const aStatement = (sql: string) =>
  command(lead, 'person:view', async ({ tx }) => {
    await tx.$executeRawUnsafe(sql);
    return ok(undefined);
  });

describe('a database that hangs', () => {
  it('is given up in seconds, and used again when it goes on', async () => {
    expect(await aStatement('SELECT 1')).toEqual(ok(undefined));
    proxy.hang();
    const began = Date.now();
    await expect(aStatement('SELECT 1')).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(10_000);
    proxy.goOn();
    await expect
      .poll(() => aStatement('SELECT 1').catch(() => null), { timeout: 10_000 })
      .toEqual(ok(undefined));
  });

  it('is given up by a page as soon, with models and without', async () => {
    const byDriver = () => query(lead, 'person:view', ({ tx }) => tx.$queryRaw`SELECT 1`);
    const byModel = () => query(lead, 'person:view', ({ tx }) => tx.person.count());
    for (const ask of [byDriver, byModel]) {
      await ask();
      proxy.hang();
      const began = Date.now();
      const asked = await Promise.allSettled([ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask()]);
      expect(asked.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
      expect(Date.now() - began).toBeLessThan(4_500);
      proxy.goOn();
      await expect.poll(() => ask().catch(() => null), { timeout: 10_000 }).not.toBeNull();
    }
  });

  it.each(['command', 'query', 'query with models'])(
    'is given up once, not again for the ROLLBACK of a %s',
    async (kind) => {
      const lost = async ({ tx }: Scope) => {
        if (kind === 'query with models') await tx.person.count();
        proxy.lose();
        await tx.$queryRaw`SELECT 1`;
        return ok(undefined);
      };
      const ask = () =>
        kind === 'command' ? command(lead, 'person:view', lost) : query(lead, 'person:view', lost);
      const began = Date.now();
      await expect(ask()).rejects.toThrow();
      expect(Date.now() - began).toBeLessThan(2_600);
    },
  );

  it('is not asked for longer than a statement may take', async () => {
    await expect(aStatement('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
  });

  it('says how long it waits for a lock and for a transaction that does nothing', async () => {
    const [limits] = await client().$queryRaw<object[]>`
      SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
        current_setting('idle_in_transaction_session_timeout') AS idle`;
    expect(limits).toEqual({ statement: '1s', lock: '800ms', idle: '3s' });
  });

  it('keeps no script from its end', async () => {
    const child = fork('tests/support/ending-script.ts', {
      execArgv: ['--conditions=react-server', '--import', 'tsx'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    proxy.lose();
    const began = Date.now();
    child.send('end');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(8_000);
  });
});
