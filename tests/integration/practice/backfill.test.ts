import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, aSensitivePerson } from '../../support/person';
import { asPlainOwner } from '../../support/plain-owner';
import { sql } from '../../support/superuser';

const migration = readFileSync(
  path.join(
    import.meta.dirname,
    '../../../prisma/migrations/20261130191000_practice_registrations/migration.sql',
  ),
  'utf8',
);

it('the code that was typed with the address becomes the first record, for its readers where it is hidden', async () => {
  const code = await aCommissioner();
  const [open, without] = [await aPerson(code), await aPerson(code)];
  const reader = await aStaffMember('PRACTITIONER', code);
  const hidden = await aSensitivePerson(reader);
  await sql('DROP TABLE practice_registration');
  await sql('ALTER TABLE person ADD COLUMN gp_practice_code char(6)');
  await sql('ALTER TABLE withheld_contact ADD COLUMN gp_practice_code char(6)');
  await sql(`UPDATE person SET gp_practice_code = 'Z99001' WHERE id = $1`, [open]);
  await sql(`UPDATE withheld_contact SET gp_practice_code = 'Z99002' WHERE person_id = $1`, [hidden]);
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
    {
      person_id: hidden,
      practice_code: 'Z99002',
      from_day: null,
      checked_on: null,
      readers: `{${reader.userId}}`,
    },
  ]);
  const [table] = await sql<{ forced: boolean }>(
    `SELECT bool_and(relforcerowsecurity) AS forced FROM pg_class WHERE relname IN ('person', 'withheld_contact', 'practice_registration')`,
  );
  expect(table?.forced).toBe(true);
});
