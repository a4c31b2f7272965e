import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { client } from '@/lib/platform/db/client';
import { command, query, queryById } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let other: string;
let ours: string[];
let theirs: string;
let lead: Actor;

beforeAll(async () => {
  [code, other] = [await aCommissioner(), await aCommissioner()];
  ours = [await aPerson(code), await aPerson(code), await aPerson(code)];
  theirs = await aPerson(other);
  lead = await aStaffMember('PHB_LEAD', code);
});

/** A repository that forgot its `where`: whatever comes back, only the database kept the rest away. */
const everybody = (actor: Actor) =>
  query(actor, 'person:view', async ({ tx }) =>
    (await tx.person.findMany({ select: { id: true } })).map(({ id }) => id),
  );

/** A row that the application may insert. */
const anOpening = (commissionerCode: string, personId: string) => ({
  commissionerCode,
  id: newId(),
  personId,
  userId: lead.userId,
  reason: 'A reason long enough',
  openedAt: new Date(),
  expiresAt: new Date(Date.now() + 3_600_000),
});

/** The tables of tenants that the application reads; it has no right on those kept by functions alone. */
const tenantTables = async () => {
  const rows = await sql<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'commissioner_code' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> 'session'
       AND has_any_column_privilege('phb_application', c.oid, 'SELECT') ORDER BY 1`,
  );
  return rows.map(({ table }) => table);
};

describe('what a transaction can reach, even when a repository forgets its where', () => {
  it('without a scope: no row of any tenant table', async () => {
    const filled = await Promise.all(
      (await tenantTables()).map(async (table) => {
        const rows = await client().$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`);
        return rows.length > 0 ? table : null;
      }),
    );
    expect(filled.filter(Boolean)).toEqual([]);
    expect(filled.length).toBeGreaterThan(25);
  });

  it('a commissioner: all of its own people and none of another’s', async () => {
    expect((await everybody(lead))?.sort()).toEqual([...ours].sort());
    expect(await everybody(await aStaffMember('PHB_LEAD', other))).toEqual([theirs]);
  });

  it('a practitioner: the caseload', async () => {
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), ours[1] ?? '');
    expect(await everybody(practitioner)).toEqual([ours[1]]);
    expect(await everybody({ ...practitioner, personIds: [] })).toEqual([]);
  });

  it('a holder: the one person, also when another’s id is asked for by name', async () => {
    const holder = await aHolder(code, ours[0] ?? '');
    expect(await everybody(holder)).toEqual([ours[0]]);
    const asked = await query(holder, 'person:view', ({ tx }) =>
      tx.person.findFirst({ where: { id: ours[1] ?? '' } }),
    );
    expect(asked).toBeNull();
  });

  it('a person id of another commissioner in the scope reaches nothing', async () => {
    const holder = await aHolder(code, ours[0] ?? '', 'REPRESENTATIVE');
    expect(await everybody({ ...holder, personIds: [theirs] })).toEqual([]);
  });

  it('a write for another commissioner is refused by the database', async () => {
    const write = command(lead, 'person:view', async ({ tx }) => {
      await tx.breakGlass.create({ data: anOpening(other, theirs) });
      return ok(undefined);
    });
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('the scope ends with its transaction: the next use of the same connection reaches nothing', async () => {
    await Promise.all(Array.from({ length: 20 }, () => everybody(lead)));
    const rows = await Promise.all(Array.from({ length: 20 }, () => client().person.findMany()));
    expect(rows.flat()).toEqual([]);
  });

  it('a hundred interleaved scopes of two commissioners never mix', async () => {
    const strangers = await aStaffMember('PHB_LEAD', other);
    const seen = await Promise.all(
      Array.from({ length: 100 }, (_, turn) => everybody(turn % 2 ? lead : strangers)),
    );
    expect(seen.every((ids, turn) => ids?.length === (turn % 2 ? ours.length : 1))).toBe(true);
  });

  it('an id or code that is not one never reaches the SQL of a scope', async () => {
    const planted = "'; SET LOCAL app.reach = 'commissioner";
    await expect(everybody({ ...lead, userId: planted })).rejects.toThrow('Not a UUID');
    await expect(everybody({ ...lead, commissionerCode: planted })).rejects.toThrow(
      'Not a commissioner code',
    );
    const holder = await aHolder(code, ours[0] ?? '', 'REPRESENTATIVE');
    await expect(everybody({ ...holder, personIds: [planted] })).rejects.toThrow('Not a UUID');
  });

  it('a role without the permission gets the one answer, and no transaction is opened', async () => {
    const administrator = await aStaffMember('ADMINISTRATOR', code);
    expect(await everybody(administrator)).toBeNull();
    const refused = await command(administrator, 'plan:decide', async () => ok('never'));
    expect(refused).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it.each([
    ['', false],
    ['nonsense', false],
    ['0198C0DE-0000-7000-8000-000000000000', false],
    ['0198c0de-0000-7000-8000-000000000000', true],
    [null, true],
  ])('asks the database for %j: %s', async (id, isAsked) => {
    const ids = [newId(), id];
    const asked = await queryById(lead, { permission: 'person:view', ids }, async () => 'asked');
    expect(asked).toBe(isAsked ? 'asked' : null);
  });

  it('a refused command leaves nothing behind', async () => {
    const refused = await command(lead, 'person:view', async ({ tx }) => {
      await tx.breakGlass.create({ data: anOpening(code, ours[0] ?? '') });
      return fail({ kind: 'changed-my-mind' });
    });
    expect(refused.ok).toBe(false);
    expect(await sql(`SELECT 1 FROM break_glass WHERE commissioner_code = $1`, [code])).toEqual([]);
  });
});
