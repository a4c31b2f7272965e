import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import {
  type DecideRecommendation,
  decideRecommendation,
} from '@/lib/decision/commands/decide-recommendation';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { theCouncil } from '@/tests/support/council';
import {
  aChecklist,
  aCompletedChecklist,
  answerAll,
  aStartedTool,
  aStartOf,
  aSubmittedDst,
  submit,
} from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, someAccounts } from '../../support/case';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const POSITIVE = 'AACCCCCCCCC';
const NEGATIVE = 'CCCCCCCCCCC';
const PRIORITY = 'P N N N N N N N N N N N';
const today = day('2026-03-11');
let accounts: CaseAccounts;
let caseId: string;

beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});

const view = async () => {
  const found = await eligibilityView(accounts.practitioner, caseId, today);
  if (!found) throw new Error('No view');
  return found;
};

/** The lead decides on the last round. */
async function decide(
  change: Pick<DecideRecommendation, 'option' | 'reasons'> & Partial<DecideRecommendation>,
) {
  const [round] = await sql<{ id: string; hash: string; assessment: string }>(
    `SELECT id, content_hash AS hash, assessment_id AS assessment FROM recommendation WHERE person_id = $1 ORDER BY round DESC LIMIT 1`,
    [accounts.personId],
  );
  const about = {
    caseId,
    assessmentId: round?.assessment ?? '',
    recommendationId: round?.id ?? '',
    contentHash: round?.hash ?? '',
  };
  const blank = { exceptionalReasons: null, questions: null, forumHeldOn: null, forumMembers: null };
  const none = { ...blank, consultation: theCouncil };
  must(await decideRecommendation(accounts.lead, { ...about, ...none, decidedOn: today, ...change }, today));
}

const nextKinds = async () => (await view()).next.map(({ kind }) => kind);

describe('eligibilityView: what is next', () => {
  it('offers the ways to begin while nothing is there', async () => {
    expect((await view()).next).toEqual([
      { kind: 'start', tools: ['CHECKLIST', 'DST', 'FAST_TRACK'], reason: 'nothing-yet' },
    ]);
  });

  it('goes on with what is open, and counts the domains that have a level', async () => {
    const assessmentId = await aStartedTool(accounts, caseId, 'CHECKLIST');
    await answerAll(accounts, assessmentId, POSITIVE);
    const { next, assessments, explanation } = await view();
    expect(next).toEqual([{ kind: 'continue', assessmentId, tool: 'CHECKLIST' }]);
    expect(assessments).toMatchObject([
      { answered: 11, domains: 11, indication: null, startedOn: '10 March 2026' },
    ]);
    // What is still being written says nothing yet.
    expect(explanation).toBeNull();
  });

  it('offers the full assessment after a positive Checklist, says why, and runs the clock of the law', async () => {
    await aCompletedChecklist(accounts, caseId, POSITIVE);
    const { next, assessments, explanation, clocks } = await view();
    expect(next).toEqual([
      { kind: 'send-screening-letter' },
      { kind: 'start', tools: ['DST', 'FAST_TRACK'], reason: 'screened-in' },
    ]);
    expect(assessments).toMatchObject([
      { state: 'COMPLETED', indication: 'POSITIVE', receivedOn: '10 March 2026' },
    ]);
    expect(explanation).toMatchObject({ indication: 'POSITIVE', edition: { id: 'chc-checklist-2022' } });
    expect(clocks.find(({ kind }) => kind === 'CHC_DECISION')).toMatchObject({
      dueOn: '2026-04-07',
      endedOn: null,
    });
  });

  it('tells that a negative Checklist closed the case', async () => {
    await aCompletedChecklist(accounts, caseId, NEGATIVE);
    expect(await nextKinds()).toEqual(['send-screening-letter', 'screened-out']);
  });

  it('waits for a decision on what was sent, with the indication it was sent with', async () => {
    const { assessmentId } = await aSubmittedDst(accounts, caseId, PRIORITY);
    const { next, assessments, explanation } = await view();
    expect(next).toEqual([{ kind: 'decide', assessmentId, tool: 'DST' }]);
    expect(assessments).toMatchObject([
      {
        state: 'SUBMITTED',
        indication: 'ELIGIBILITY_EXPECTED',
        recommendations: [{ outcome: 'ELIGIBLE', round: 1 }],
      },
    ]);
    expect(explanation?.indication).toBe('ELIGIBILITY_EXPECTED');
  });

  it('begins again when the only assessment was withdrawn', async () => {
    const assessmentId = await aChecklist(accounts, caseId, POSITIVE);
    must(await withdrawAssessment(accounts.practitioner, { assessmentId, reason: 'Wrong person' }, today));
    const { next, assessments } = await view();
    expect(next).toMatchObject([{ kind: 'start', reason: 'nothing-yet' }]);
    expect(assessments).toMatchObject([{ state: 'WITHDRAWN', withdrawnReason: 'Wrong person' }]);
  });
});

