import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { dropEverything, isDemonstration, isEmpty } from '../../../scripts/lib/demonstration.mjs';
import { freshDatabase } from '../../support/database';
import { runScript } from './run-script';

const addresses = () => ({
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL ?? '',
});

async function asOwner<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('db:reset', () => {
  it('refuses a database without an installation, and one that says it is real', async () => {
    const url = addresses().DATABASE_OWNER_URL;
    const before = await asOwner(url, "SELECT FROM pg_tables WHERE schemaname = 'public'");
    expect(before.length).toBeGreaterThan(1);
    const bare = await runScript('db.mjs', ['reset'], addresses());
    await asOwner(url, 'INSERT INTO installation (is_demonstration, created_at) VALUES (false, now())');
    const real = await runScript('db.mjs', ['reset'], addresses());
    for (const { code, output } of [bare, real]) {
      expect(output).toMatch(/^This database is not a demonstration .* so it is not reset\.\n$/);
      expect(code).toBe(1);
    }
    expect(await asOwner(url, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toHaveLength(
      before.length,
    );
  });

  it('leaves nothing of a demonstration', async () => {
    const database = await freshDatabase();
    try {
      await asOwner(
        database.ownerUrl,
        'INSERT INTO installation (is_demonstration, created_at) VALUES (true, now())',
      );
      expect(await isDemonstration(database.ownerUrl)).toBe(true);
      await dropEverything(database.ownerUrl);
      expect(await asOwner(database.ownerUrl, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual(
        [],
      );
      expect(await isDemonstration(database.ownerUrl)).toBe(false);
    } finally {
      await database.drop();
    }
  });
});

describe('db:seed', () => {
  it('refuses a given database unless invented people are asked for, and one that is not empty', async () => {
    const unasked = await runScript('db.mjs', ['seed'], addresses());
    expect(unasked).toEqual({ code: 1, output: expect.stringContaining('set PHB_DEMONSTRATION=1 as well') });
    const full = await runScript('db.mjs', ['seed'], { ...addresses(), PHB_DEMONSTRATION: '1' });
    expect(full).toEqual({ code: 1, output: expect.stringContaining('This database is not empty') });
  });

  it('loads a small demonstration into a database that has nothing but its migrations', async () => {
    const { appUrl, ownerUrl, drop } = await freshDatabase();
    const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, PHB_DEMONSTRATION: '1' };
    const { code, output } = await runScript('db.mjs', ['seed', '--small'], env);
    expect(output).toMatch(/QOX: 19 people \(/);
    expect(code).toBe(0);
    expect(await isDemonstration(ownerUrl)).toBe(true);
    await drop();
  }, 180_000);

  it('finds a migrated database empty, and one with a commissioner not', async () => {
    const database = await freshDatabase();
    try {
      expect(await isEmpty(database.ownerUrl)).toBe(true);
      await asOwner(
        database.ownerUrl,
        'INSERT INTO installation (is_demonstration, created_at) VALUES (false, now())',
      );
      expect(await isEmpty(database.ownerUrl)).toBe(false);
    } finally {
      await database.drop();
    }
  });
});
