import { beforeEach, describe, expect, it } from 'vitest';
import { peopleSpec } from '@/components/home/list-specs';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { caseView } from '@/lib/case/queries/case-view';
import { newRequest } from '@/lib/case/queries/new-request';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { day } from '@/lib/core/plain-date';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { closeCase } from '@/lib/decision/commands/close-case';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { holderHome } from '@/lib/home/queries/holder-home';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { peopleList } from '@/lib/home/queries/people-list';
import { personSummary } from '@/lib/home/queries/person-summary';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { aCompletedChecklist, aFastTrackFor, aStartOf } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, clocksOf, stateOf } from '../../support/case';
import { aChallenge, anEnding, type ChallengeAccounts, someChallengeAccounts } from '../../support/challenge';
import { died, openClocksOf } from '../../support/death';
import { acceptRecommendation, aSentRecommendation } from '../../support/decision';
import { recordOf } from '../../support/eligibility';
import { aHolder } from '../../support/person';
import { anAmountFor } from '../../support/plan';
import { aReferral } from '../../support/referral';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { viewOf } from '../../support/walk-list';

const asked = day('2026-03-03');
const received = day('2026-03-05');
const decidedOn = day('2026-03-20');
const today = day('2026-06-01');
let accounts: ChallengeAccounts;
let referralId: string;
let requestId: string;

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  requestId = await aCase(accounts, asked);
  referralId = await aReferral(accounts, { receivedOn: received });
});

/** The team recommends, and the lead decides as they do. @returns the decision's id */
async function decide(outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE'): Promise<string> {
  const days = { receivedOn: '2026-03-05', submittedOn: '2026-03-18' };
  const sent = await aSentRecommendation(accounts, referralId, { outcome, ...days });
  return acceptRecommendation(accounts, sent, { decidedOn });
}

const NEWEST = { about: null, to: null, sentOn: null };

const open = async (caseId: string) => (await clocksOf(caseId)).filter((line) => line.endsWith('open'));
const requested = async () => (await sql('SELECT * FROM phb_case WHERE id = $1', [requestId]))[0];

describe('a referral', () => {
  it('found eligible leaves an entry, its letter and its review, and no budget', async () => {
    await decide('ELIGIBLE');
    expect(await stateOf(referralId)).toBe('ELIGIBLE');
    expect(await recordOf(accounts.personId)).toEqual(['CHC CHC 2026-03-20 HERE']);
    expect((await open(referralId)).map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'ELIGIBILITY_REVIEW',
      'SEND_DECISION_LETTER',
    ]);
    const view = await caseView(accounts.practitioner, referralId, today);
    expect(view?.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'REQUEST DONE',
      'ELIGIBILITY DONE',
    ]);
    expect(view?.next).toBeNull();
    const letter = await newLetterView(accounts.practitioner, referralId, NEWEST, decidedOn);
    expect(letter?.letter?.kind).toBe('ELIGIBLE');
  });

  it('REF-04: found eligible is complete: in no open list, and with nothing to close after a death', async () => {
    const { practitioner, personId } = accounts;
    must(await closeCase(practitioner, { caseId: requestId, event: 'decline', reason: 'No' }, asked));
    await decide('ELIGIBLE');
    const summary = await personSummary(practitioner, personId, decidedOn);
    expect(summary?.cases).toEqual([]);
    expect(summary?.settledCases.map(({ origin, state }) => `${origin} ${state}`)).toEqual([
      'REFERRAL ELIGIBLE',
      'REQUEST DECLINED',
    ]);
    expect((await newRequest(practitioner, personId, decidedOn))?.openCases).toEqual([]);
    const bases = (await newRequest(practitioner, personId, decidedOn))?.bases;
    expect(bases?.map(({ framework }) => framework)).toEqual(['CHC']);
    await died(practitioner, personId, today, { diedOn: today });
    expect(await openClocksOf(personId)).not.toContain('CLOSE_CASE');
  });

  it('REF-04: that was decided elsewhere before a death has nothing to close once that is on record', async () => {
    const diedOn = day('2026-03-19');
    await died(accounts.practitioner, accounts.personId, diedOn, { diedOn });
    expect(await open(referralId)).toContainEqual(expect.stringMatching(/^CLOSE_CASE /));
    const seen = { evidence: 'Letter of the board', reasons: 'Needs at night' };
    const decision = { caseId: referralId, outcome: 'ELIGIBLE', decidedOn: diedOn, ...seen } as const;
    must(await decideEligibility(accounts.lead, decision, diedOn));
    expect(await open(referralId)).not.toContainEqual(expect.stringMatching(/^CLOSE_CASE /));
  });

  it('that is late owes the refund for delay', async () => {
    await decide('ELIGIBLE');
    await sql(
      `UPDATE clock SET started_on = '2026-02-01', due_on = '2026-03-01' WHERE case_id = $1 AND kind = 'CHC_DECISION'`,
      [referralId],
    );
    expect(await refundView(accounts.finance, referralId, today)).toMatchObject({
      receivedOn: '1 February 2026',
      due: [{ kind: 'DELAY', firstDays: ['2026-03-01', '2026-03-02'], lastDay: '2026-03-20' }],
    });
    expect((await refundView(accounts.finance, requestId, today))?.due).toEqual([]);
  });

  it('is ended by a negative screening, which ends no request', async () => {
    await aCompletedChecklist(accounts, referralId, 'C'.repeat(11), received);
    expect(await stateOf(referralId)).toBe('REFUSED');
    expect(await requested()).toMatchObject({ state: 'REQUESTED', eligibility_id: null, closed_on: null });
    expect(await open(requestId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open']);
    const start = startAssessment(accounts.practitioner, aStartOf('CHECKLIST', requestId), decidedOn);
    expect(await kindOf(start)).toBe('ok');
  });

  it('is closed with a reason, and leaves the request with its day', async () => {
    const closing = { caseId: referralId, event: 'end', reason: 'Recorded twice' } as const;
    must(await closeCase(accounts.practitioner, closing, decidedOn));
    expect(await stateOf(referralId)).toBe('ENDED');
    expect(await open(referralId)).toEqual([]);
    const answer = { outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn } as const;
    expect(await kindOf(decideEligibility(accounts.lead, { caseId: requestId, ...answer }, today))).toBe(
      'ok',
    );
  });
});