describe('eligibilityView: what has happened', () => {
  it('tells each round with its questions, then the decision and the letter that is due', async () => {
    const { assessmentId } = await aSubmittedDst(accounts, caseId, PRIORITY);
    await decide({ option: 'RETURN', reasons: null, questions: 'Who saw the skin?' });
    expect((await view()).next).toEqual([{ kind: 'answer-questions', assessmentId, tool: 'DST' }]);
    await submit(accounts, assessmentId, {}, today);
    await decide({ option: 'ACCEPT', reasons: 'Needs' });
    const { assessments, decisions, next } = await view();
    expect(assessments[0]?.recommendations).toMatchObject([
      { round: 1, returned: { questions: 'Who saw the skin?', returnedByName: accounts.lead.displayName } },
      { round: 2, returned: null },
    ]);
    expect(decisions).toMatchObject([{ outcome: 'ELIGIBLE', basis: 'RECOMMENDATION', isSuperseded: false }]);
    expect(next).toEqual([{ kind: 'send-letter' }, { kind: 'decided', outcome: 'ELIGIBLE' }]);
  });

  it('keeps a replaced decision readable, after the one that holds', async () => {
    must(
      await decideEligibility(
        accounts.lead,
        { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: day('2026-03-10') },
        today,
      ),
    );
    const [first] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
      caseId,
    ]);
    const again = { outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'Recovered' } as const;
    const correction = {
      decisionId: first?.id ?? '',
      whyCorrected: 'Another person',
      decidedOn: day('2026-03-10'),
    };
    must(await correctDecision(accounts.lead, { caseId, ...again, ...correction }, today));
    expect((await view()).decisions.map(({ outcome, isSuperseded }) => [outcome, isSuperseded])).toEqual([
      ['NOT_ELIGIBLE', false],
      ['ELIGIBLE', true],
    ]);
  });

  it('shows two tools next to each other, the latest first', async () => {
    await aCompletedChecklist(accounts, caseId, POSITIVE);
    must(await startAssessment(accounts.practitioner, aStartOf('DST', caseId, { receivedOn: null }), today));
    expect((await view()).assessments.map(({ tool }) => tool)).toEqual(['DST', 'CHECKLIST']);
  });
});

describe('eligibilityView: who sees it', () => {
  it('writes every look to the audit trail', async () => {
    await view();
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:view');
  });

  it('says what each reader may do', async () => {
    const lead = await eligibilityView(accounts.lead, caseId, today);
    expect(lead).toMatchObject({ mayAssess: false, mayDecide: true, mayDecideChallenge: true });
    expect(await view()).toMatchObject({ mayAssess: true, mayDecide: false, mayAskForReview: true });
  });

  it.each<Role>(['FINANCE_OFFICER', 'ADMINISTRATOR'])('is nothing to a %s', async (role) => {
    expect(await eligibilityView(await aStaffMember(role, accounts.code), caseId, today)).toBeNull();
    expect(await eventsOf(accounts.personId)).not.toContain('assessment:view');
  });

  it('is nothing out of the caseload, to a nominee, to another commissioner, and under no id', async () => {
    const nominee = await aHolder(accounts.code, accounts.personId, 'NOMINEE');
    const forMoney = await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false });
    const elsewhere = await someAccounts();
    const others = [await aStaffMember('PRACTITIONER', accounts.code), nominee, forMoney, elsewhere.lead];
    for (const other of others) expect(await eligibilityView(other, caseId, today)).toBeNull();
    expect(await eligibilityView(accounts.lead, randomUUID(), today)).toBeNull();
    expect(await eligibilityView(accounts.lead, 'nothing', today)).toBeNull();
  });

  it('hides from the person what is still the professionals’ draft', async () => {
    await aCompletedChecklist(accounts, caseId, POSITIVE);
    must(await startAssessment(accounts.practitioner, aStartOf('DST', caseId, { receivedOn: null }), today));
    const holder = await aHolder(accounts.code, accounts.personId);
    const own = await eligibilityView(holder, caseId, today);
    expect(own?.assessments.map(({ tool }) => tool)).toEqual(['CHECKLIST']);
    expect(own).toMatchObject({ mayAssess: false, mayDecide: false });
  });
});
