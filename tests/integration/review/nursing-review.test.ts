import { beforeEach, describe, expect, it } from 'vitest';
import { caseView } from '@/lib/case/queries/case-view';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { standardsList } from '@/lib/decision/queries/standards-list';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import { takeBackReview } from '@/lib/review/commands/take-back-review';
import { aCase, type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { aChallenge, anEnding, aRefusedCase, someChallengeAccounts } from '../../support/challenge';
import { died } from '../../support/death';
import { anEarlierDecision, anEarlierFor } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aHolder, withCaseload } from '../../support/person';
import { aReferral } from '../../support/referral';
import { must } from '../../support/result';
import { aPastReview } from '../../support/review';
import { sql } from '../../support/superuser';

const DECIDED = day('2026-06-12');
const NURSING = { outcome: 'NURSING_CARE', nursingPence: 26_768 } as const;
const REVIEW = { kind: 'NURSING_REVIEW' } as const;
let accounts: CaseAccounts;
let caseId: string;

beforeEach(async () => {
  accounts = await someAccounts();
});

/** Continuing healthcare is refused, and the NHS pays for nursing care. */
async function nursed(to?: PlainDate) {
  caseId = await aCase(accounts);
  const refused = { caseId, outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
  const instead = { ...NURSING, ...(to && { to }) };
  must(await decideEligibility(accounts.lead, { ...refused, instead, decidedOn: DECIDED }, DECIDED));
}

const reviewsOf = async (id = caseId) =>
  (await clocksOf(id))
    .filter((line) => line.startsWith('NURSING_REVIEW'))
    .map((line) => line.replace('NURSING_REVIEW PRACTITIONER ', ''))
    .toSorted();
const running = async (id = caseId) => (await reviewsOf(id)).filter((line) => line.endsWith('open'));
const OPEN = '2026-06-12 2026-09-12 open';

const shown = async (on: PlainDate) => {
  const { lead, personId } = accounts;
  const record = await personEligibility(lead, personId, on);
  return { personId, rowId: record?.entries[0]?.rowId ?? '', reasons: 'Went home' };
};

describe('REV-07: the review of nursing care', () => {
  it('story 7.5, 7.6: is due three months after the decision, is held on the refused case, then yearly', async () => {
    await nursed();
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await reviewsOf()).toEqual([OPEN]);
    const { practitioner, lead } = accounts;
    const home = await practitionerHome(practitioner, day('2026-09-01'));
    expect(home?.mine.items).toContainEqual(
      expect.objectContaining({
        what: 'Review NHS-funded nursing care',
        href: `/practitioner/cases/${caseId}/review`,
      }),
    );
    const page = { after: null, before: null, search: null, sort: 'due', isDescending: false };
    const view = { ...page, chosen: { standard: ['NURSING_REVIEW'] } };
    const list = await standardsList(lead, view, new Date('2026-09-10T09:00:00Z'));
    expect(list?.page.rows.map(({ what }) => what)).toEqual(['Review NHS-funded nursing care']);

    const heldOn = day('2026-09-08');
    const again = { ...REVIEW, outcome: 'ELIGIBILITY_AGAIN', reason: 'The Checklist is positive' } as const;
    const reviewId = await aPastReview({ practitioner, caseId }, heldOn, again);
    expect(await reviewsOf()).toEqual(['2026-06-12 2026-09-12 2026-09-08', '2026-09-08 2027-09-08 open']);
    expect((await caseView(practitioner, caseId, heldOn))?.reviews).toMatchObject({
      due: [{ kind: 'NURSING_REVIEW', dueOn: '2027-09-08' }],
      past: [{ kind: 'NURSING_REVIEW', outcome: 'ELIGIBILITY_AGAIN', heldOn: '8 September 2026' }],
      mayRecord: true,
    });
    must(await takeBackReview(practitioner, { caseId, reviewId, reason: 'Of another' }, heldOn));
    expect(await running()).toEqual([OPEN]);
  });

  it('ends with the entry, and taking that back makes it due on the day it was', async () => {
    await nursed();
    const today = day('2026-07-24');
    const end = { lastDay: day('2026-07-20'), ground: 'LEFT_NURSING' } as const;
    must(await endEligibility(accounts.lead, { ...end, ...(await shown(today)) }, today));
    expect(await running()).toEqual([]);
    must(await takeBackEnd(accounts.lead, await shown(today), today));
    expect(await running()).toEqual([OPEN]);
  });

  it('is not due after a last day that the decision says', async () => {
    await nursed(day('2026-09-11'));
    expect(await running()).toEqual([]);
  });

  it('is due by a last day that the decision says, and then no more', async () => {
    await nursed(day('2026-09-12'));
    expect(await running()).toEqual([OPEN]);
    await aPastReview({ practitioner: accounts.practitioner, caseId }, day('2026-09-08'), REVIEW);
    expect(await running()).toEqual([]);
  });

  it('ends with a death, and runs again where that is taken back', async () => {
    await nursed();
    const { practitioner, lead, personId } = accounts;
    const today = day('2026-06-20');
    await died(practitioner, personId, today, { diedOn: day('2026-06-15') });
    expect(await running()).toEqual([]);
    must(await takeBackDeath(lead, { personId, reason: 'Another person' }, today));
    expect(await running()).toEqual([OPEN]);
  });

  it('ends where continuing healthcare is decided on another case', async () => {
    await nursed();
    const other = await aCase(accounts, day('2026-06-20'));
    const eligible = { caseId: other, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
    const on = day('2026-07-01');
    must(await decideEligibility(accounts.lead, { ...eligible, decidedOn: on }, on));
    expect(await running()).toEqual([]);
    expect((await clocksOf(other)).some((line) => line.startsWith('ELIGIBILITY_REVIEW'))).toBe(true);
  });

  it('takes the place of the review of continuing healthcare on another case', async () => {
    const first = await aReferral(accounts);
    const on = day('2026-03-10');
    const eligible = { caseId: first, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
    must(await decideEligibility(accounts.lead, { ...eligible, decidedOn: on }, on));
    await nursed();
    const care = (await clocksOf(first)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    expect(care).toEqual([expect.stringMatching(/ 2026-06-12$/)]);
    expect(await running()).toEqual([OPEN]);
  });

  it('begins with a review of the refusal that names nursing care', async () => {
    const reviewing = await someChallengeAccounts();
    const refused = await aRefusedCase(reviewing);
    const challengeId = await aChallenge(reviewing, refused);
    const ending = anEnding(refused, challengeId, { instead: NURSING });
    must(await decideChallenge(reviewing.secondLead, ending, day('2026-05-01')));
    expect(await running(refused)).toEqual(['2026-05-01 2026-08-01 open']);
  });

  it('ends where the review of the refusal names a joint package in its place', async () => {
    const reviewing = await someChallengeAccounts();
    accounts = reviewing;
    await nursed();
    expect(await running()).toEqual([OPEN]);
    const on = day('2026-07-01');
    const challengeId = await aChallenge(reviewing, caseId, {}, day('2026-06-20'));
    const instead = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' } as const;
    const ending = anEnding(caseId, challengeId, { instead, decidedOn: on });
    must(await decideChallenge(reviewing.secondLead, ending, on));
    expect(await reviewsOf()).toEqual(['2026-06-12 2026-09-12 2026-07-01']);
  });

  it('of what another body decided is on the last case of continuing healthcare', async () => {
    caseId = await aCase(accounts);
    await anEarlierDecision(accounts, { ...NURSING, ...ELSEWHERE });
    expect(await running()).toEqual(['2026-01-12 2026-04-12 open']);
    expect(await reviewCases()).toEqual([]);
  });
});

const ELSEWHERE = { decidedOn: day('2026-01-12'), startsOn: day('2026-01-12') };
const LEARNED = day('2026-03-03');
const reviewCases = async () =>
  (
    await sql<{ id: string }>(
      `SELECT id FROM phb_case WHERE person_id = $1 AND referral_kind = 'NURSING_REVIEW'`,
      [accounts.personId],
    )
  ).map(({ id }) => id);

describe('REV-07: nursing care from elsewhere of a person without a case', () => {
  it('begins one that only carries its review, which is work, is held, and is due again', async () => {
    const { practitioner, personId } = accounts;
    await anEarlierDecision(accounts, { ...NURSING, ...ELSEWHERE });
    [caseId = ''] = await reviewCases();
    expect(await running()).toEqual(['2026-01-12 2026-04-12 open']);
    const view = await caseView(practitioner, caseId, LEARNED);
    expect(view).toMatchObject({ state: 'REFUSED', next: null, closed: { on: '3 March 2026' } });
    expect(view?.closed?.reason).toContain('NHS Gloucestershire');
    expect(view?.reviews).toMatchObject({ due: [{ kind: 'NURSING_REVIEW' }], mayRecord: true });
    const home = await practitionerHome(practitioner, day('2026-04-10'));
    expect(home?.mine.items).toContainEqual(
      expect.objectContaining({ what: 'Review NHS-funded nursing care' }),
    );
    await aPastReview({ practitioner, caseId }, day('2026-04-02'), REVIEW);
    expect(await running()).toEqual(['2026-04-02 2027-04-02 open']);
    // A second record of it, and its correction, move the one review that there is.
    await anEarlierDecision(accounts, {
      ...NURSING,
      decidedOn: day('2026-02-01'),
      startsOn: day('2026-02-01'),
    });
    expect(await reviewCases()).toEqual([caseId]);
    expect(await running()).toHaveLength(1);
    expect((await personEligibility(practitioner, personId, LEARNED))?.entries).toHaveLength(2);
  });

  it('is that of the practitioner of the person where a lead records it, and family read no answer there', async () => {
    const { lead, code, personId } = accounts;
    await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    must(await recordEarlier(lead, anEarlierFor(personId, { ...NURSING, ...ELSEWHERE }), LEARNED));
    [caseId = ''] = await reviewCases();
    const [row] = await sql(
      `SELECT r.practitioner_id = (SELECT user_id FROM caseload_entry c WHERE c.person_id = r.person_id
         ORDER BY starts_on, id LIMIT 1) AS is_theirs FROM phb_case r WHERE r.id = $1`,
      [caseId],
    );
    expect(row).toEqual({ is_theirs: true });
    const mine = await myEligibility(await aHolder(code, personId), personId, undefined, LEARNED);
    expect(mine).toMatchObject({ myCase: null, others: [], record: [{ outcome: 'NURSING_CARE' }] });
  });

  it('stops no Checklist, and ends where continuing healthcare is decided on its case', async () => {
    await anEarlierDecision(accounts, { ...NURSING, ...ELSEWHERE });
    [caseId = ''] = await reviewCases();
    const referral = await aReferral(accounts);
    const eligible = { caseId: referral, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
    must(await decideEligibility(accounts.lead, { ...eligible, decidedOn: DECIDED }, DECIDED));
    expect(await running()).toEqual([]);
  });

  it('begins none for care that has ended, nor for other care', async () => {
    await anEarlierDecision(accounts, { ...NURSING, ...ELSEWHERE, endsOn: day('2026-02-01') });
    await anEarlierDecision(accounts, { outcome: 'JOINT_PACKAGE', nhsShare: 'Nights' });
    expect(await reviewCases()).toEqual([]);
  });
});
