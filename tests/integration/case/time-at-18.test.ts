import { beforeEach, describe, expect, it } from 'vitest';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { startTimeAt18 } from '@/lib/case/commands/start-time-at-18';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day } from '@/lib/core/plain-date';
import { aCompletedChecklist } from '../../support/assessment';
import { type CaseAccounts, clocksOf, someChildAccounts, stateOf } from '../../support/case';
import { aChallenge, anEnding, someChallengeAccounts } from '../../support/challenge';
import { acceptRecommendation, aSentRecommendation } from '../../support/decision';
import { aReferral, aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

/** 18 on 12 January 2027. */
const BORN = '2009-01-12';
const SCREENED = day('2026-11-02');
const LATER = day('2027-01-20');
let theo: CaseAccounts;
let caseId: string;

beforeEach(async () => {
  theo = await someChildAccounts(BORN);
  caseId = await aReferral(theo, { receivedOn: SCREENED });
});

const daily = (on: string) => startTimeAt18(theo.code, day(on));
const times = async () =>
  (await clocksOf(caseId)).filter((line) => /^(CHC_DECISION|DECIDE_ELIGIBILITY) /.test(line));
const screened = () => aCompletedChecklist(theo, caseId, 'BCCBBCCBBCC', SCREENED);

const FROM_BIRTHDAY = 'CHC_DECISION PRACTITIONER 2027-01-12 2027-02-09 open';

describe('ADU-04: an adult tool from before 18 that is not decided', () => {
  it('gets the 28 days from the birthday, once, by the daily job', async () => {
    await screened();
    expect(await daily('2027-01-11')).toBe(0);
    expect(await times()).toEqual([expect.stringMatching(/^DECIDE_ELIGIBILITY .* open$/)]);
    expect([await daily('2027-01-12'), await daily('2027-01-12'), await daily('2027-01-13')]).toEqual([
      1, 0, 0,
    ]);
    expect(await times()).toEqual(expect.arrayContaining([FROM_BIRTHDAY]));
    expect(await times()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^DECIDE_ELIGIBILITY .* 2027-01-12$/)]),
    );
    const events = await sql(`SELECT action FROM audit_event WHERE subject_id = $1 AND action = $2`, [
      caseId,
      'eligibility:due-at-18',
    ]);
    expect(events).toHaveLength(1);
  });

  it('makes up for days that were missed, and is the PHB lead’s where the recommendation is sent', async () => {
    await screened();
    await aSentRecommendation(theo, caseId, { receivedOn: '2026-12-01', submittedOn: '2027-01-08' });
    expect(await daily('2027-01-20')).toBe(1);
    expect(await times()).toEqual(
      expect.arrayContaining(['CHC_DECISION PHB_LEAD 2027-01-12 2027-02-09 open']),
    );
  });

  it('leaves alone what is decided, closed, not screened, or received at 18', async () => {
    expect(await daily('2027-01-20')).toBe(0);
    await screened();
    const sent = await aSentRecommendation(theo, caseId, {
      receivedOn: '2026-12-01',
      submittedOn: '2026-12-10',
    });
    await acceptRecommendation(theo, sent, { decidedOn: day('2026-12-11') });
    expect(await daily('2027-01-20')).toBe(0);
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    const adult = await someChildAccounts('2008-03-01');
    const other = must(
      await recordReferral(adult.practitioner, aReferralFor(adult.personId, { receivedOn: LATER }), LATER),
    );
    await aCompletedChecklist(adult, other, 'BCCBBCCBBCC', LATER);
    const before = await clocksOf(other);
    expect(await startTimeAt18(adult.code, LATER)).toBe(0);
    expect(await clocksOf(other)).toEqual(before);
  });

  it('starts nothing after a death, nor on a referral that the Checklist closed', async () => {
    await screened();
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [theo.personId, '2027-01-11']);
    expect(await daily('2027-01-20')).toBe(0);
    await sql('UPDATE person SET died_on = NULL WHERE id = $1', [theo.personId]);
    expect(await daily('2027-01-20')).toBe(1);
    const another = await someChildAccounts(BORN);
    const closed = await aReferral(another, { receivedOn: SCREENED });
    await aCompletedChecklist(another, closed, 'CCCCCCCCCCC', SCREENED);
    expect(await startTimeAt18(another.code, LATER)).toBe(0);
  });

  it('ADU-02: a wrong Checklist from before 18 asks for a decision in principle, and at 18 for the 28 days', async () => {
    const reversedOn = async (on: string) => {
      const accounts = await someChallengeAccounts({ dateOfBirth: BORN });
      theo = accounts;
      caseId = await aReferral(theo, { receivedOn: SCREENED });
      await aCompletedChecklist(theo, caseId, 'CCCCCCCCCCC', SCREENED);
      const challengeId = await aChallenge(theo, caseId, { stage: 'RECONSIDERATION' }, day('2026-11-20'));
      const end = anEnding(caseId, challengeId, { outcome: 'FULL_ASSESSMENT', decidedOn: day(on) });
      must(await decideChallenge(accounts.secondLead, end, day(on)));
      return (await times()).filter((line) => line.endsWith('open'));
    };
    expect(await reversedOn('2027-01-11')).toEqual([
      'DECIDE_ELIGIBILITY PRACTITIONER 2027-01-11 2027-01-11 open',
    ]);
    expect(await daily('2027-01-12')).toBe(1);
    expect(await times()).toContain(FROM_BIRTHDAY);
    expect(await reversedOn('2027-01-14')).toEqual([FROM_BIRTHDAY]);
    expect(await daily('2027-01-14')).toBe(0);
  });

  it('born on 29 February, it is from 1 March of a common year', async () => {
    const leap = await someChildAccounts('2008-02-29');
    const leapCase = await aReferral(leap, { receivedOn: day('2026-02-28') });
    await aCompletedChecklist(leap, leapCase, 'BCCBBCCBBCC', day('2026-02-28'));
    const run = (on: string) => startTimeAt18(leap.code, day(on));
    expect([await run('2026-02-28'), await run('2026-03-01')]).toEqual([0, 1]);
    expect(await clocksOf(leapCase)).toContain('CHC_DECISION PRACTITIONER 2026-03-01 2026-03-29 open');
  });
});
