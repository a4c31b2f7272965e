import { expect, test } from 'vitest';
import { type AuditFacts, hashOf } from '@/lib/audit/store/audit-chain';
import { HASH_SQL } from '@/lib/audit/store/audit-chain-sql';
import { ROLES } from '@/lib/core/policy/role';
import fc from '../../support/property';
import { sql } from '../../support/superuser';

const id = fc.uuid().map((text) => text.toLowerCase());
/** Every character that PostgreSQL stores, quotes and control characters too. */
const text = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).map((given) => given.replaceAll('\0', ''));
const digest = fc.option(fc.stringMatching(/^[0-9a-f]{64}$/));

const facts: fc.Arbitrary<AuditFacts> = fc.record({
  commissionerCode: fc.stringMatching(/^[A-Z0-9]{3,5}$/),
  id,
  shard: fc.integer({ min: 0, max: 64 }),
  version: fc.constantFrom(1, 2),
  sequence: fc.bigInt({ min: 1n, max: 2n ** 62n }),
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  userId: id,
  role: fc.constantFrom(...ROLES),
  action: text(60),
  personId: fc.option(id),
  subjectKind: text(40),
  subjectId: fc.option(id),
  reason: fc.option(text(500)),
  beforeDigest: digest,
  afterDigest: digest,
  previousHash: fc.stringMatching(/^[0-9a-f]{64}$/),
});

/** The database hashes a row; the code hashes the facts. A verification trusts that they agree. */
test('an event has one hash, in the database and in the code', async () => {
  const events = fc.sample(facts, { numRuns: 2_000, seed: 20261129 });
  const rows = await sql<{ stored: string; verified: string }>(
    `SELECT audit_hash(e) AS stored, ${HASH_SQL.sql} AS verified
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (facts, place)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::audit_event, given.facts) AS e ORDER BY given.place`,
    [JSON.stringify(events.map(toRow))],
  );
  expect(rows.map(({ verified }) => verified)).toEqual(events.map(hashOf));
  const today = events.map((event, index) => ({ event, stored: rows[index]?.stored }));
  for (const { event, stored } of today.filter(({ event }) => event.version === 2))
    expect(stored).toBe(hashOf(event));
});

function toRow(event: AuditFacts) {
  const named = Object.entries(event).map(([key, value]) => [
    key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    typeof value === 'bigint' ? `${value}` : value,
  ]);
  return { ...Object.fromEntries(named), at: new Date(event.at).toISOString() };
}
