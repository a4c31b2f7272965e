import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import { aRequestFor } from '../../support/case';
import { aChallenge, aRefusedCase, someChallengeAccounts } from '../../support/challenge';
import { died } from '../../support/death';
import { aCommissioner, aSession, aStaffMember, sessionHash } from '../../support/identity';
import { aHolder, anExecutor, aPerson, aSensitivePerson, withCaseload } from '../../support/person';
import { asPlainOwner } from '../../support/plain-owner';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const folder = path.join(import.meta.dirname, '../../../prisma/migrations');
const repair = readFileSync(
  path.join(folder, '20261130182000_rows_under_forced_security/migration.sql'),
  'utf8',
);

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const rowsOf = (text: string, id: string) =>
  sql<{ line: string }>(text, [id]).then((rows) => rows.map(({ line }) => line));

const deathsOf = (personId: string) =>
  rowsOf(`SELECT concat_ws(' ', died_on, heard_from) AS line FROM death WHERE person_id = $1`, personId);
const authoritiesOf = (personId: string) =>
  rowsOf(
    `SELECT concat_ws(' ', a.kind, coalesce(a.ended_reason, 'in force'), d.heard_from) AS line FROM authority a
     LEFT JOIN death d ON d.commissioner_code = a.commissioner_code AND d.id = a.ended_by_death_id
     WHERE a.person_id = $1 ORDER BY a.kind`,
    personId,
  );

it('rows of a forced table are out of the reach of their plain owner', async () => {
  const personId = await aPerson(code);
  await asPlainOwner(`UPDATE person SET phone = '01632 960 001' WHERE id = '${personId}'`);
  expect(await rowsOf('SELECT phone AS line FROM person WHERE id = $1', personId)).toEqual([null]);
});

it('a death typed with the details is recorded, and ends the authorities and the sign-in, once', async () => {
  const personId = await aPerson(code);
  const holder = await aHolder(code, personId);
  await aHolder(code, personId, 'REPRESENTATIVE');
  const cookie = await aSession(holder);
  await sql(`UPDATE person SET died_on = '2026-06-10' WHERE id = $1`, [personId]);
  await asPlainOwner(repair);
  const heard = 'Recorded with the personal details';
  const ended = `The person died ${heard}`;
  const expected = [`SELF ${ended}`, `REPRESENTATIVE ${ended}`];
  expect(await deathsOf(personId)).toEqual([`2026-06-10 ${heard}`]);
  expect(await authoritiesOf(personId)).toEqual(expected);
  const isEnded = `SELECT (ended_at IS NOT NULL)::text AS line FROM session WHERE id_hash = $1`;
  expect(await rowsOf(isEnded, sessionHash(cookie))).toEqual(['true']);
  await asPlainOwner(repair);
  expect(await deathsOf(personId)).toHaveLength(1);
  expect(await authoritiesOf(personId)).toEqual(expected);
});

it('a death that was recorded as a step stays as it is, with who answers for the estate', async () => {
  const personId = await aPerson(code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  await died(practitioner, personId, today, { diedOn: addDays(today, -2) });
  await anExecutor(practitioner, personId);
  const before = [await deathsOf(personId), await authoritiesOf(personId)];
  await asPlainOwner(repair);
  expect([await deathsOf(personId), await authoritiesOf(personId)]).toEqual(before);
  expect(before[1]).toContain('REPRESENTATIVE in force');
});

it('a sensitive record without the task of its review gets one, and one with it no second', async () => {
  const practitioner = await aStaffMember('PRACTITIONER', code);
  const personId = await aSensitivePerson(practitioner);
  const reader = { ...practitioner, personIds: [personId] };
  must(await recordRequest(reader, aRequestFor(personId, { askedOn: addDays(today, -7) }), today));
  const reviews = () =>
    rowsOf(
      `SELECT concat_ws(' ', owner_role, started_on, due_on) AS line FROM clock WHERE person_id = $1 AND kind = 'SENSITIVE_REVIEW'`,
      personId,
    );
  const before = await reviews();
  expect(before).toEqual([`PRACTITIONER ${today} ${addDays(today, 30)}`]);
  await sql(`DELETE FROM clock WHERE person_id = $1 AND kind = 'SENSITIVE_REVIEW'`, [personId]);
  await asPlainOwner(repair);
  expect(await reviews()).toEqual(before);
  await asPlainOwner(repair);
  expect(await reviews()).toEqual(before);
});

it('the task of a local resolution that was named as of a screening gets its own name back', async () => {
  const accounts = await someChallengeAccounts();
  const caseId = await aRefusedCase(accounts);
  await aChallenge(accounts, caseId);
  const tasks = () =>
    rowsOf(
      `SELECT kind::text AS line FROM clock WHERE case_id = $1 AND ended_on IS NULL AND kind::text ~ 'RESOL|RECONS'`,
      caseId,
    );
  await sql(
    `UPDATE clock SET kind = 'ANSWER_RECONSIDERATION' WHERE case_id = $1 AND kind = 'LOCAL_RESOLUTION'`,
    [caseId],
  );
  expect(await tasks()).toEqual(['ANSWER_RECONSIDERATION']);
  await asPlainOwner(repair);
  expect(await tasks()).toEqual(['LOCAL_RESOLUTION']);
});
