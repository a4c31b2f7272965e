import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import type { SignInFailureKind } from '@/lib/core/sign-in-failure';
import { failedSignIns } from '@/lib/identity/queries/failed-sign-ins';
import { listFailedSignIns } from '@/lib/identity/store/failed-sign-ins';
import type { Scope } from '@/lib/platform/db/scope';
import { insertSignInFailure } from '@/lib/platform/db/sign-in';
import { query } from '@/lib/platform/db/transaction';
import { manyDays } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let admin: Actor;
let nurse: Actor;

beforeEach(async () => {
  await sql('DELETE FROM sign_in_failure');
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
  nurse = await aStaffMember('PRACTITIONER', code);
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const failed = (
  userId: string | null,
  minutes: number,
  kind: SignInFailureKind = 'WRONG',
  networkAddress = '192.0.2.7',
) => insertSignInFailure({ at: minutesAgo(minutes), userId, networkAddress, kind });
const shown = async (after?: string) => {
  const list = await failedSignIns(admin, after);
  if (!list) throw new Error('No list');
  return list;
};

/** How many rows of failed sign-ins this connection has read. */
async function rowsRead({ tx }: Scope): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: number }[]>`
    SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'sign_in_failure'`;
  return row?.rows ?? 0;
}

describe('failed sign-ins', () => {
  it('are those of the own staff alone, the latest first, and looking at them is on record', async () => {
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    const holder = await aHolder(code, await aPerson(code));
    await failed(nurse.userId, 50);
    await failed(nurse.userId, 40, 'SUSPENDED', '2001:db8::1');
    for (const other of [stranger.userId, holder.userId, null]) await failed(other, 45);
    const { failures, accounts, addresses, next } = await shown();
    expect(failures).toMatchObject([
      { name: nurse.displayName, kind: 'SUSPENDED', networkAddress: '2001:db8::1' },
      { name: nurse.displayName, kind: 'WRONG', networkAddress: '192.0.2.7' },
    ]);
    expect([accounts, addresses, next]).toEqual([[], [], null]);
    const events = await sql('SELECT user_id FROM audit_event WHERE action = $1 AND commissioner_code = $2', [
      'sign-in:view',
      code,
    ]);
    expect(events).toEqual([{ user_id: admin.userId }]);
  });

  it('are empty where none has failed', async () => {
    expect(await shown()).toEqual({ accounts: [], addresses: [], failures: [], after: null, next: null });
  });

  it('come page by page, each once, although many are of one instant', async () => {
    const at = minutesAgo(60);
    for (let n = 0; n < 60; n += 1) {
      const times = n < 40 ? at : minutesAgo(n);
      await insertSignInFailure({
        at: times,
        userId: nurse.userId,
        networkAddress: '192.0.2.7',
        kind: 'WRONG',
      });
    }
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = await shown(next);
      seen.push(...page.failures.map(({ id }) => id));
      sizes.push(page.failures.length);
      next = page.next;
    }
    expect(sizes).toEqual([25, 25, 10]);
    expect(new Set(seen).size).toBe(60);
    expect((await shown('00000000-0000-7000-8000-000000000000')).failures).toHaveLength(25);
    expect((await shown('no id')).after).toBeNull();
  });

  it('name what has to wait now: accounts of the own staff, and addresses that tried them or no account', async () => {
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    await failed(nurse.userId, 5, 'SLOWED', '192.0.2.1');
    await failed(nurse.userId, 4, 'SLOWED', '192.0.2.2');
    await failed(null, 3, 'SLOWED', '192.0.2.1');
    await failed(stranger.userId, 2, 'SLOWED', '192.0.2.3');
    await failed(nurse.userId, 16, 'SLOWED', '192.0.2.4');
    await failed(nurse.userId, 1, 'WRONG', '192.0.2.5');
    const { accounts, addresses } = await shown();
    expect(accounts).toMatchObject([{ what: nurse.displayName, count: 2 }]);
    expect(addresses).toMatchObject([
      { what: '192.0.2.1', count: 2 },
      { what: '192.0.2.2', count: 1 },
    ]);
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('are not shown to a %s', async (role) => {
    expect(await failedSignIns({ ...nurse, role }, undefined)).toBeNull();
  });

  it('are found by an index, of many', async () => {
    await manyDays(nurse, 5_000);
    await sql('ANALYZE');
    const reads = await query(admin, 'sign-in:view', async (scope) => {
      const before = await rowsRead(scope);
      await listFailedSignIns(scope, { after: null, size: 26 });
      return (await rowsRead(scope)) - before;
    });
    expect(reads).toBeGreaterThan(25);
    expect(reads).toBeLessThan(60);
  });
});
