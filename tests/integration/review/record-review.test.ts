import { beforeAll, describe, expect, it } from 'vitest';
import { caseView } from '@/lib/case/queries/case-view';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { holderHome } from '@/lib/home/queries/holder-home';
import { personSummary } from '@/lib/home/queries/person-summary';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import { recordReview } from '@/lib/review/commands/record-review';
import { takeBackReview } from '@/lib/review/commands/take-back-review';
import { reviewForm, takeBackReviewForm } from '@/lib/review/queries/review-forms';
import { eventsOf } from '../../support/audit';
import { accountsIn, clocksOf } from '../../support/case';
import { died } from '../../support/death';
import { aRestingCase } from '../../support/eligibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  activeFor,
  anActiveBudget,
  aReleasedPayment,
  paymentOf,
  startsOn,
  today,
} from '../../support/money';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { aPastReview, aReviewOf } from '../../support/review';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const DIRECT = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
const reviewsOf = async (caseId: string) =>
  (await clocksOf(caseId))
    .filter((line) => line.includes('REVIEW '))
    .map((line) => line.replace(' PRACTITIONER', ''));

/** An active direct payment with one payment released on 15 June 2026, due three days later. */
async function aPaidBudget(): Promise<ActiveBudget> {
  const budget = await anActiveBudget(code, DIRECT);
  await pay(budget);
  return budget;
}

/** Another budget of the same person. No command ends a budget for the one that follows yet. */
async function followedBy(before: ActiveBudget): Promise<ActiveBudget> {
  await sql(`UPDATE phb_case SET state = 'ENDED' WHERE id = $1`, [before.caseId]);
  return activeFor(before, DIRECT);
}

const pay = ({ budgetId, allocationIds: [allocationId = ''] }: ActiveBudget, from = startsOn, on = today) =>
  aReleasedPayment(code, paymentOf({ budgetId, allocationId, amount: 1_000 }, on, from), on);

describe('REV-02: the review of a direct payment', () => {
  it('counts from the first payment, once, and no review of the budget runs before it', async () => {
    const budget = await anActiveBudget(code, DIRECT);
    await sql(`UPDATE care_plan SET first_review_on = '2027-01-01' WHERE id = $1`, [budget.planId]);
    expect(await reviewsOf(budget.caseId)).toEqual(['ELIGIBILITY_REVIEW 2026-03-10 2026-06-10 open']);
    await pay(budget);
    await pay(budget, day('2026-06-29'));
    expect((await reviewsOf(budget.caseId)).slice(1)).toEqual([
      'DIRECT_PAYMENT_REVIEW 2026-06-18 2026-09-18 open',
    ]);
  });

  it('is on the earlier day that the plan says', async () => {
    const budget = await anActiveBudget(code, DIRECT);
    await sql(`UPDATE care_plan SET first_review_on = '2026-08-20' WHERE id = $1`, [budget.planId]);
    await pay(budget);
    expect((await reviewsOf(budget.caseId)).at(-1)).toBe('DIRECT_PAYMENT_REVIEW 2026-06-18 2026-08-20 open');
  });

  it('takes over the review of a budget in part notional, no later than that was due', async () => {
    const parts = [
      { way: 'DIRECT_PAYMENT', amount: 60_000 },
      { way: 'NOTIONAL', amount: 40_000 },
    ] as const;
    const budget = await anActiveBudget(code, parts);
    const [, before = ''] = await reviewsOf(budget.caseId);
    expect(before).toMatch(/^FIRST_REVIEW 2026-06-01 2026-\d\d-\d\d open$/);
    await pay(budget);
    const due = before.split(' ')[2];
    expect((await reviewsOf(budget.caseId)).slice(1)).toEqual([
      `FIRST_REVIEW 2026-06-01 ${due} ${today}`,
      `DIRECT_PAYMENT_REVIEW 2026-06-18 ${due} open`,
    ]);
  });

  it('N6: goes on where another direct payment follows without a gap, and begins where there is one', async () => {
    const first = await aPaidBudget();
    const due = (await reviewsOf(first.caseId)).at(-1)?.split(' ')[2];
    const second = await followedBy(first);
    await sql(`UPDATE budget SET starts_on = starts_on + 364, ends_on = ends_on + 364 WHERE id = $1`, [
      second.budgetId,
    ]);
    await sql(`UPDATE care_plan SET first_review_on = NULL WHERE id = $1`, [second.planId]);
    await pay(second, day('2027-05-31'));
    expect((await reviewsOf(first.caseId)).at(-1)).toBe(`DIRECT_PAYMENT_REVIEW 2026-06-18 ${due} 2026-06-18`);
    expect((await reviewsOf(second.caseId)).at(-1)).toBe(`DIRECT_PAYMENT_REVIEW 2026-06-18 ${due} open`);

    const third = await followedBy(second);
    await sql(`UPDATE budget SET starts_on = '2029-01-01', ends_on = '2029-12-31' WHERE id = $1`, [
      third.budgetId,
    ]);
    await sql(`UPDATE care_plan SET first_review_on = NULL WHERE id = $1`, [third.planId]);
    await pay(third, day('2029-01-01'));
    expect((await reviewsOf(second.caseId)).at(-1)).toContain('open');
    expect((await reviewsOf(third.caseId)).at(-1)).toBe('DIRECT_PAYMENT_REVIEW 2026-06-18 2026-09-18 open');
  });
});