describe('REF-02: a request that waits for a referral', () => {
  it('is assessed and decided by nothing of its own', async () => {
    const { practitioner, lead } = accounts;
    const tries = [
      startAssessment(practitioner, aStartOf('CHECKLIST', requestId), today),
      recordFastTrack(practitioner, aFastTrackFor(requestId), new Date('2026-06-01T12:00:00Z')),
      decideEligibility(
        lead,
        { caseId: requestId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn },
        today,
      ),
      answerCriteria(
        practitioner,
        { assessmentId: referralId, caseId: requestId, criteriaId: referralId, version: 0, answers: {} },
        today,
      ),
    ];
    for (const one of tries) expect(await kindOf(one)).toBe('waits-for-referral');
    expect(await stateOf(requestId)).toBe('REQUESTED');
  });

  it('goes on where it has the statutory clock: its time to decide is not lost', async () => {
    await sql(`UPDATE clock SET kind = 'CHC_DECISION' WHERE case_id = $1 AND kind = 'DECIDE_ELIGIBILITY'`, [
      requestId,
    ]);
    await decide('ELIGIBLE');
    expect(await requested()).toMatchObject({ state: 'REQUESTED', eligibility_id: null });
    const start = aStartOf('DST', requestId, { receivedOn: null });
    expect(await kindOf(startAssessment(accounts.practitioner, start, today))).toBe('ok');
  });
});

describe('REF-02: what the pages say of a request that waits', () => {
  const waiting = { caseId: '', receivedOn: '5 March 2026' };

  beforeEach(() => {
    waiting.caseId = referralId;
  });

  it('to staff: what it waits for, and nothing to do on it', async () => {
    const { practitioner, lead } = accounts;
    const view = await caseView(practitioner, requestId, decidedOn);
    expect(view).toMatchObject({
      waitsFor: waiting,
      next: { eligibility: 'wait-for-referral', mayAct: false },
    });
    expect((await caseView(practitioner, referralId, decidedOn))?.waitsFor).toBeNull();
    expect((await eligibilityView(practitioner, requestId, decidedOn))?.next).toEqual([
      { kind: 'wait-for-referral', caseId: referralId, receivedOn: '2026-03-05' },
    ]);
    expect((await eligibilityToDecide(lead, requestId, decidedOn))?.waitsFor).toEqual(waiting);
    const summary = await personSummary(practitioner, accounts.personId, decidedOn);
    expect(summary?.cases.map(({ origin, asked: on }) => `${origin} ${on}`)).toEqual([
      'REFERRAL 5 March 2026',
      'REQUEST 3 March 2026',
    ]);
  });

  it('to the person: the request, and that the referral is looked at first', async () => {
    const holder = await aHolder(accounts.code, accounts.personId);
    const home = await holderHome(holder, accounts.personId, decidedOn);
    expect(await myEligibility(holder, accounts.personId, undefined, decidedOn)).toMatchObject({
      myCase: { caseId: referralId },
      others: [{ id: requestId, origin: 'REQUEST' }],
    });
    expect(home?.story).toMatchObject({
      origin: 'REQUEST',
      isReferred: true,
      service: 'NHS continuing healthcare',
    });
    must(
      await closeCase(
        accounts.practitioner,
        { caseId: requestId, event: 'decline', reason: 'No' },
        decidedOn,
      ),
    );
    expect((await holderHome(holder, accounts.personId, decidedOn))?.story).toMatchObject({
      origin: 'REFERRAL',
      state: 'REQUESTED',
    });
  });
});

