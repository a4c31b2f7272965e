import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day } from '@/lib/core/plain-date';
import { aCompletedChecklist } from '../../support/assessment';
import { aCase, clocksOf } from '../../support/case';
import { aChallenge, anEnding, type ChallengeAccounts, someChallengeAccounts } from '../../support/challenge';
import { asPlainOwner } from '../../support/plain-owner';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const migration = readFileSync(
  path.join(
    import.meta.dirname,
    '../../../prisma/migrations/20261130200300_reconsidered_before/migration.sql',
  ),
  'utf8',
);
const today = day('2026-05-01');

/** A Checklist of 10 March 2026 was wrong, and its time ran from the reconsideration. @returns the case */
async function asItWas(accounts: ChallengeAccounts): Promise<string> {
  const caseId = await aCase(accounts);
  await aCompletedChecklist(accounts, caseId, 'CCCCCCCCCCC');
  const challengeId = await aChallenge(accounts, caseId, { stage: 'RECONSIDERATION' });
  const found = { outcome: 'FULL_ASSESSMENT', reasons: 'Mobility is B', decidedOn: today } as const;
  must(await decideChallenge(accounts.lead, anEnding(caseId, challengeId, found), today));
  await sql(
    `UPDATE clock SET started_on = $2, due_on = $2::date + 28 WHERE case_id = $1 AND kind = 'CHC_DECISION'`,
    [caseId, today],
  );
  return caseId;
}

const decision = async (caseId: string) =>
  (await clocksOf(caseId)).filter((line) => line.startsWith('CHC_DECISION'));

it('ELI-27: one that was reconsidered before has its time from the day it was received, and once', async () => {
  const caseId = await asItWas(await someChallengeAccounts());
  expect(await decision(caseId)).toEqual(['CHC_DECISION PRACTITIONER 2026-05-01 2026-05-29 open']);
  for (const _ of [1, 2]) {
    await asPlainOwner(migration);
    expect(await decision(caseId)).toEqual(['CHC_DECISION PRACTITIONER 2026-03-10 2026-04-07 open']);
  }
});

it('ADU-02: and one that came before 18 is left as it is', async () => {
  const accounts = await someChallengeAccounts();
  const caseId = await asItWas(accounts);
  await sql(`UPDATE person SET date_of_birth = '2008-04-01' WHERE id = $1`, [accounts.personId]);
  await asPlainOwner(migration);
  expect(await decision(caseId)).toEqual(['CHC_DECISION PRACTITIONER 2026-05-01 2026-05-29 open']);
});