describe('REV-03: a review that was held', () => {
  it('ends its clock on its day; the next is due a year later, and one held early moves the next', async () => {
    const budget = await aPaidBudget();
    await sql(
      `UPDATE clock SET due_on = '2026-09-18' WHERE case_id = $1 AND kind = 'DIRECT_PAYMENT_REVIEW'`,
      [budget.caseId],
    );
    await aPastReview(budget, day('2026-08-24'));
    await aPastReview(budget, day('2027-08-01'), { outcome: 'CHANGE_PLAN', reason: 'More hours at night' });
    expect((await reviewsOf(budget.caseId)).slice(1)).toEqual([
      'DIRECT_PAYMENT_REVIEW 2026-06-18 2026-09-18 2026-08-24',
      'DIRECT_PAYMENT_REVIEW 2026-08-24 2027-08-24 2027-08-01',
      'DIRECT_PAYMENT_REVIEW 2027-08-01 2028-08-01 open',
    ]);
    expect((await eventsOf(budget.personId)).filter((action) => action === 'review:record')).toHaveLength(2);
  });

  it('sent twice is recorded once; with other answers it is refused', async () => {
    const budget = await aPaidBudget();
    const review = aReviewOf(budget.caseId, day('2026-08-24'));
    const send = (change = {}) =>
      kindOf(recordReview(budget.practitioner, { ...review, ...change }, day('2026-08-24')));
    expect([await send(), await send(), await send({ present: 'Others' })]).toEqual([
      'ok',
      'ok',
      'sent-with-other-answers',
    ]);
    const again = { reviewId: aReviewOf(budget.caseId, today).reviewId };
    expect(await send(again)).toBe('review-not-after-last');
  });

  it('REV-05: has a reason where eligibility is looked at again, and never ends it', async () => {
    const budget = await anActiveBudget(code);
    const review = aReviewOf(budget.caseId, today, {
      kind: 'ELIGIBILITY_REVIEW',
      outcome: 'ELIGIBILITY_AGAIN',
    });
    expect(await kindOf(recordReview(budget.practitioner, review, today))).toBe('review-reason-missing');
    await aPastReview(budget, today, { ...review, reason: 'Eats and moves alone now' });
    const [row] = await sql('SELECT outcome, ends_on FROM eligibility WHERE person_id = $1', [
      budget.personId,
    ]);
    expect(row).toEqual({ outcome: 'CHC', ends_on: null });
    expect(await reviewsOf(budget.caseId)).toContain('ELIGIBILITY_REVIEW 2026-06-15 2027-06-15 open');
  });

  it('taken back is due again on the day it was; the last one goes first, and it stays on record', async () => {
    const budget = await aPaidBudget();
    const before = await reviewsOf(budget.caseId);
    const [first, second] = [
      await aPastReview(budget, day('2026-08-24')),
      await aPastReview(budget, day('2026-08-30')),
    ];
    const back = (reviewId: string, reason = 'Another person') =>
      kindOf(
        takeBackReview(budget.practitioner, { caseId: budget.caseId, reviewId, reason }, day('2026-09-01')),
      );
    expect(await takeBackReviewForm(budget.practitioner, budget.caseId, first)).toBeNull();
    expect([await back(first), await back(second), await back(second)]).toEqual([
      'later-review-held',
      'ok',
      'ok',
    ]);
    expect(await back(second, 'Other words')).toBe('review-taken-back-already');
    expect((await reviewsOf(budget.caseId)).filter((line) => line.endsWith('open')).at(-1)).toBe(
      'DIRECT_PAYMENT_REVIEW 2026-08-24 2027-08-24 open',
    );
    expect(await back(first)).toBe('ok');
    expect((await reviewsOf(budget.caseId)).filter((line) => line.endsWith('open'))).toEqual(before);
    const view = await caseView(budget.practitioner, budget.caseId, day('2026-09-01'));
    expect(view?.reviews.past.map(({ takenBackReason }) => takenBackReason)).toEqual([
      'Another person',
      'Another person',
    ]);
    expect((await eventsOf(budget.personId)).filter((action) => action === 'review:take-back')).toHaveLength(
      2,
    );
  });
});

