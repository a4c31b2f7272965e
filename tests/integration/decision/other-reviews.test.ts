import { beforeEach, describe, expect, it } from 'vitest';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { theCouncil } from '../../support/council';
import { anEarlierFor, aRestingCase } from '../../support/eligibility';
import { aReferral } from '../../support/referral';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-04-01');
let accounts: CaseAccounts;
let requestId: string;
let referralId: string;

/** A request that rests on care decided elsewhere and carries its review, and a later referral. */
beforeEach(async () => {
  accounts = await someAccounts();
  requestId = await aRestingCase(accounts);
  referralId = await aReferral(accounts, { receivedOn: day('2026-03-10') });
});

const reviewsOf = async (caseId: string) =>
  (await clocksOf(caseId))
    .filter((line) => line.startsWith('ELIGIBILITY_REVIEW'))
    .map((line) => line.replace(' PRACTITIONER', ''));

const said = { evidence: 'Tool', reasons: 'As decided there', decidedOn: day('2026-03-20') };
const decide = (outcome: EligibilityOutcome, caseId = referralId) =>
  decideEligibility(accounts.lead, { caseId, outcome, ...said }, today);

async function correct(outcome: EligibilityOutcome, decidedOn = said.decidedOn) {
  const [row] = await sql<{ id: string }>(
    `SELECT d.id FROM eligibility_decision d WHERE d.case_id = $1
     AND NOT EXISTS (SELECT FROM eligibility_decision s WHERE s.supersedes_id = d.id)`,
    [referralId],
  );
  const decision = { caseId: referralId, decisionId: row?.id ?? '', outcome, ...said, decidedOn };
  return kindOf(correctDecision(accounts.lead, { ...decision, whyCorrected: 'A slip' }, today));
}

const rowShown = async () =>
  (await personEligibility(accounts.lead, accounts.personId, today))?.entries[0]?.rowId ?? '';

async function end(on: PlainDate) {
  const rowId = await rowShown();
  const ended = { ground: 'ASSESSED', reasons: 'The team met', consultation: theCouncil } as const;
  must(
    await endEligibility(accounts.lead, { personId: accounts.personId, rowId, lastDay: on, ...ended }, today),
  );
}

describe('REV-06: a decision on one case, and the review of the care on another', () => {
  it('ends it where the person is not eligible; the request and its budget go on', async () => {
    const before = await reviewsOf(requestId);
    expect(before).toEqual([expect.stringMatching(/ open$/)]);
    must(await decide('NOT_ELIGIBLE'));
    expect(await reviewsOf(requestId)).toEqual([before[0]?.replace('open', '2026-03-20')]);
    expect([await reviewsOf(referralId), await stateOf(requestId)]).toEqual([[], 'ELIGIBLE']);
  });

  it('ends it where care goes on: it is reviewed once, on the case that was decided', async () => {
    must(await decide('ELIGIBLE'));
    expect(await reviewsOf(requestId)).toEqual([expect.stringMatching(/ 2026-03-20$/)]);
    expect(await reviewsOf(referralId)).toEqual(['ELIGIBILITY_REVIEW 2026-03-20 2026-06-20 open']);
  });

  it('a refusal that was a slip gives the review to the case decided, and an end taken back only to that one', async () => {
    must(await decide('NOT_ELIGIBLE'));
    expect(await correct('ELIGIBLE')).toBe('ok');
    const ofRequest = await reviewsOf(requestId);
    const ofReferral = await reviewsOf(referralId);
    expect(ofRequest).toEqual([expect.stringMatching(/ 2026-03-20$/)]);
    expect(ofReferral).toEqual(['ELIGIBILITY_REVIEW 2026-03-20 2026-06-20 open']);
    await end(day('2026-03-31'));
    expect(await reviewsOf(referralId)).toEqual([ofReferral[0]?.replace('open', today)]);
    const back = { personId: accounts.personId, rowId: await rowShown(), reasons: 'Another person' };
    must(await takeBackEnd(accounts.lead, back, today));
    expect([await reviewsOf(requestId), await reviewsOf(referralId)]).toEqual([ofRequest, ofReferral]);
  });

  it('leaves it where a later entry says what care there is', async () => {
    const { practitioner, personId } = accounts;
    const from = { decidedOn: day('2026-03-25'), startsOn: day('2026-03-25') };
    must(await recordEarlier(practitioner, anEarlierFor(personId, from), today));
    const before = await reviewsOf(requestId);
    expect(before.at(-1)).toMatch(/ open$/);
    must(await decide('NOT_ELIGIBLE'));
    expect(await reviewsOf(requestId)).toEqual(before);
  });

  it('ends it also where the decision says the same from the same day', async () => {
    must(await decide('ELIGIBLE'));
    const secondId = await aReferral(accounts, { receivedOn: day('2026-03-19') });
    must(await decide('ELIGIBLE', secondId));
    expect((await reviewsOf(referralId)).at(-1)).toMatch(/ 2026-03-20$/);
    expect((await reviewsOf(secondId)).at(-1)).toMatch(/ open$/);
  });

  it('a correction on one case and a decision on another at one time wait for each other', async () => {
    must(await decide('ELIGIBLE'));
    const secondId = await aReferral(accounts, { receivedOn: day('2026-03-19') });
    const both = [correct('ELIGIBLE', day('2026-03-15')), kindOf(decide('ELIGIBLE', secondId))];
    expect(await Promise.all(both)).toEqual(['ok', 'ok']);
    const reviews = (await Promise.all([requestId, referralId, secondId].map(reviewsOf))).flat();
    expect(reviews.filter((line) => line.endsWith(' open'))).toHaveLength(1);
  });
});