describe('REF-03: the decision of a referral', () => {
  it('lets the request rest on its entry, with the day it was asked for', async () => {
    await decide('ELIGIBLE');
    const [entry] = await sql<{ id: string }>('SELECT id FROM eligibility WHERE person_id = $1', [
      accounts.personId,
    ]);
    expect(await requested()).toMatchObject({ state: 'ELIGIBLE', eligibility_id: entry?.id });
    expect(await open(requestId)).toEqual(['SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-20 2026-04-07 open']);
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual(['request:move', 'eligibility:eligible']);
    const view = await caseView(accounts.practitioner, requestId, decidedOn);
    expect(view).toMatchObject({
      restsOn: { isEligible: true, isOfReferral: true },
      asked: { on: '3 March 2026' },
    });
    expect(await kindOf(setIndicativeBudget(accounts.practitioner, anAmountFor(requestId), today))).toBe(
      'ok',
    );
    const list = await peopleList(accounts.lead, viewOf(peopleSpec), null, today);
    expect(list?.rows.map(({ state }) => state)).toEqual(['INDICATIVE_SET']);
  });

  it('moves neither a request of another group nor one of another person', async () => {
    const wheelchair = await aCase(accounts, asked, { group: 'WHEELCHAIR' });
    await decide('ELIGIBLE');
    expect(await stateOf(wheelchair)).toBe('REQUESTED');
  });

  it('refuses the request in words, and gives it back when a review changes the decision', async () => {
    await decide('NOT_ELIGIBLE');
    const row = await requested();
    expect(row).toMatchObject({ state: 'REFUSED' });
    expect(row?.closed_reason).toBe(
      'The referral received on 5 March 2026 was decided on 20 March 2026: not eligible. If that decision is changed, this request continues, as asked for on 3 March 2026.',
    );
    expect(await open(requestId)).toEqual([]);
    const holder = await aHolder(accounts.code, accounts.personId);
    expect(await myEligibility(holder, accounts.personId, undefined, decidedOn)).toMatchObject({
      myCase: { caseId: referralId, answer: 'NOT_ELIGIBLE', review: { stage: 'LOCAL_RESOLUTION' } },
    });

    const challengeId = await aChallenge(accounts, referralId);
    const changed = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights' } as const;
    must(await decideChallenge(accounts.secondLead, anEnding(referralId, challengeId, changed), today));
    expect(await requested()).toMatchObject({ state: 'ELIGIBLE', closed_on: null, closed_reason: null });
    expect(await open(requestId)).toEqual(['SET_INDICATIVE_BUDGET PRACTITIONER 2026-05-01 2026-05-18 open']);
    expect(await stateOf(referralId)).toBe('ELIGIBLE');
  });

  it('takes a fast track on the referral, not on the request that it refused', async () => {
    await decide('NOT_ELIGIBLE');
    const at = new Date('2026-06-01T12:00:00Z');
    const receivedAt = new Date('2026-05-29T09:00:00Z');
    const onRequest = aFastTrackFor(requestId, { receivedAt });
    expect(await recordFastTrack(accounts.practitioner, onRequest, at)).toEqual({
      ok: false,
      error: { kind: 'refused-by-referral', caseId: referralId, receivedOn: received },
    });
    const sent = aFastTrackFor(referralId, { receivedAt });
    const assessmentId = must(await recordFastTrack(accounts.practitioner, sent, at));
    const decision = { option: 'ELIGIBLE', reasons: 'The tool is complete', decidedOn: today } as const;
    const nothing = { fault: null, questions: null };
    must(
      await decideFastTrack(
        accounts.secondLead,
        { caseId: referralId, assessmentId, ...decision, ...nothing },
        today,
      ),
    );
    expect(await requested()).toMatchObject({ state: 'ELIGIBLE', closed_on: null });
    expect(await stateOf(referralId)).toBe('ELIGIBLE');
  });

  it('reopens no request that was refused for its plan', async () => {
    await decide('ELIGIBLE');
    must(await setIndicativeBudget(accounts.practitioner, anAmountFor(requestId), decidedOn));
    await sql(`UPDATE phb_case SET state = 'REFUSED' WHERE id = $1`, [requestId]);
    const answer = { outcome: 'NOT_ELIGIBLE', receivedOn: '2026-03-05', submittedOn: '2026-03-25' } as const;
    const sent = await aSentRecommendation(accounts, referralId, answer);
    await acceptRecommendation(accounts, sent, { decidedOn: day('2026-03-26') });
    const challengeId = await aChallenge(accounts, referralId);
    const changed = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights' } as const;
    must(await decideChallenge(accounts.secondLead, anEnding(referralId, challengeId, changed), today));
    expect(await stateOf(requestId)).toBe('REFUSED');
  });
});

describe('REF-04: a referral that was closed by mistake', () => {
  it('is recorded again with the day it was first received, and loses no day of its time', async () => {
    const closing = { caseId: referralId, event: 'end', reason: 'Another person was meant' } as const;
    must(await closeCase(accounts.practitioner, closing, decidedOn));
    expect(await open(referralId)).toEqual([]);
    const again = await aReferral(accounts, { receivedOn: received }, today);
    await aCompletedChecklist(accounts, again, 'AACCCCCCCCC', received);
    expect((await open(again)).join()).toContain('CHC_DECISION PRACTITIONER 2026-03-05 2026-04-02');
    expect((await requested())?.state).toBe('REQUESTED');
    expect((await caseView(accounts.practitioner, requestId, today))?.waitsFor?.caseId).toBe(again);
  });
});
