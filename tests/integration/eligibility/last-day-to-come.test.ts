import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { endPastReviews } from '@/lib/decision/commands/end-past-reviews';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { takeBackReview } from '@/lib/review/commands/take-back-review';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { theCouncil } from '../../support/council';
import { aRestingCase } from '../../support/eligibility';
import { must } from '../../support/result';
import { aPastReview } from '../../support/review';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
const DUE = day('2026-09-01');
let accounts: CaseAccounts;
let caseId: string;
let open: string;

/** Continuing healthcare with its review due on 1 September 2026. */
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aRestingCase(accounts);
  await sql(`UPDATE clock SET due_on = $2 WHERE case_id = $1 AND kind = 'ELIGIBILITY_REVIEW'`, [caseId, DUE]);
  [open = ''] = await reviews();
});

const reviews = async () =>
  (await clocksOf(caseId)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW')).toSorted();
const running = async () => (await reviews()).filter((line) => line.endsWith('open'));

const shown = async () => {
  const { personId, lead } = accounts;
  const record = await personEligibility(lead, personId, today);
  return { personId, rowId: record?.entries[0]?.rowId ?? '', reasons: 'The team met' };
};

async function endOn(lastDay: string) {
  const ended = { lastDay: day(lastDay), ground: 'ASSESSED', consultation: theCouncil } as const;
  must(await endEligibility(accounts.lead, { ...ended, ...(await shown()) }, today));
}

const takeBackTheEnd = async () => must(await takeBackEnd(accounts.lead, await shown(), today));

const hold = () =>
  aPastReview({ practitioner: accounts.practitioner, caseId }, today, { kind: 'ELIGIBILITY_REVIEW' });

async function takeBackIt(reviewId: string, on = today) {
  must(await takeBackReview(accounts.practitioner, { caseId, reviewId, reason: 'Not held' }, on));
}

describe('REV-06: an eligibility that ends on a day to come', () => {
  it('leaves the review that is due by then, and ends one that is not', async () => {
    await endOn('2026-08-31');
    expect(await reviews()).toEqual([open.replace('open', today)]);
    await takeBackTheEnd();
    await endOn(DUE);
    expect(await reviews()).toEqual([open]);
  });

  it('has no review after the one that was held, and that one again where it is taken back', async () => {
    await endOn(DUE);
    const reviewId = await hold();
    expect(await running()).toEqual([]);
    await takeBackIt(reviewId);
    expect(await running()).toEqual([open]);
    await hold();
    await takeBackTheEnd();
    expect(await running()).toEqual([expect.stringContaining(' 2027-07-24 open')]);
  });

  it('makes no review due again after its last day, but the right one where the end is taken back', async () => {
    const reviewId = await hold();
    await endOn('2026-06-30');
    await takeBackIt(reviewId);
    expect(await running()).toEqual([]);
    await takeBackTheEnd();
    expect(await running()).toEqual([open]);
  });

  it('ends the day after its last one a review that was not held, once', async () => {
    await endOn(DUE);
    expect(await endPastReviews(accounts.code, DUE)).toBe(0);
    expect(await endPastReviews(accounts.code, day('2026-09-03'))).toBe(1);
    expect(await reviews()).toEqual([open.replace('open', '2026-09-02')]);
    expect(await endPastReviews(accounts.code, day('2026-09-04'))).toBe(0);
    expect(await eventsOf(accounts.personId)).toContain('eligibility:end-review');
    await takeBackTheEnd();
    expect(await running()).toEqual([open]);
    expect(await endPastReviews(accounts.code, day('2026-09-05'))).toBe(0);
  });

  it('leaves the review of a person who died to the death', async () => {
    await endOn(DUE);
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [accounts.personId, '2026-08-30']);
    expect(await endPastReviews(accounts.code, day('2026-09-03'))).toBe(0);
  });
});
