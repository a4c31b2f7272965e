import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { areHolidaysRunningOut, holidaysKnownUntil } from '@/lib/core/holidays-known';
import { day } from '@/lib/core/plain-date';
import { sql } from '../../support/superuser';

type Row = Record<string, string>;

function published(file: string): Row[] {
  return parse(readFileSync(new URL(`../../../prisma/data/${file}`, import.meta.url)), { columns: true });
}

describe('the reference data of every migrated database', () => {
  test('has each bank holiday of the published list, and no other', async () => {
    const rows = await sql(
      `SELECT to_char(date, 'YYYY-MM-DD') AS date, title FROM bank_holiday ORDER BY date`,
    );
    const list = published('bank-holidays-england-wales-2015-2027.csv');
    expect(list.length).toBe(107);
    expect(rows).toEqual(list.map(({ date, title }) => ({ date, title })));
  });

  test('CAL-04: knows the bank holidays for a year ahead; when this fails, renew them (prisma/data/README.md)', async () => {
    const [last] = await sql<{ date: string }>(
      `SELECT to_char(max(date), 'YYYY-MM-DD') AS date FROM bank_holiday`,
    );
    const until = holidaysKnownUntil(day(last?.date ?? ''));
    expect([until, areHolidaysRunningOut(until, todayInLondon())]).toEqual(['2027-12-31', false]);
  });

  test('has each integrated care board with its region and population', async () => {
    const list = published('icb-codes-names.csv').map((row) => ({
      code: row.ods_code,
      ons_code: row.ons_code,
      name: row.name,
      region: row.region,
      people: Number(row.gp_registered_16plus_2024_02) as number | null,
      basis: 'registered with a GP, aged 16 and over, February 2024',
    }));
    expect(list.length).toBe(42);
    const changed = published('icb-changes-2026-04-01.csv').map((row) => ({
      code: row.ods_code,
      ons_code: row.ons_code || null,
      name: row.name,
      region: row.region,
      people: null,
      basis: expect.stringMatching(/^not known: /),
    }));
    expect(changed.length).toBe(7);
    const unchanged = list.filter(({ code }) => !changed.some((one) => one.code === code));
    expect(await commissioners('ICB')).toEqual([...unchanged, ...changed].sort(byCode));
  });

  test('has each clinical commissioning group of 2021 with its population', async () => {
    const list = published('ccg-registered-population-2021-01-01.csv').map((row) => ({
      code: row.ods_code,
      ons_code: row.ons_code,
      name: row.name,
      region: null,
      people: Number(row.registered_patients),
      basis: 'registered with a GP, all ages, 1 January 2021',
    }));
    expect(list.reduce((total, { people }) => total + people, 0)).toBe(60_606_345);
    expect(await commissioners('CCG')).toEqual(list.sort(byCode));
  });

  test('says of no database that it is a demonstration', async () => {
    expect(await sql('SELECT * FROM installation')).toEqual([]);
  });
});

function byCode(one: { code?: string }, other: { code?: string }): number {
  return (one.code ?? '') < (other.code ?? '') ? -1 : 1;
}

function commissioners(kind: string): Promise<Row[]> {
  return sql(
    `SELECT code, ons_code, name, region, registered_population AS people, population_basis AS basis
     FROM commissioner WHERE kind = $1::"CommissionerKind" ORDER BY code COLLATE "C"`,
    [kind],
  );
}
