import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { type RecordReferral, recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { aCompletedChecklist, aStartOf } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, aRequestFor, type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { died } from '../../support/death';
import { acceptRecommendation, aSentRecommendation } from '../../support/decision';
import { anEarlierDecision, recordOf } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { anAmountFor } from '../../support/plan';
import { aReferral, aReferralFor } from '../../support/referral';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-10');
let accounts: CaseAccounts;
const record = (change: Partial<RecordReferral> = {}, actor: Actor = accounts.practitioner) =>
  recordReferral(actor, aReferralFor(accounts.personId, change), today);
const countCases = async () =>
  (await sql(`SELECT FROM phb_case WHERE person_id = $1`, [accounts.personId])).length;

beforeEach(async () => {
  accounts = await someAccounts();
});

describe('REF-01: recordReferral', () => {
  it('begins a case without a request, with the time to decide from its receipt', async () => {
    const caseId = randomUUID();
    expect(await record({ caseId })).toEqual({ ok: true, value: caseId });
    const [row] = await sql(`SELECT * FROM phb_case WHERE id = $1`, [caseId]);
    expect(row).toMatchObject({
      origin: 'REFERRAL',
      referral_kind: 'CHECKLIST',
      state: 'REQUESTED',
      asked_by: 'PROFESSIONAL',
      asked_by_name: 'Ward sister, Hope Ward',
      what_was_asked: 'Goes home next week',
      practitioner_id: accounts.practitioner.userId,
    });
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open']);
    expect(await eventsOf(accounts.personId)).toEqual(['referral:record']);
  });

  it.each<[string, Partial<RecordReferral>]>([
    ['asked-in-future', { receivedOn: day('2026-03-11') }],
    ['asked-before-birth', { receivedOn: day('1980-05-03') }],
    ['age-outside-group', { kind: 'PRE_ASSESSMENT', group: 'CYPCC' }],
    ['group-not-of-kind', { kind: 'FAST_TRACK', group: 'S117' }],
    ['referrer-missing', { referredByName: null }],
  ])('refuses: %s', async (kind, change) => {
    expect(await kindOf(record(change))).toBe(kind);
    expect(await countCases()).toBe(0);
  });

  it('is recorded once by one form, and refused with other answers', async () => {
    const caseId = randomUUID();
    const answers = await Promise.all([record({ caseId }), record({ caseId })]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await countCases()).toBe(1);
    expect(await kindOf(record({ caseId, note: 'Another' }))).toBe('sent-with-other-answers');
  });

  it('is one at a time in a group; another group, and one after it is over, have their own', async () => {
    const caseId = await aReferral(accounts);
    expect(await record()).toEqual({
      ok: false,
      error: { kind: 'open-referral-in-group', receivedOn: '2026-03-03' },
    });
    expect(await kindOf(record({ kind: 'WHEELCHAIR', group: 'WHEELCHAIR' }))).toBe('ok');
    await aCompletedChecklist(accounts, caseId, 'C'.repeat(11), today);
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await kindOf(record())).toBe('ok');
  });

  it('is refused where a request of the group is being assessed already', async () => {
    const caseId = await aCase(accounts);
    expect(await kindOf(startAssessment(accounts.practitioner, aStartOf('CHECKLIST', caseId), today))).toBe(
      'ok',
    );
    expect(await kindOf(record())).toBe('request-is-assessed');
  });

  it('of a person who is eligible already: its decision supersedes the one they have', async () => {
    await anEarlierDecision(accounts);
    const caseId = await aReferral(accounts);
    const sent = await aSentRecommendation(accounts, caseId, {
      outcome: 'NOT_ELIGIBLE',
      receivedOn: '2026-03-05',
      submittedOn: '2026-03-09',
    });
    await acceptRecommendation(accounts, sent, { decidedOn: today });
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2023-06-12 ELSEWHERE',
      'CHC NOT_ELIGIBLE 2026-03-10 HERE DECIDED_AGAIN',
    ]);
  });

  it('leads to no budget, and says so', async () => {
    const caseId = await aReferral(accounts);
    await sql(`UPDATE phb_case SET state = 'ELIGIBLE' WHERE id = $1`, [caseId]);
    const amount = anAmountFor(caseId);
    expect(await kindOf(setIndicativeBudget(accounts.practitioner, amount, today))).toBe('is-referral');
    await expect(sql(`UPDATE phb_case SET state = 'INDICATIVE_SET' WHERE id = $1`, [caseId])).rejects.toThrow(
      /phb_case_referral_state/,
    );
  });

  it('a request next to it is no second one of the group', async () => {
    await aReferral(accounts);
    const request = aRequestFor(accounts.personId);
    expect(await kindOf(recordRequest(accounts.practitioner, request, today))).toBe('ok');
  });

  it('is refused after a death', async () => {
    await died(accounts.practitioner, accounts.personId, today, { diedOn: day('2026-03-09') });
    expect(await kindOf(record())).toBe('person-died');
    expect(await countCases()).toBe(0);
  });

  it('is for a practitioner of the caseload alone', async () => {
    for (const role of ['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'] as const)
      expect(await kindOf(record({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    expect(await kindOf(record({}, await aHolder(accounts.code, accounts.personId)))).toBe('not-found');
    const elsewhere = (await someAccounts()).practitioner;
    expect(await kindOf(record({}, { ...elsewhere, personIds: [accounts.personId] }))).toBe('not-found');
    expect(await countCases()).toBe(0);
  });
});
