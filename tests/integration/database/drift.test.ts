import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaSql } from '../../../scripts/lib/schema-sql.mjs';
import { sql } from '../../support/superuser';

// The same questions of both databases. Collations and what SQL alone can say (checks, partial indexes) are
// not the schema's.
const COLUMNS = `SELECT table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || character_maximum_length || ')', '')
    || ' ' || is_nullable || coalesce(' default ' || column_default, '') AS fact
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`;
const KEYS = `SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) AS fact FROM pg_constraint
  WHERE contype IN ('p', 'f') AND connamespace = 'public'::regnamespace ORDER BY 1`;
const INDEXES = `SELECT regexp_replace(indexdef, 'COLLATE "C" ', '') AS fact FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
const ENUMS = `SELECT t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS fact
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname ORDER BY 1`;

type Ask = (text: string) => Promise<{ fact: string }[]>;
const factsOf = async (ask: Ask, text: string) => (await ask(text)).map(({ fact }) => fact);

let drafted: pg.Client;
const name = `phb_drift_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  await sql(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(process.env.TEST_SUPER_URL ?? '');
  url.pathname = `/${name}`;
  const text = await schemaSql(url.href);
  drafted = new pg.Client(url.href);
  await drafted.connect();
  await drafted.query(text);
});

afterAll(async () => {
  await drafted.end();
  await sql(`DROP DATABASE ${name} WITH (FORCE)`);
});

describe('the schema and the migrations say the same', () => {
  const inSchema = async (text: string) => factsOf(async (t) => (await drafted.query(t)).rows, text);
  const inMigrations = async (text: string) => factsOf((t) => sql(t), text);

  it.each([
    ['columns', COLUMNS],
    ['enums', ENUMS],
  ])('%s are equal', async (_, text) => {
    const migrated = await inMigrations(text);
    expect(migrated).toEqual(await inSchema(text));
    expect(migrated.length).toBeGreaterThan(20);
  });

  it('every key and index of the schema is in the migrations', async () => {
    for (const text of [KEYS, INDEXES]) {
      const migrated = new Set(await inMigrations(text));
      const missing = (await inSchema(text)).filter((fact) => !migrated.has(fact));
      expect(missing).toEqual([]);
    }
  });

  it('what the migrations add is what the schema language has no words for', async () => {
    const schema = new Set(await inSchema(KEYS));
    const added = (await inMigrations(KEYS)).filter(
      (fact) => !schema.has(fact) && !fact.startsWith('_prisma_migrations'),
    );
    expect(
      added.filter((fact) => !/REFERENCES (commissioner\(code\)|user_account\(id\))$/.test(fact)),
    ).toEqual([]);
    expect(added.length).toBeGreaterThan(40);
  });
});
