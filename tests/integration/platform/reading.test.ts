import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { pool } from '@/lib/platform/db/pool';
import type { Scope } from '@/lib/platform/db/scope';
import { command, query } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson } from '../../support/person';

let lead: Actor;
let other: Actor;

beforeAll(async () => {
  lead = await aStaffMember('PHB_LEAD', await aCommissioner());
  other = await aStaffMember('PHB_LEAD', await aCommissioner());
  await aPerson(lead.commissionerCode);
});

const values = (scope: Scope) => scope.tx.$queryRaw<Record<string, unknown>[]>`
  SELECT count(*) AS number, date '2026-03-01' AS day, timestamptz '2026-03-01 09:00Z' AS instant, 1.50::numeric AS share,
    ARRAY[1, 2]::int8[] AS numbers, ARRAY['a', NULL] AS texts, NULL::text AS nothing, '{"a": [1]}'::jsonb AS json, true AS "isTrue",
    'CHC'::"PhbGroup" AS "group", 1.5::float8 AS float, 3::int4 AS int, '00000000-0000-7000-8000-000000000000'::uuid AS id,
    ${new Date('2026-03-01T00:00:00Z')}::date AS "sentDay", ${[lead.userId]}::uuid[] AS "sentIds", ${null}::text AS "sentNothing"
  FROM person WHERE commissioner_code = ${lead.commissionerCode}`;

describe('the transaction of a query', () => {
  it('gives the same values as a command, for the same SQL', async () => {
    const read = await query(lead, 'person:list', values);
    const written = await command(lead, 'person:list', async (scope) => ok(await values(scope)));
    expect({ ok: true, value: read }).toEqual(written);
    expect(read).toMatchObject([
      { number: 1n, day: new Date('2026-03-01T00:00:00Z'), sentIds: [lead.userId] },
    ]);
  });

  it('is one with the models it asks, limited to the same scope', async () => {
    const counted = async (actor: Actor) =>
      query(actor, 'person:list', async ({ tx }) => {
        const [before] = await tx.$queryRaw<{ pid: number; id: string }[]>`
          SELECT pg_backend_pid() AS pid, pg_current_xact_id()::text AS id`;
        const people = await tx.person.count();
        const [after] = await tx.$queryRaw<{ pid: number; id: string }[]>`
          SELECT pg_backend_pid() AS pid, pg_current_xact_id()::text AS id`;
        expect(after).toEqual(before);
        return people;
      });
    expect(await counted(lead)).toBe(1);
    expect(await counted(other)).toBe(0);
  });

  it('gives its connection back, whether it ends well or not', async () => {
    const fault = query(lead, 'person:list', async ({ tx }) => {
      await tx.person.count();
      throw new Error('planted');
    });
    await expect(fault).rejects.toThrow('planted');
    await expect(query(lead, 'person:list', ({ tx }) => tx.$queryRaw`SELECT 1 / 0`)).rejects.toThrow(/zero/);
    const many = Array.from({ length: 30 }, () =>
      query(lead, 'person:list', async ({ tx }) => {
        await tx.person.findFirst();
        return tx.$queryRaw<{ scope: string }[]>`SELECT current_setting('app.commissioner_code') AS scope`;
      }),
    );
    expect(new Set((await Promise.all(many)).flat().map((row) => row?.scope))).toEqual(
      new Set([lead.commissionerCode]),
    );
    expect(pool().idleCount).toBe(pool().totalCount);
    const left = await pool().query(`SELECT current_setting('app.commissioner_code', true) AS scope`);
    expect(left.rows).toEqual([{ scope: '' }]);
  });

  it('fails with a connection that breaks, and the next one works', async () => {
    const broken = query(
      lead,
      'person:list',
      ({ tx }) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
    );
    await expect(broken).rejects.toThrow(/terminat/);
    const left = await query(lead, 'person:list', ({ tx }) => tx.$queryRaw`SELECT 1 AS one`);
    expect(left).toEqual([{ one: 1 }]);
  });

  it('sends by name what comes again', async () => {
    const hot = (scope: Scope) => scope.tx.$queryRaw`SELECT 'often' AS word, ${1}::int AS number`;
    const rare = (scope: Scope) => scope.tx.$queryRaw`SELECT 'once' AS word, ${1}::int AS number`;
    await query(lead, 'person:list', async (scope) => {
      for (let times = 0; times < 4; times += 1) await hot(scope);
      await rare(scope);
      const named = await scope.tx.$queryRaw<{ statement: string }[]>`
        SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%AS word%' AND statement NOT LIKE '%pg_prepared%'`;
      expect(named).toEqual([{ statement: `SELECT 'often' AS word, $1::int AS number` }]);
      return true;
    });
  });
});
