import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { client, disconnect } from '@/lib/platform/db/client';
import { command } from '@/lib/platform/db/transaction';
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

  it('is not asked for longer than a statement may take', async () => {
    await expect(aStatement('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
  });

  it('says how long it waits for a lock and for a transaction that does nothing', async () => {
    const [limits] = await client().$queryRaw<object[]>`
      SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
        current_setting('idle_in_transaction_session_timeout') AS idle`;
    expect(limits).toEqual({ statement: '1s', lock: '800ms', idle: '3s' });
  });
});