describe('REV-04: care that was decided outside this service', () => {
  it('has its review to come with the request that rests on it; a review before the request counts', async () => {
    const accounts = await accountsIn(code);
    const caseId = await aRestingCase(accounts);
    expect(await reviewsOf(caseId)).toEqual(['ELIGIBILITY_REVIEW 2023-06-12 2026-03-03 open']);
    await aPastReview({ ...accounts, caseId }, day('2025-09-09'), { kind: 'ELIGIBILITY_REVIEW' });
    expect((await reviewsOf(caseId)).at(-1)).toBe('ELIGIBILITY_REVIEW 2025-09-09 2026-09-09 open');
  });
});

describe('who records a review', () => {
  it('no one after a death: it ends what was to come', async () => {
    const budget = await aPaidBudget();
    await died(budget.practitioner, budget.personId, today, { diedOn: today });
    expect((await reviewsOf(budget.caseId)).filter((line) => line.endsWith('open'))).toEqual([]);
    expect(await kindOf(recordReview(budget.practitioner, aReviewOf(budget.caseId, today), today))).toBe(
      'person-died',
    );
    expect((await reviewForm(budget.practitioner, budget.caseId))?.due).toEqual([]);
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR'])('not a %s', async (role) => {
    const budget = await anActiveBudget(code);
    const actor = await aStaffMember(role, code);
    const review = aReviewOf(budget.caseId, today, { kind: 'FIRST_REVIEW' });
    expect(await kindOf(recordReview(actor, review, today))).toBe('not-found');
    expect(await reviewForm(actor, budget.caseId)).toBeNull();
  });

  it('not a practitioner without the person, nor one of another commissioner, nor the person', async () => {
    const budget = await anActiveBudget(code);
    const review = aReviewOf(budget.caseId, today, { kind: 'FIRST_REVIEW' });
    const others = [
      await aStaffMember('PRACTITIONER', code),
      await aStaffMember('PRACTITIONER', await aCommissioner()),
      await aHolder(code, budget.personId),
    ];
    for (const actor of others) expect(await kindOf(recordReview(actor, review, today))).toBe('not-found');
    expect(await reviewForm(others[0] ?? budget.practitioner, 'not-an-id')).toBeNull();
  });

  it('not of another kind than what is to come', async () => {
    const budget = await anActiveBudget(code);
    const review = aReviewOf(budget.caseId, today, { kind: 'DIRECT_PAYMENT_REVIEW' });
    expect(await kindOf(recordReview(budget.practitioner, review, today))).toBe('no-such-review-due');
  });
});

