import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GENESIS, hashOf } from '@/lib/audit/store/audit-chain';
import { newId } from '@/lib/core/id';
import { migrate, migrationsFolder as ours } from '../../../prisma/migrate.mjs';
import { readMigrations } from '../../../prisma/migration-files.mjs';
import { type FreshDatabase, freshDatabase } from '../../support/database';
import { migrationsFolder } from '../scripts/migrations-folder';

const FIRST_WITH_SHARDS = '20261129050000_audit_shards';

let database: FreshDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase('template0');
  owner = new pg.Client({ connectionString: database.superUrl });
  const before = migrationsFolder();
  for (const { name, sql } of readMigrations(ours)) if (name < FIRST_WITH_SHARDS) before.write(name, sql);
  await bringUpTo(before.folder);
  await owner.connect();
  await writeOldChain();
  await bringUpTo(ours);
  before.remove();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const bringUpTo = (folder: string) =>
  migrate({ connectionString: database.ownerUrl, applicationRole: 'phb_app', folder });

const userId = newId();

/** Three events as the versions before the shards wrote them. */
async function writeOldChain() {
  await owner.query(`INSERT INTO commissioner (code, name, kind) VALUES ('OLD', 'NHS Old', 'ICB')`);
  await owner.query(
    `INSERT INTO user_account (id, email, display_name, created_at) VALUES ($1, 'old@test.invalid', 'Old', now())`,
    [userId],
  );
  let previousHash = GENESIS;
  for (const sequence of [1n, 2n, 3n]) {
    const at = new Date('2026-11-01T09:00:00.123Z');
    const facts = { commissionerCode: 'OLD', id: newId(), shard: 0, version: 1, sequence, at: at.getTime(), userId, role: 'AUDITOR',
      action: 'person:find', personId: null, subjectKind: 'person', subjectId: null, reason: 'a "reason"', beforeDigest: null, afterDigest: null, previousHash }; // biome-ignore format: facts
    const hash = hashOf(facts);
    await owner.query(
      `INSERT INTO audit_event (commissioner_code, id, sequence, at, user_id, role, action, subject_kind, reason, previous_hash, hash)
       VALUES ('OLD', $1, $2, $3, $4, 'AUDITOR', 'person:find', 'person', 'a "reason"', $5, $6)`,
      [facts.id, sequence, at, userId, previousHash, hash],
    );
    previousHash = hash;
  }
  await owner.query(
    `INSERT INTO audit_head (commissioner_code, id, sequence, hash) VALUES ('OLD', $1, 3, $2)`,
    [newId(), previousHash],
  );
}

const append = async () => {
  await owner.query('BEGIN');
  await owner.query(`SET LOCAL app.commissioner_code = 'OLD'; SET LOCAL app.user_id = '${userId}'`);
  await owner.query('SELECT append_audit_events($1::jsonb)', [
    JSON.stringify([
      {
        id: newId(),
        at: Date.now(),
        role: 'AUDITOR',
        action: 'person:find',
        is_look: true,
        subject_kind: 'person',
      },
    ]),
  ]);
  await owner.query('COMMIT');
};

describe('a database with a chain of before', () => {
  test('verifies after the upgrade, and after the next event', async () => {
    expect(await theCommand()).toEqual(['✓ OLD: 3 events in 1 chains, every link holds', 0]);
    await append();
    await append();
    expect(await theCommand()).toEqual(['✓ OLD: 5 events in 2 chains, every link holds', 0]);
  });

  test('goes on after the end of that chain, so that it cannot be cut', async () => {
    const { rows } = await owner.query(
      `SELECT e.sequence, e.previous_hash = h.hash AS follows FROM audit_event e JOIN audit_head h ON h.shard = 0 WHERE e.shard > 0 ORDER BY e.sequence`,
    );
    expect(rows).toEqual([
      { sequence: '4', follows: true },
      { sequence: '5', follows: false },
    ]);
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
    await owner.query('DELETE FROM audit_event WHERE shard = 0 AND sequence = 3');
    await owner.query(
      `UPDATE audit_head SET sequence = 2, hash = (SELECT hash FROM audit_event WHERE shard = 0 AND sequence = 2) WHERE shard = 0`,
    );
    const [line, exit] = await theCommand();
    expect(line).toMatch(/^✗ OLD: event 3 of chain \d+ is missing\.$/);
    expect(exit).toBe(1);
  });
});

async function theCommand(): Promise<[string, number]> {
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-verify.ts'];
  const env = { ...process.env, DATABASE_URL: database.appUrl };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
    return [firstLine(stdout), 0];
  } catch (fault) {
    const { stdout, code } = fault as { stdout: string; code: number };
    return [firstLine(stdout), code];
  }
}

const firstLine = (text: string) => text.split('\n')[0]?.trim() ?? '';
