import { randomUUID } from 'node:crypto';
import pg from 'pg';

const WRITERS = 16;
const PEOPLE = 2_000;
/** Short, so that what else the machine does falls on all ways alike. */
const ROUND = 1_000;
const ROUNDS = 21;
const CODE = 'BENCH';

/**
 * The name of the function that a transaction calls last.
 * @typedef {'append_audit_events' | 'append_to_one_chain' | 'append_without_chain'} Append
 */

/** @type {readonly Append[]} */
const variants = ['append_without_chain', 'append_audit_events', 'append_to_one_chain'];

/**
 * What each way to write an audit event reaches with 16 writers of one commissioner at once, in rounds that
 * take turns: `found` in changes a second, and `parts` of what the same turn reached without a chain. Sorted.
 * @param {{ ownerUrl: string, appUrl: string }} database migrated and empty
 */
export async function measureWriters({ ownerUrl, appUrl }) {
  const userId = await prepare(ownerUrl);
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  const pool = new pg.Pool({ connectionString: appUrl, max: WRITERS });
  pool.on('error', () => undefined); // the server is stopped while connections are idle
  const rates = new Map(variants.map((append) => [append, /** @type {number[]} */ ([])]));
  try {
    for (const append of variants) await round(pool, append, { userId, people });
    for (let turn = 0; turn < ROUNDS; turn += 1)
      for (const append of variants) rates.get(append)?.push(await round(pool, append, { userId, people }));
  } finally {
    await pool.end();
  }
  const plain = rates.get('append_without_chain') ?? [];
  return [...rates].map(([append, found]) => ({
    append,
    found: found.toSorted((a, b) => a - b),
    parts: found.map((rate, turn) => rate / (plain[turn] ?? Number.NaN)).toSorted((a, b) => a - b),
  }));
}

/**
 * The table of a change like any other, and the two ways to compare with: no chain at all, and one chain for
 * all writers.
 * @param {string} ownerUrl
 */
async function prepare(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const userId = randomUUID();
  await owner.query(`INSERT INTO commissioner (code, name, kind) VALUES ('${CODE}', 'NHS Bench', 'ICB')`);
  await owner.query(
    `INSERT INTO user_account (id, email, display_name, created_at) VALUES ('${userId}', 'bench@test.invalid', 'Bench', now())`,
  );
  await owner.query(`
    CREATE TABLE bench_change (id uuid PRIMARY KEY, person_id uuid NOT NULL, amount_pence bigint NOT NULL);
    GRANT INSERT ON bench_change TO phb_application;
    CREATE SEQUENCE bench_sequence START 1000000000000;
    CREATE FUNCTION append_without_chain(events jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
      INSERT INTO audit_event
      SELECT current_setting('app.commissioner_code'), id, nextval('bench_sequence'), to_timestamp(at / 1000.0), current_setting('app.user_id')::uuid,
        role, action, person_id, subject_kind, subject_id, reason, before_digest, after_digest, repeat('0', 64), repeat('0', 64), 1, 2
      FROM jsonb_to_recordset(events) AS e (id uuid, at bigint, role "Role", action text, is_look boolean, person_id uuid, subject_kind text,
        subject_id uuid, reason text, before_digest text, after_digest text) $$`);
  const { rows } = await owner.query(`SELECT pg_get_functiondef('append_audit_events'::regproc) AS text`);
  const one = rows[0].text
    .replace('append_audit_events', 'append_to_one_chain')
    .replace('take_audit_shard', 'take_one_chain');
  await owner.query(`
    CREATE FUNCTION take_one_chain(code text, is_look boolean, about uuid) RETURNS smallint LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock(hashtext(code), 64); RETURN 64; END $$`);
  await owner.query(one);
  await owner.query('GRANT EXECUTE ON FUNCTION append_without_chain, append_to_one_chain TO phb_application');
  await owner.end();
  return userId;
}

/**
 * @param {pg.Pool} pool
 * @param {Append} append
 * @param {{ userId: string, people: string[] }} facts
 * @returns {Promise<number>} transactions a second
 */
async function round(pool, append, { userId, people }) {
  const began = performance.now();
  const until = began + ROUND;
  let written = 0;
  const writer = async () => {
    const client = await pool.connect();
    try {
      while (performance.now() < until) {
        const personId = people[Math.floor(Math.random() * people.length)] ?? '';
        await change(client, append, { userId, personId });
        written += 1;
      }
    } finally {
      client.release();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return (written * 1_000) / (performance.now() - began);
}

/**
 * One command as the application sends it: the scope, a change, the event, the end.
 * @param {pg.PoolClient} client
 * @param {Append} append
 * @param {{ userId: string, personId: string }} facts
 */
async function change(client, append, { userId, personId }) {
  const subject = { person_id: personId, subject_kind: 'person', subject_id: personId };
  const event = { id: randomUUID(), at: Date.now(), role: 'PHB_LEAD', action: 'person:edit', is_look: false };
  await client.query(
    `BEGIN; SET LOCAL app.commissioner_code = '${CODE}'; SET LOCAL app.user_id = '${userId}'; SET LOCAL app.reach = 'commissioner'`,
  );
  await client.query({
    name: 'change',
    text: 'INSERT INTO bench_change VALUES ($1, $2, 1200)',
    values: [event.id, personId],
  });
  await client.query({
    name: append,
    text: `SELECT ${append}($1::jsonb)`,
    values: [JSON.stringify([{ ...event, ...subject }])],
  });
  await client.query('COMMIT');
}
