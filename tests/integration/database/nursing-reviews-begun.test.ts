import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, addMonths, day, type PlainDate } from '@/lib/core/plain-date';
import { recordReview } from '@/lib/review/commands/record-review';
import { type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { anEarlierDecision } from '../../support/eligibility';
import { asMigration } from '../../support/migration-part';
import { asPlainOwner } from '../../support/plain-owner';
import { must } from '../../support/result';
import { aReviewOf } from '../../support/review';
import { sql } from '../../support/superuser';

const migration = readFileSync(
  path.join(
    import.meta.dirname,
    '../../../prisma/migrations/20261130218400_nursing_reviews_begun/migration.sql',
  ),
  'utf8',
);
const today = todayInLondon();
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

/** Nursing care from elsewhere as an earlier version left it: on record, without a case. */
async function before(startsOn: PlainDate, reviewedOn: PlainDate | null = null) {
  const care = { outcome: 'NURSING_CARE', nursingPence: 26_768, decidedOn: startsOn, startsOn } as const;
  await anEarlierDecision(accounts, { ...care, reviewedOn });
  await sql('DELETE FROM clock WHERE person_id = $1', [accounts.personId]);
  await sql('DELETE FROM phb_case WHERE person_id = $1', [accounts.personId]);
}

const cases = async () =>
  (await sql<{ id: string }>('SELECT id FROM phb_case WHERE person_id = $1', [accounts.personId])).map(
    ({ id }) => id,
  );
const review = async () => {
  const [caseId = ''] = await cases();
  return (await clocksOf(caseId)).map((line) => line.replace('NURSING_REVIEW PRACTITIONER ', ''));
};

it.each([
  ['and is due today where its time is past', day('2025-01-12'), null, `2025-01-12 ${today} open`],
  [
    'and counts from the last review that is known',
    day('2025-01-12'),
    day('2026-02-10'),
    '2026-02-10 2027-02-10 open',
  ],
])('REV-07: nursing care from before begins its review once, %s', async (_, from, reviewedOn, line) => {
  await before(from, reviewedOn);
  expect(await cases()).toEqual([]);
  for (const __ of [1, 2]) {
    await asPlainOwner(migration);
    expect(await review()).toEqual([line]);
  }
  const [caseId = ''] = await cases();
  const made = aReviewOf(caseId, today, { kind: 'NURSING_REVIEW' });
  must(await recordReview(accounts.practitioner, made, today));
  expect((await review()).at(-1)).toBe(`${today} ${addMonths(today, 12)} open`);
});

it('REV-07: not where the person died, nor where the care has a last day', async () => {
  await before(day('2025-01-12'));
  await sql('UPDATE person SET died_on = $2 WHERE id = $1', [accounts.personId, addDays(today, -1)]);
  await asPlainOwner(migration);
  expect(await cases()).toEqual([]);
  accounts = await someAccounts();
  await before(day('2025-01-12'));

  await asMigration(`UPDATE eligibility SET ends_on = '${today}' WHERE person_id = '${accounts.personId}'`);

  await asPlainOwner(migration);
  expect(await cases()).toEqual([]);
});
