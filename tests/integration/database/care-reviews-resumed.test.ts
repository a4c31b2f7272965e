import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility } from '@/lib/decision/commands/end-eligibility';
import { aCase, type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { theCouncil } from '../../support/council';
import { died } from '../../support/death';
import { rowInForce } from '../../support/eligibility';
import { asPlainOwner } from '../../support/plain-owner';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const migration = readFileSync(
  path.join(
    import.meta.dirname,
    '../../../prisma/migrations/20261130218200_care_reviews_resumed/migration.sql',
  ),
  'utf8',
);
const DECIDED = day('2026-03-10');
const STOPPED = day('2026-05-04');
let accounts: CaseAccounts;
let caseId: string;

beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await eligible();
});

async function eligible(on = DECIDED): Promise<string> {
  const made = await aCase(accounts, on, { askedOn: on, isSecondWanted: true });
  const decision = { caseId: made, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
  must(await decideEligibility(accounts.lead, { ...decision, decidedOn: on }, on));
  return made;
}

/** The review as an earlier version left it. */
const stop = (by = 'plan-refused', id = caseId) =>
  sql(`UPDATE clock SET ended_on = $2, ended_by = $3 WHERE case_id = $1 AND kind = 'ELIGIBILITY_REVIEW'`, [
    id,
    STOPPED,
    by,
  ]);
const reviews = async (id = caseId) =>
  (await clocksOf(id))
    .filter((line) => line.startsWith('ELIGIBILITY_REVIEW'))
    .map((line) => line.replace('ELIGIBILITY_REVIEW PRACTITIONER ', ''));
const OPEN = '2026-03-10 2026-06-10 open';
const CLOSED = '2026-03-10 2026-06-10 2026-05-04';

it.each(['plan-refused', 'case-closed'])('REV-06: one that %s ended is due on the day it was', async (by) => {
  await stop(by);
  expect(await reviews()).toEqual([CLOSED]);
  for (const _ of [1, 2]) {
    await asPlainOwner(migration);
    expect(await reviews()).toEqual([OPEN]);
  }
});

it('REV-06: not where the care ended, nor after a death', async () => {
  await stop();
  const { lead, personId } = accounts;
  const shown = { personId, rowId: await rowInForce(personId), consultation: theCouncil };
  const today = day('2026-06-01');
  const ended = { lastDay: day('2026-12-01'), ground: 'ASSESSED', reasons: 'Less need' } as const;
  must(await endEligibility(lead, { ...shown, ...ended }, today));
  await asPlainOwner(migration);
  expect(await reviews()).toEqual([CLOSED]);

  accounts = await someAccounts();
  caseId = await eligible();
  await stop();
  await died(accounts.practitioner, accounts.personId, today, { diedOn: today });
  await asPlainOwner(migration);
  expect(await reviews()).toEqual([CLOSED]);
});

it('REV-06: not where the care is reviewed on another case, or another event ended it', async () => {
  await stop('care-decided-elsewhere');
  await asPlainOwner(migration);
  expect(await reviews()).toEqual([CLOSED]);
  const other = await eligible(day('2026-04-01'));
  await stop();
  await asPlainOwner(migration);
  expect(await reviews()).toEqual([CLOSED]);
  expect(await reviews(other)).toEqual(['2026-04-01 2026-07-01 open']);
});
