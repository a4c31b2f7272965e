import { beforeEach, describe, expect, it } from 'vitest';
import { caseView } from '@/lib/case/queries/case-view';
import { day } from '@/lib/core/plain-date';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { recordReview } from '@/lib/review/commands/record-review';
import { takeBackReview } from '@/lib/review/commands/take-back-review';
import { reviewForm } from '@/lib/review/queries/review-forms';
import { aCase, type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { theCouncil } from '../../support/council';
import { died } from '../../support/death';
import { rowInForce } from '../../support/eligibility';
import { kindOf, must } from '../../support/result';
import { aReviewOf } from '../../support/review';

const DECIDED = day('2026-03-10');
const LAST = day('2026-06-05');
const TODAY = day('2026-06-20');
let accounts: CaseAccounts;
let caseId: string;

/** Continuing healthcare since 10 March 2026 that ended on 5 June, as was recorded on the 20th. */
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
  const eligible = { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
  must(await decideEligibility(accounts.lead, { ...eligible, decidedOn: DECIDED }, DECIDED));
  const { lead, personId } = accounts;
  const shown = { personId, rowId: await rowInForce(personId) };
  const ended = {
    lastDay: LAST,
    ground: 'ASSESSED',
    reasons: 'Less need',
    consultation: theCouncil,
  } as const;
  must(await endEligibility(lead, { ...shown, ...ended }, TODAY));
});

const review = (heldOn: string) =>
  kindOf(
    recordReview(
      accounts.practitioner,
      aReviewOf(caseId, day(heldOn), { kind: 'ELIGIBILITY_REVIEW' }),
      TODAY,
    ),
  );
const reviews = async () =>
  (await clocksOf(caseId))
    .filter((line) => line.startsWith('ELIGIBILITY_REVIEW'))
    .map((line) => line.slice(32));

describe('REV-06: a review that was held before the last day of care that is over', () => {
  it('is offered with that day, is recorded, and none follows it', async () => {
    const { practitioner } = accounts;
    expect(await reviews()).toEqual(['2026-03-10 2026-06-10 2026-06-20']);
    expect((await caseView(practitioner, caseId, TODAY))?.reviews).toMatchObject({
      due: [],
      mayRecord: false,
      mayRecordUntil: LAST,
    });
    expect((await reviewForm(practitioner, caseId))?.due).toEqual([
      { kind: 'ELIGIBILITY_REVIEW', dueOn: '2026-06-10', lastDay: LAST },
    ]);
    expect(await review('2026-06-02')).toBe('ok');
    expect(await reviews()).toEqual(['2026-03-10 2026-06-10 2026-06-02', '2026-06-02 2027-06-02 2026-06-20']);
    expect((await caseView(practitioner, caseId, TODAY))?.reviews.past).toMatchObject([
      { kind: 'ELIGIBILITY_REVIEW', heldOn: '2 June 2026' },
    ]);
  });

  it.each([
    ['on the last day', '2026-06-05', 'ok'],
    ['after it', '2026-06-06', 'review-after-care'],
    ['before the care began', '2026-03-09', 'review-before-start'],
  ])('%s', async (_, heldOn, answer) => {
    expect(await review(heldOn)).toBe(answer);
  });

  it('is taken back as any other, after which the one of before can be recorded again', async () => {
    const first = aReviewOf(caseId, day('2026-06-02'), { kind: 'ELIGIBILITY_REVIEW' });
    must(await recordReview(accounts.practitioner, first, TODAY));
    expect(await review('2026-06-01')).toBe('review-not-after-last');
    const back = { caseId, reviewId: first.reviewId, reason: 'Of another' };
    must(await takeBackReview(accounts.practitioner, back, TODAY));
    expect((await reviews()).every((line) => !line.endsWith('open'))).toBe(true);
    const view = await caseView(accounts.practitioner, caseId, TODAY);
    expect(view?.reviews.mayRecordUntil).toBe(LAST);
    expect(await review('2026-06-01')).toBe('ok');
  });

  it('moves the next one where the end was a mistake', async () => {
    expect(await review('2026-06-02')).toBe('ok');
    const { lead, personId } = accounts;
    const shown = { personId, rowId: await rowInForce(personId), reasons: 'Another person' };
    must(await takeBackEnd(lead, shown, TODAY));
    expect((await reviews()).filter((line) => line.endsWith('open'))).toEqual(['2026-06-02 2027-06-02 open']);
  });

  it('is not recorded after a death', async () => {
    await died(accounts.practitioner, accounts.personId, TODAY, { diedOn: TODAY });
    expect(await review('2026-06-02')).toBe('person-died');
  });
});
