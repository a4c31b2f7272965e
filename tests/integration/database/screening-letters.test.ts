import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { aCompletedChecklist } from '../../support/assessment';
import { aCase, type CaseAccounts, someAccounts } from '../../support/case';
import { aLetterOf } from '../../support/letter';
import { asPlainOwner } from '../../support/plain-owner';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const folder = path.join(import.meta.dirname, '../../../prisma/migrations');
const migration = readFileSync(
  path.join(folder, '20261130200100_screening_letter_open/migration.sql'),
  'utf8',
);
/** The rows alone: the index is there. */
const repair = migration.slice(migration.indexOf(';') + 1);

let accounts: CaseAccounts;
let caseId: string;
let checklistId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
  checklistId = await aCompletedChecklist(accounts, caseId, 'CCCCCCCCCCC');
});

const tasks = async () =>
  (
    await sql<{ line: string }>(
      `SELECT concat_ws(' ', owner_role, started_on, CASE WHEN due_on = (now() AT TIME ZONE 'Europe/London')::date THEN 'today' ELSE due_on::text END) AS line
       FROM clock WHERE case_id = $1 AND kind = 'SEND_SCREENING_LETTER'`,
      [caseId],
    )
  ).map(({ line }) => line);
const forgotten = () =>
  sql(`DELETE FROM clock WHERE case_id = $1 AND kind = 'SEND_SCREENING_LETTER'`, [caseId]);

it('ELI-39: a screening of before that waits for its letter gets the task, due today at the earliest', async () => {
  await forgotten();
  await asPlainOwner(repair);
  expect(await tasks()).toEqual(['PRACTITIONER 2026-03-10 today']);
});

it('and one that had its letter gets none', async () => {
  const letter = aLetterOf({ caseId, subjectId: checklistId }, 'CHECKLIST_NEGATIVE', {
    sentOn: day('2026-03-11'),
  });
  must(await sendLetter(accounts.practitioner, letter, day('2026-03-11')));
  await forgotten();
  await asPlainOwner(repair);
  expect(await tasks()).toEqual([]);
});