describe('a review is seen', () => {
  it('by the person: what it led to and when the next one is; a nominee for money alone sees nothing of it', async () => {
    const budget = await aPaidBudget();
    const holder = await aHolder(code, budget.personId);
    const seen = async () => (await holderHome(holder, budget.personId, today))?.review;
    expect(await seen()).toEqual({ last: null, nextOn: expect.stringMatching(/ 2026$/) });
    await aPastReview(budget, day('2026-06-20'), { outcome: 'CHANGE_PLAN', reason: 'More hours at night' });
    await sql(`UPDATE clock SET due_on = '2027-09-02' WHERE case_id = $1 AND kind = 'ELIGIBILITY_REVIEW'`, [
      budget.caseId,
    ]);
    expect(await seen()).toEqual({
      last: { on: '20 June 2026', outcome: 'CHANGE_PLAN' },
      nextOn: '20 June 2027',
    });
    const nominee = await aHolder(code, budget.personId, 'NOMINEE', { plan: false });
    expect((await holderHome(nominee, budget.personId, today))?.review).toBeNull();
  });

  it('on the case and its timeline; who was there and why only by those who may see assessments', async () => {
    const budget = await anActiveBudget(code);
    const said = { kind: 'FIRST_REVIEW', outcome: 'CHANGE_PLAN', reason: 'More hours at night' } as const;
    await aPastReview(budget, day('2026-06-15'), said);
    const seen = async (actor = budget.practitioner) =>
      (await caseView(actor, budget.caseId, today))?.reviews;
    expect((await seen())?.past).toMatchObject([
      {
        kind: 'FIRST_REVIEW',
        heldOn: '15 June 2026',
        outcome: 'CHANGE_PLAN',
        reason: 'More hours at night',
        mayTakeBack: true,
      },
    ]);
    expect((await seen())?.due.at(-1)).toEqual({ kind: 'FIRST_REVIEW', dueOn: '2027-06-15' });
    expect((await seen(budget.finance))?.past).toMatchObject([
      { reason: null, present: null, mayTakeBack: false },
    ]);
    expect((await seen(budget.finance))?.mayRecord).toBe(false);
  });

  it('on the page of the person: the last that counts, and the first that is due', async () => {
    const budget = await anActiveBudget(code);
    const seen = async () => {
      const [found] = (await personSummary(budget.practitioner, budget.personId, today))?.cases ?? [];
      return found && [found.lastReview, found.nextReview];
    };
    const care = { kind: 'ELIGIBILITY_REVIEW', dueOn: '2026-06-10' };
    expect(await seen()).toEqual([null, care]);
    const said = { kind: 'FIRST_REVIEW', outcome: 'CHANGE_PLAN', reason: 'More hours at night' } as const;
    await aPastReview(budget, today, said);
    const ofPlan = { kind: 'FIRST_REVIEW', heldOn: '15 June 2026', outcome: 'CHANGE_PLAN' };
    expect(await seen()).toEqual([ofPlan, care]);
    const reviewId = await aPastReview(budget, today, { kind: 'ELIGIBILITY_REVIEW' });
    expect(await seen()).toEqual([
      { kind: 'ELIGIBILITY_REVIEW', heldOn: '15 June 2026', outcome: 'NO_CHANGE' },
      { kind: 'FIRST_REVIEW', dueOn: '2027-06-15' },
    ]);
    const mistake = { caseId: budget.caseId, reviewId, reason: 'Another person' };
    must(await takeBackReview(budget.practitioner, mistake, today));
    expect(await seen()).toEqual([ofPlan, care]);
  });

  it('on the practitioner’s list from 56 days before it is due, late ones first', async () => {
    const budget = await anActiveBudget(code);
    await aPastReview(budget, today, { kind: 'FIRST_REVIEW' });
    const own = { ...budget.practitioner, personIds: [budget.personId] };
    const listed = async (on: string) =>
      (await practitionerHome(own, day(on)))?.mine.items.map(({ what }) => what);
    expect(await listed('2027-04-19')).toEqual(['Review continuing healthcare']);
    expect(await listed('2027-04-20')).toEqual([
      'Review continuing healthcare',
      'Review the plan and budget',
    ]);
    expect((await practitionerHome(own, day('2027-06-16')))?.mine.late).toBe(2);
  });
});
