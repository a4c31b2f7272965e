import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { todayInLondon } from '@/lib/core/clock';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type CorrectDecision, correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { client } from '@/lib/platform/db/client';
import { theCouncil } from '@/tests/support/council';
import { aStartedTool } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, someChildAccounts, stateOf } from '../../support/case';
import { aCaseOf, aSentRecommendation, decisionsOf } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { anAmountFor } from '../../support/plan';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let accounts: CaseAccounts;
let caseId: string;
let decisionId: string;

async function recorded(outcome: EligibilityOutcome): Promise<void> {
  const decision = {
    outcome,
    evidence: 'Tool of 10 July',
    reasons: 'As decided there',
    decidedOn: day('2026-07-20'),
  };
  must(await decideEligibility(accounts.lead, { caseId, ...decision }, today));
  const [row] = await sql<{ id: string }>(`SELECT id FROM eligibility_decision WHERE case_id = $1`, [caseId]);
  decisionId = row?.id ?? '';
}

const correct = (change: Partial<CorrectDecision> = {}, actor: Actor = accounts.lead) =>
  correctDecision(
    actor,
    {
      caseId,
      decisionId,
      outcome: 'NOT_ELIGIBLE',
      evidence: 'Letter of 20 July',
      reasons: 'No need',
      decidedOn: day('2026-07-20'),
      whyCorrected: 'The wrong answer was chosen',
      ...change,
    },
    today,
  );

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCaseOf(accounts);
});

describe('correcting the record of a decision reached elsewhere', () => {
  it('puts the right one in its place; the wrong one stays, and the case follows', async () => {
    await recorded('ELIGIBLE');
    expect(must(await correct())).toEqual({ isBudgetGoingOn: false });
    expect(await decisionsOf(caseId)).toEqual([
      'ELIGIBLE RECORDED_ELSEWHERE 2026-07-20 superseded',
      'NOT_ELIGIBLE RECORDED_ELSEWHERE 2026-07-20 in force',
    ]);
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-20',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-20 2026-08-03 2026-07-20',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-07-20 2026-10-20 2026-07-20',
    ]);
    const [event] = await sql(
      `SELECT action, reason FROM audit_event WHERE person_id = $1 ORDER BY id DESC LIMIT 1`,
      [accounts.personId],
    );
    expect(event).toEqual({ action: 'eligibility:supersede', reason: 'The wrong answer was chosen' });
  });

  it('opens a case again that was closed by mistake', async () => {
    await recorded('NOT_ELIGIBLE');
    must(await correct({ outcome: 'ELIGIBLE', decidedOn: day('2026-07-15') }));
    const [row] = await sql(`SELECT state, closed_on, closed_reason FROM phb_case WHERE id = $1`, [caseId]);
    expect(row).toEqual({ state: 'ELIGIBLE', closed_on: null, closed_reason: null });
    expect((await clocksOf(caseId)).slice(-2)).toEqual([
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-15 2026-07-29 open',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-07-15 2026-10-15 open',
    ]);
  });

  it('of an earlier day ends no clock before it started', async () => {
    await recorded('ELIGIBLE');
    must(await correct({ decidedOn: day('2026-07-02') }));
    expect(await clocksOf(caseId)).toContain(
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-20 2026-08-03 2026-07-20',
    );
  });

  it('REV-06: moves the review where the last one is corrected, and the form shows the one on record', async () => {
    await recorded('ELIGIBLE');
    must(await correct({ outcome: 'ELIGIBLE', reviewedOn: day('2026-07-22') }));
    expect((await clocksOf(caseId)).at(-1)).toMatch(/^ELIGIBILITY_REVIEW .* 2027-07-22 open$/);
    const form = await eligibilityToDecide(accounts.lead, caseId, today);
    expect(form?.reviewedOn).toBe('2026-07-22');
  });

  it('changes nothing of the way when the outcome is the same', async () => {
    await recorded('ELIGIBLE');
    must(await correct({ outcome: 'ELIGIBLE' }));
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect((await clocksOf(caseId)).slice(-2)).toEqual([
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-20 2026-08-03 open',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-07-20 2026-10-20 open',
    ]);
  });

  it.each([
    ['1900-01-01', 'decided-before-birth'],
    ['2026-07-25', 'decided-in-future'],
  ])('decided on %s: %s', async (decidedOn, kind) => {
    await recorded('ELIGIBLE');
    expect(await kindOf(correct({ decidedOn: day(decidedOn) }))).toBe(kind);
  });

  it('is refused for a decision that another took the place of, and where nothing was decided', async () => {
    expect(await kindOf(correct({ decisionId: randomUUID() }))).toBe('not-found');
    await recorded('ELIGIBLE');
    must(await correct());
    expect(await kindOf(correct())).toBe('already-decided');
    expect(await decisionsOf(caseId)).toHaveLength(2);
  });

  it('is refused for a decision that rests on an assessment, and while one is open', async () => {
    await recorded('ELIGIBLE');
    const assessmentId = await aStartedTool(accounts, caseId, 'DST', day('2026-07-22'), {
      receivedOn: day('2026-07-22'),
    });
    expect(await kindOf(correct())).toBe('assessment-open');
    const withdrawn = { assessmentId, reason: 'It is about another person' };
    must(await withdrawAssessment(accounts.practitioner, withdrawn, today));
    const sent = await aSentRecommendation(accounts, caseId);
    const draft = { option: 'ACCEPT', reasons: 'Needs', decidedOn: today, exceptionalReasons: null } as const;
    const none = { questions: null, forumHeldOn: null, forumMembers: null, consultation: theCouncil };
    must(await decideRecommendation(accounts.lead, { ...sent, ...draft, ...none }, today));
    const [row] = await sql<{ id: string }>(
      `SELECT id FROM eligibility_decision WHERE case_id = $1 AND basis = 'RECOMMENDATION'`,
      [caseId],
    );
    expect(await kindOf(correct({ decisionId: row?.id ?? '' }))).toBe('not-recorded-elsewhere');
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not for a %s',
    async (role) => {
      await recorded('ELIGIBLE');
      const actor = await aStaffMember(role, accounts.code);
      expect(await kindOf(correct({}, { ...actor, personIds: [accounts.personId] }))).toBe('not-found');
      expect(await kindOf(correct({}, (await someAccounts()).lead))).toBe('not-found');
    },
  );

  it('is done once, however many correct it at the same moment', async () => {
    await recorded('ELIGIBLE');
    const leads = await Promise.all(Array.from({ length: 6 }, () => aStaffMember('PHB_LEAD', accounts.code)));
    const kinds = await Promise.all(leads.map((lead) => kindOf(correct({}, lead))));
    expect(kinds.toSorted()).toEqual([...Array(5).fill('already-decided'), 'ok']);
    expect(await decisionsOf(caseId)).toHaveLength(2);
  });
});

