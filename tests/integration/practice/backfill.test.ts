import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCommissioner } from '../../support/identity';
import { aPerson } from '../../support/person';
import { asPlainOwner } from '../../support/plain-owner';
import { sql } from '../../support/superuser';

const migration = readFileSync(
  path.join(
    import.meta.dirname,
    '../../../prisma/migrations/20261130184100_practice_registrations/migration.sql',
  ),
  'utf8',
);

it('the code that was typed with the address becomes the first record, for its readers where it is hidden', async () => {
  const code = await aCommissioner();
  const [open, hidden, without] = [await aPerson(code), await aPerson(code), await aPerson(code)];
  const reader = '01890000-0000-7000-8000-000000000001';
  await sql('DROP TABLE practice_registration');
  await sql('ALTER TABLE person ADD COLUMN gp_practice_code char(6)');
  await sql('ALTER TABLE withheld_contact ADD COLUMN gp_practice_code char(6)');
  await sql(`UPDATE person SET gp_practice_code = 'Z99001' WHERE id = $1`, [open]);
  await sql('UPDATE person SET is_sensitive = true WHERE id = $1', [hidden]);
  await sql(
    `INSERT INTO withheld_contact (commissioner_code, id, person_id, reader_ids, gp_practice_code)
     VALUES ($1, gen_random_uuid(), $2, ARRAY[$3::uuid], 'Z99002')`,
    [code, hidden, reader],
  );
  await sql('GRANT CREATE ON SCHEMA public TO PUBLIC');
  await asPlainOwner(migration);
  expect(
    await sql(
      `SELECT person_id, practice_code, from_day, checked_on, reader_ids::text AS readers FROM practice_registration
       WHERE person_id = ANY ($1) ORDER BY practice_code`,
      [[open, hidden, without]],
    ),
  ).toEqual([
    { person_id: open, practice_code: 'Z99001', from_day: null, checked_on: null, readers: null },
    { person_id: hidden, practice_code: 'Z99002', from_day: null, checked_on: null, readers: `{${reader}}` },
  ]);
  const [table] = await sql<{ forced: boolean }>(
    `SELECT bool_and(relforcerowsecurity) AS forced FROM pg_class WHERE relname IN ('person', 'withheld_contact', 'practice_registration')`,
  );
  expect(table?.forced).toBe(true);
});
