import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/audit/store/audit';
import { GENESIS, hashOf } from '@/lib/audit/store/audit-chain';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail } from '@/lib/core/result';
import { client } from '@/lib/platform/db/client';
import { command } from '@/lib/platform/db/transaction';
import { aChange, aLook } from '../../support/audit-trail';
import { aCommissioner, anAccount } from '../../support/identity';
import { sql } from '../../support/superuser';

type Row = { shard: number; sequence: string; previous_hash: string; hash: string };

let code: string;
let lead: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  lead = await anAccount('PHB_LEAD', code);
});

const chainOf = () =>
  sql<Row>(`SELECT * FROM audit_event WHERE commissioner_code = $1 ORDER BY shard, sequence`, [code]);

/** A transaction of its own that has sent a statement and is still open. */
async function anOpenTransaction(statement: string): Promise<pg.Client> {
  const other = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
  await other.connect();
  await other.query(
    `BEGIN; SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.user_id = '${lead.userId}'`,
  );
  await other.query(statement);
  return other;
}

const atOnce = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: 20 }, work));

describe('the audit chains', () => {
  it('have no gap and no fork when twenty things happen at once, beginning with the first', async () => {
    await atOnce(() => aLook(lead, null));
    const events = await chainOf();
    expect(events).toHaveLength(20);
    for (const chain of Map.groupBy(events, ({ shard }) => shard).values()) {
      expect(chain.map(({ sequence }) => Number(sequence))).toEqual(chain.map((_, index) => index + 1));
      expect(chain.map((event) => event.previous_hash)).toEqual([
        GENESIS,
        ...chain.slice(0, -1).map(({ hash }) => hash),
      ]);
    }
  });

  it('do not wait for each other: where the chain of a person is taken, the next free one is', async () => {
    const personId = newId();
    await aChange(lead, personId);
    const [{ shard: own } = { shard: 0 }] = await chainOf();
    const event = { id: newId(), at: 1, role: 'PHB_LEAD', action: 'person:edit', is_look: false };
    const open = JSON.stringify([{ ...event, person_id: personId, subject_kind: 'person' }]);
    const holder = await anOpenTransaction(`SELECT append_audit_events('${open}')`);
    await aChange(lead, personId);
    await aLook(lead, personId);
    await aLook(lead, personId);
    await holder.end();
    const shards = (await chainOf()).map(({ shard }) => shard);
    expect(shards.sort((a, b) => a - b)).toEqual(
      [own, (own % 32) + 1, own + 32, own + 32].sort((a, b) => a - b),
    );
  });

  it('are waited for when all are taken', async () => {
    const holder = await anOpenTransaction(
      `SELECT pg_advisory_xact_lock(hashtext('phb audit ${code}'), n) FROM generate_series(1, 32) AS n`,
    );
    await aLook(lead, null);
    let isWritten = false;
    const change = aChange(lead, newId()).then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isWritten).toBe(false);
    await holder.query('ROLLBACK');
    await change;
    await holder.end();
    expect(await chainOf()).toHaveLength(2);
  });

  it('are chosen by the person where they are free, and those of changes hold no look', async () => {
    const people = Array.from({ length: 40 }, newId);
    for (const personId of people) {
      await aLook(lead, personId);
      await aChange(lead, personId);
      await aChange(lead, personId);
    }
    const rows = await sql<{ action: string; chains: number; shards: number[] }>(
      `SELECT action, count(DISTINCT (person_id, shard))::int AS chains, array_agg(DISTINCT shard) AS shards
       FROM audit_event WHERE commissioner_code = $1 GROUP BY action ORDER BY action`,
      [code],
    );
    const [changes, looks] = rows.map(({ shards }) => shards);
    expect(rows.map(({ chains }) => chains)).toEqual([40, 40]);
    expect(changes?.every((shard) => shard >= 1 && shard <= 32)).toBe(true);
    expect(looks).toEqual(changes?.map((shard) => shard + 32));
    expect(changes?.length).toBeGreaterThan(10);
  });

  it('let a look go on while a change of the same person waits to be written', async () => {
    const personId = newId();
    await aChange(lead, personId);
    const writer = await anOpenTransaction(
      `SELECT FROM audit_head WHERE commissioner_code = '${code}' AND shard <= 32 FOR UPDATE`,
    );
    await aLook(lead, personId);
    let isWritten = false;
    const change = aChange(lead, personId).then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isWritten).toBe(false);
    await writer.query('ROLLBACK');
    await change;
    await writer.end();
  });

  it('never wait in a ring, whatever a transaction records: it takes two at most', async () => {
    const people = Array.from({ length: 20 }, newId);
    const recordAll = (order: string[]) =>
      command(lead, 'person:view', async (scope) => {
        for (const personId of order)
          for (const action of ['person:edit', 'person:view'] as const)
            await recordEvent(scope, { action, personId, subjectKind: 'person', subjectId: null });
        return { ok: true, value: undefined };
      });
    const results = await atOnce(() => recordAll([...people].sort(() => Math.random() - 0.5)));
    expect(results).toHaveLength(20);
    const shards = await sql<{ changes: number; looks: number; events: number }>(
      `SELECT count(DISTINCT shard) FILTER (WHERE shard <= 32)::int AS changes, count(DISTINCT shard) FILTER (WHERE shard > 32)::int AS looks,
         count(*)::int AS events FROM audit_event WHERE commissioner_code = $1 GROUP BY xmin::text`,
      [code],
    );
    expect(shards).toEqual(Array.from({ length: 20 }, () => ({ changes: 1, looks: 1, events: 40 })));
    expect((await verifyAudit({ codes: [code] })).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('hold the hash of what each event says, which can be computed again', async () => {
    await aLook(lead, newId());
    const where = { commissionerCode: code };
    const [event] = await client().$transaction(async (tx) => {
      await tx.$executeRawUnsafe(
        `SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.reach = 'commissioner'`,
      );
      return tx.auditEvent.findMany({ where });
    });
    if (!event) throw new Error('no event');
    const facts = { ...event, at: event.at.getTime() };
    expect(hashOf(facts)).toBe(event.hash);
    expect(hashOf({ ...facts, action: 'person:edit' })).not.toBe(event.hash);
    expect(hashOf({ ...facts, id: newId() })).not.toBe(event.hash);
    expect(hashOf({ ...facts, commissionerCode: 'OTHER' })).not.toBe(event.hash);
    expect(event.afterDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tell of nothing that was refused', async () => {
    await command(lead, 'person:view', async (scope) => {
      await recordEvent(scope, {
        action: 'person:view',
        personId: null,
        subjectKind: 'person',
        subjectId: null,
      });
      return fail({ kind: 'refused-afterwards' });
    });
    expect(await chainOf()).toEqual([]);
  });

  it.each([
    `INSERT INTO audit_event (commissioner_code, id) VALUES ('X', gen_random_uuid())`,
    `INSERT INTO audit_head (commissioner_code, id) VALUES ('X', gen_random_uuid())`,
    `UPDATE audit_head SET sequence = 0`,
    `DELETE FROM audit_head`,
    `UPDATE audit_event SET reason = ''`,
  ])('are not written by the application itself: %s', async (statement) => {
    await expect(client().$executeRawUnsafe(statement)).rejects.toThrow('permission denied');
  });
});