describe('a case found eligible again', () => {
  it('goes on with the plan it had, for the amount of the new letter', async () => {
    await recorded('ELIGIBLE');
    const plan = async () => {
      const [amount, on] = [anAmountFor(caseId), todayInLondon()];
      must(await setIndicativeBudget(accounts.practitioner, amount, on));
      const informed = {
        caseId,
        indicativeId: amount.indicativeId,
        informedOn: on,
        informedHow: 'In person',
      };
      must(await recordPersonInformed(accounts.practitioner, informed, on));
      return must(await startPlan(accounts.practitioner, { caseId }, on));
    };
    const first = await plan();
    must(await correct());
    expect(await stateOf(caseId)).toBe('REFUSED');
    const [row] = await sql<{ id: string }>(
      `SELECT id FROM eligibility_decision WHERE case_id = $1 AND outcome = 'NOT_ELIGIBLE'`,
      [caseId],
    );
    must(await correct({ decisionId: row?.id ?? '', outcome: 'ELIGIBLE' }));
    expect(await plan()).toBe(first);
    expect(await stateOf(caseId)).toBe('PLANNING');
  });
});

describe('recording a decision reached elsewhere', () => {
  it.each(['OPEN', 'SUBMITTED', 'RETURNED'])('is refused while an assessment is %s', async (state) => {
    const { assessmentId } = await aSentRecommendation(accounts, caseId);
    // Which commands lead to each of the states is tested with them.
    await sql(`UPDATE assessment SET state = $2 WHERE id = $1`, [assessmentId, state]);
    await expect(recorded('ELIGIBLE')).rejects.toThrow('assessment-open');
    expect(await decisionsOf(caseId)).toEqual([]);
  });

  it('raises the steps of moving to adult services for a child', async () => {
    accounts = await someChildAccounts('2010-02-28');
    caseId = await aCaseOf(accounts, 'CYPCC');
    await recorded('ELIGIBLE');
    expect((await clocksOf(caseId)).filter((line) => line.startsWith('TRANSITION')).toSorted()).toEqual([
      'TRANSITION_14 PRACTITIONER 2026-07-20 2026-07-20 open',
      'TRANSITION_16 PRACTITIONER 2026-07-20 2027-02-27 open',
      'TRANSITION_17 PRACTITIONER 2027-02-28 2027-11-28 open',
      'TRANSITION_18 PRACTITIONER 2026-07-20 2028-02-28 open',
    ]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('eligibility:eligible');
  });

  it('and setting the amount ends neither the letter nor growing up', async () => {
    accounts = await someChildAccounts('2012-03-09');
    caseId = await aCaseOf(accounts, 'CYPCC');
    await recorded('ELIGIBLE');
    must(await setIndicativeBudget(accounts.practitioner, anAmountFor(caseId), today));
    const open = (await clocksOf(caseId))
      .filter((line) => line.endsWith('open'))
      .map((line) => line.split(' ')[0]);
    expect(open.toSorted()).toEqual([
      'TELL_INDICATIVE_BUDGET',
      'TRANSITION_14',
      'TRANSITION_16',
      'TRANSITION_17',
      'TRANSITION_18',
    ]);
  });
});
