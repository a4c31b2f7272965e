import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '@/lib/assessment/commands/add-member';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import { clockStatus } from '@/lib/case/rules/clocks';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import {
  type DecideRecommendation,
  decideRecommendation,
} from '@/lib/decision/commands/decide-recommendation';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { client } from '@/lib/platform/db/client';
import { aNurse, aStartedTool } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, someChildAccounts, stateOf } from '../../support/case';
import { theCouncil } from '../../support/council';
import {
  aCaseOf,
  aRound,
  aSentRecommendation,
  decisionsOf,
  type Sent,
  type SentGiven,
} from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { anActiveBudget } from '../../support/money';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let accounts: CaseAccounts;
let sent: Sent;

const decide = (change: Partial<DecideRecommendation> = {}, actor: Actor = accounts.lead) =>
  decideRecommendation(
    actor,
    {
      ...sent,
      option: 'ACCEPT',
      reasons: 'Needs beyond what a council may meet',
      decidedOn: today,
      exceptionalReasons: null,
      questions: null,
      forumHeldOn: null,
      forumMembers: null,
      consultation: theCouncil,
      ...change,
    },
    today,
  );
const differ = {
  option: 'DIFFER',
  exceptionalReasons: 'The tool is about somebody else',
  nursingRefused: 'Lives at home',
} as const;
const sendBack = { option: 'RETURN', questions: 'Who saw the night records?' } as const;

/** Another person of another commissioner, with a recommendation that is about to be decided. */
async function anotherIsSent(given: (made: CaseAccounts) => SentGiven = () => ({})): Promise<void> {
  accounts = await someAccounts();
  sent = await aSentRecommendation(accounts, await aCaseOf(accounts), given(accounts));
}

async function assessment() {
  const [row] = await sql(
    `SELECT state, completed_on::text AS on, completed_by_name AS by, indication FROM assessment WHERE id = $1`,
    [sent.assessmentId],
  );
  return row;
}

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  sent = await aSentRecommendation(accounts, await aCaseOf(accounts));
});

describe('accepting a recommendation', () => {
  it('decides what the team recommends, on its tool, with its reasons', async () => {
    expect(must(await decide())).toEqual({ outcome: 'ELIGIBLE', isBudgetGoingOn: false });
    const [row] = await sql(
      `SELECT *, decided_on::text AS day FROM eligibility_decision WHERE case_id = $1`,
      [sent.caseId],
    );
    expect(row).toMatchObject({
      outcome: 'ELIGIBLE',
      basis: 'RECOMMENDATION',
      day: '2026-07-24',
      supersedes_id: null,
      assessment_id: sent.assessmentId,
      recommendation_id: sent.recommendationId,
      decider_id: accounts.lead.userId,
      decider_name: accounts.lead.displayName,
      exceptional_reasons: null,
      forum_held_on: null,
      reasons: 'Needs beyond what a council may meet',
      evidence: `The MDT’s recommendation with the completed tool, sent by ${accounts.practitioner.displayName} on 22 July 2026.`,
    });
    expect(await assessment()).toEqual({
      state: 'COMPLETED',
      on: '2026-07-22',
      by: accounts.practitioner.displayName,
      indication: 'ELIGIBILITY_EXPECTED',
    });
    expect(await eventsOf(accounts.personId, 'assessment:recommend')).toEqual(['eligibility:eligible']);
  });

  it('ends what ran and starts the budget, the letter and the review', async () => {
    expect(await clocksOf(sent.caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-10',
      'CHC_DECISION PHB_LEAD 2026-07-10 2026-08-07 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 open',
    ]);
    must(await decide());
    expect(await stateOf(sent.caseId)).toBe('ELIGIBLE');
    expect(await clocksOf(sent.caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-10',
      'CHC_DECISION PHB_LEAD 2026-07-10 2026-08-07 2026-07-24',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 2026-07-24',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-24 2026-08-07 open',
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-24 2026-07-31 open',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-07-24 2026-10-24 open',
    ]);
  });

  it('withdraws a Checklist that was still open and could no longer be completed', async () => {
    accounts = await someAccounts();
    const caseId = await aCaseOf(accounts);
    const id = await aStartedTool(accounts, caseId, 'CHECKLIST', day('2026-07-09'));
    sent = await aSentRecommendation(accounts, caseId);
    must(await decide());
    const [row] = await sql(`SELECT state, withdrawn_reason FROM assessment WHERE id = $1`, [id]);
    expect(row).toEqual({
      state: 'WITHDRAWN',
      withdrawn_reason: 'Eligibility was decided while this was open.',
    });
  });

  it('not eligible closes the case and starts the letter alone', async () => {
    await anotherIsSent(() => ({ outcome: 'NOT_ELIGIBLE' }));
    expect(must(await decide()).outcome).toBe('NOT_ELIGIBLE');
    const [row] = await sql(`SELECT state, closed_on::text, closed_reason FROM phb_case WHERE id = $1`, [
      sent.caseId,
    ]);
    expect(row).toEqual({
      state: 'REFUSED',
      closed_on: '2026-07-24',
      closed_reason: 'Needs beyond what a council may meet',
    });
    expect((await clocksOf(sent.caseId)).filter((line) => line.endsWith('open'))).toEqual([
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-24 2026-07-31 open',
    ]);
  });

  it('DS-17: two severe and “not eligible” from the team may stand: the indication never decides', async () => {
    await anotherIsSent(() => ({ outcome: 'NOT_ELIGIBLE', levels: 'N N N N S N N S N N N N' }));
    expect(must(await decide()).outcome).toBe('NOT_ELIGIBLE');
    expect(await assessment()).toMatchObject({ indication: 'ELIGIBILITY_EXPECTED' });
  });

  it.each([
    ['CK-04', '2026-08-07', 'KEPT'],
    ['CK-05', '2026-08-08', 'MISSED'],
  ])('%s: received 10 July 2026, decided %s: %s', async (_, decidedOn, status) => {
    const on = day(decidedOn);
    must(
      await decideRecommendation(
        accounts.lead,
        {
          ...sent,
          option: 'ACCEPT',
          reasons: 'Needs',
          decidedOn: on,
          exceptionalReasons: null,
          questions: null,
          forumHeldOn: null,
          forumMembers: null,
          consultation: theCouncil,
        },
        on,
      ),
    );
    const [clock] = await sql<{ due: string; ended: string }>(
      `SELECT due_on::text AS due, ended_on::text AS ended FROM clock WHERE case_id = $1 AND kind = 'CHC_DECISION'`,
      [sent.caseId],
    );
    expect(clockStatus(day(clock?.due ?? ''), day(clock?.ended ?? ''), on)).toBe(status);
  });
});

describe('differing from a recommendation', () => {
  it('DS-20: is refused without exceptional reasons, and writes nothing', async () => {
    expect(await kindOf(decide({ option: 'DIFFER' }))).toBe('exceptional-reasons-missing');
    expect(await kindOf(decide({ ...differ, reasons: ' ' }))).toBe('reasons-missing');
    expect(await decisionsOf(sent.caseId)).toEqual([]);
    expect(await stateOf(sent.caseId)).toBe('REQUESTED');
  });

  it('decides the other way, with what is exceptional kept', async () => {
    expect(must(await decide(differ)).outcome).toBe('NOT_ELIGIBLE');
    const [row] = await sql(
      `SELECT outcome, exceptional_reasons FROM eligibility_decision WHERE case_id = $1`,
      [sent.caseId],
    );
    expect(row).toEqual({ outcome: 'NOT_ELIGIBLE', exceptional_reasons: 'The tool is about somebody else' });
    expect(await eventsOf(accounts.personId)).toContain('eligibility:not-eligible');
  });
});

describe('COU-01: consulting the council', () => {
  it('is part of a decision on an adult, and kept on the record, or why it was not practicable', async () => {
    expect(await kindOf(decide({ consultation: null }))).toBe('council-not-consulted');
    expect(await kindOf(decide({ consultation: { notConsulted: ' ' } }))).toBe('council-not-consulted');
    const tomorrow = { ...(theCouncil as object), consultedOn: day('2026-07-25') };
    expect(await kindOf(decide({ consultation: tomorrow as DecideRecommendation['consultation'] }))).toBe(
      'council-after-decision',
    );
    expect(await decisionsOf(sent.caseId)).toEqual([]);
    must(await decide({ consultation: { notConsulted: 'The council did not answer' } }));
    const [kept] = (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
    expect(kept?.why?.council).toEqual({ notConsulted: 'The council did not answer' });
  });

  it('names the council, who answered, when and what they said', async () => {
    must(await decide());
    const [kept] = (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
    expect(kept?.why?.council).toEqual({
      council: 'Testshire Council',
      consultee: 'Pat Lowe, social work manager',
      on: '4 January 2018',
      said: 'We agree with the team.',
    });
  });

  it('is not asked to return it with questions', async () => {
    expect(await kindOf(decide({ ...sendBack, consultation: null }))).toBe('ok');
  });
});

describe('NUR-01: nursing care of a person who is not eligible', () => {
  const inHome = { answer: 'NEEDED', from: day('2026-07-24') } as const;
  const rate = { outcome: 'NURSING_CARE', nursingPence: 26_768 } as const;

  it('has an outcome where the team says that they are in a home with nursing', async () => {
    await anotherIsSent(() => ({ outcome: 'NOT_ELIGIBLE', nursing: inHome }));
    expect(await kindOf(decide())).toBe('nursing-outcome-missing');
    expect(await kindOf(decide({ nursingRefused: ' ' }))).toBe('nursing-outcome-missing');
    expect(await kindOf(decide({ instead: { ...rate, from: day('2025-07-01') } }))).toBe(
      'nursing-from-out-of-range',
    );
    must(await decide({ instead: { ...rate, from: day('2026-08-03') } }));
    const [kept] = (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
    expect(kept).toMatchObject({ outcome: 'NURSING_CARE', nursing: '£267.68', from: '3 August 2026' });
  });

  it('is refused with the reason alone', async () => {
    await anotherIsSent(() => ({ outcome: 'NOT_ELIGIBLE', nursing: inHome }));
    must(await decide({ nursingRefused: 'A district nurse visits' }));
    const [kept] = (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
    expect(kept?.why?.nursingRefused).toBe('A district nurse visits');
  });
});

describe('returning a recommendation', () => {
  it('sends it back with questions: the assessment opens, the clocks are the practitioner’s again', async () => {
    expect(must(await decide(sendBack)).outcome).toBeNull();
    expect(await assessment()).toMatchObject({ state: 'RETURNED', on: null });
    expect(await decisionsOf(sent.caseId)).toEqual([]);
    expect(await stateOf(sent.caseId)).toBe('REQUESTED');
    expect(await clocksOf(sent.caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-10',
      'CHC_DECISION PRACTITIONER 2026-07-10 2026-08-07 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 2026-07-24',
      'ANSWER_QUESTIONS PRACTITIONER 2026-07-24 2026-07-31 open',
    ]);
    const [row] = await sql(
      `SELECT questions, returned_by_name AS by, returned_on::text AS on FROM recommendation_return WHERE recommendation_id = $1`,
      [sent.recommendationId],
    );
    expect(row).toEqual({
      questions: 'Who saw the night records?',
      by: accounts.lead.displayName,
      on: '2026-07-24',
    });
    expect(await eventsOf(accounts.personId, 'assessment:recommend')).toEqual(['assessment:return']);
  });

  it('is refused without questions', async () => {
    expect(await kindOf(decide({ option: 'RETURN', questions: '' }))).toBe('questions-missing');
    expect(await assessment()).toMatchObject({ state: 'SUBMITTED' });
  });

  it('asks again about the next round, and decides on that one alone', async () => {
    must(await decide(sendBack));
    expect(await kindOf(decide())).toBe('already-returned');
    const second = await aRound(accounts, sent.assessmentId, { submittedOn: '2026-07-24' });
    expect(await kindOf(decide())).toBe('recommendation-changed');
    sent = { ...sent, ...second };
    must(await decide(sendBack));
    const third = await aRound(accounts, sent.assessmentId, { submittedOn: '2026-07-24' });
    sent = { ...sent, ...third };
    expect(await kindOf(decide())).toBe('ok');
    const [row] = await sql(`SELECT evidence FROM eligibility_decision WHERE case_id = $1`, [sent.caseId]);
    expect(row?.evidence).toContain('(round 3)');
  });
});

describe('a child’s recommendation', () => {
  const forum = { forumHeldOn: day('2026-07-23'), forumMembers: 'Health, social care, education' };

  beforeEach(async () => {
    accounts = await someChildAccounts('2012-03-09');
    sent = await aSentRecommendation(accounts, await aCaseOf(accounts, 'CYPCC'), {
      tool: 'CHILD_DST',
      levels: 'L N N N N N N N N N',
    });
  });

  it('CY-11: a forum may find a child eligible below the threshold, with reasons', async () => {
    expect(must(await decide(forum)).outcome).toBe('ELIGIBLE');
    const [row] = await sql(
      `SELECT forum_held_on::text AS on, forum_members AS members FROM eligibility_decision WHERE case_id = $1`,
      [sent.caseId],
    );
    expect(row).toEqual({ on: '2026-07-23', members: 'Health, social care, education' });
    expect(await assessment()).toMatchObject({ state: 'COMPLETED', indication: 'THRESHOLD_NOT_MET' });
  });

  it('raises the steps of moving to adult services', async () => {
    must(await decide(forum));
    expect((await clocksOf(sent.caseId)).filter((line) => line.endsWith('open')).toSorted()).toEqual([
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-24 2026-07-31 open',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-24 2026-08-07 open',
      'TRANSITION_14 PRACTITIONER 2026-07-24 2026-07-24 open',
      'TRANSITION_16 PRACTITIONER 2028-03-09 2029-03-08 open',
      'TRANSITION_17 PRACTITIONER 2029-03-09 2029-12-09 open',
      'TRANSITION_18 PRACTITIONER 2026-07-24 2030-03-09 open',
    ]);
  });

  it.each([
    ['no day', { ...forum, forumHeldOn: null }, 'forum-day-missing'],
    ['nobody named', { ...forum, forumMembers: null }, 'forum-members-missing'],
    ['after the decision', { ...forum, forumHeldOn: day('2026-07-25') }, 'forum-after-decision'],
    ['before it was sent', { ...forum, forumHeldOn: day('2026-07-21') }, 'forum-before-sent'],
    ['nothing, to return it', sendBack, 'ok'],
  ])('with a forum of %s: %s', async (_, change, kind) => {
    expect(await kindOf(decide(change))).toBe(kind);
  });
});

describe('a case that was decided before', () => {
  it('is decided again: the earlier decision stays, superseded, and no longer eligible closes the case', async () => {
    must(await decide());
    const first = sent;
    const again = { receivedOn: '2026-07-24', submittedOn: '2026-07-24' };
    sent = await aSentRecommendation(accounts, first.caseId, { ...again, outcome: 'NOT_ELIGIBLE' });
    expect(must(await decide()).outcome).toBe('NOT_ELIGIBLE');
    expect(await decisionsOf(first.caseId)).toEqual([
      'ELIGIBLE RECOMMENDATION 2026-07-24 superseded',
      'NOT_ELIGIBLE RECOMMENDATION 2026-07-24 in force',
    ]);
    expect(await stateOf(first.caseId)).toBe('REFUSED');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('eligibility:supersede');

    // Nothing is started on a closed case. A recommendation waited on one in data from before that rule.
    await sql(`UPDATE phb_case SET state = 'ELIGIBLE' WHERE id = $1`, [first.caseId]);
    sent = await aSentRecommendation(accounts, first.caseId, again);
    await sql(`UPDATE phb_case SET state = 'REFUSED' WHERE id = $1`, [first.caseId]);
    must(await decide());
    const [row] = await sql(`SELECT state, closed_on, closed_reason FROM phb_case WHERE id = $1`, [
      first.caseId,
    ]);
    expect(row).toEqual({ state: 'ELIGIBLE', closed_on: null, closed_reason: null });
    expect(await decisionsOf(first.caseId)).toHaveLength(3);
  });

  it('a budget that runs goes on, and so does its review, and the decider is informed', async () => {
    const budget = await anActiveBudget(accounts.code);
    accounts = budget;
    sent = await aSentRecommendation(budget, budget.caseId, { outcome: 'NOT_ELIGIBLE' });
    expect(must(await decide())).toEqual({ outcome: 'NOT_ELIGIBLE', isBudgetGoingOn: true });
    expect(await stateOf(sent.caseId)).toBe('ACTIVE');
    const open = (await clocksOf(sent.caseId)).filter((line) => line.endsWith('open'));
    expect(open.map((line) => line.split(' ')[0])).toContain('FIRST_REVIEW');
    expect(open.map((line) => line.split(' ')[0])).not.toContain('ELIGIBILITY_REVIEW');
  });
});

describe('who may decide on a recommendation', () => {
  it('no user who sent it or wrote in it', async () => {
    await anotherIsSent(({ lead }) => ({ by: lead }));
    expect(await kindOf(decide())).toBe('own-recommendation');
    await anotherIsSent(({ lead }) => ({ author: lead }));
    expect(await kindOf(decide(sendBack))).toBe('own-recommendation');
    expect(await kindOf(decide({}, await aStaffMember('PHB_LEAD', accounts.code)))).toBe('ok');
  });

  it('ELI-33: no user who is named in its team, until they are removed', async () => {
    must(await decide(sendBack));
    const member = aNurse({ name: accounts.lead.displayName.toUpperCase() });
    const named = { assessmentId: sent.assessmentId, memberId: randomUUID() };
    must(await addMember(accounts.practitioner, { ...named, ...member }));
    sent = { ...sent, ...(await aRound(accounts, sent.assessmentId, { submittedOn: '2026-07-24' })) };
    expect(await kindOf(decide())).toBe('own-recommendation');
    must(await decide(sendBack, await aStaffMember('PHB_LEAD', accounts.code)));
    must(await removeMember(accounts.practitioner, named));
    sent = { ...sent, ...(await aRound(accounts, sent.assessmentId, { submittedOn: '2026-07-24' })) };
    expect(await kindOf(decide())).toBe('ok');
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])('no %s', async (role) => {
    const actor = await aStaffMember(role, accounts.code);
    expect(await kindOf(decide({}, { ...actor, personIds: [accounts.personId] }))).toBe('not-found');
    expect(await stateOf(sent.caseId)).toBe('REQUESTED');
  });

  it('no other commissioner, and nothing that is not on this case', async () => {
    expect(await kindOf(decide({}, (await someAccounts()).lead))).toBe('not-found');
    expect(await kindOf(decide({ caseId: randomUUID() }))).toBe('not-found');
    expect(await kindOf(decide({ assessmentId: randomUUID() }))).toBe('not-found');
    const other = await aCaseOf(accounts, 'WHEELCHAIR');
    expect(await kindOf(decide({ caseId: other }))).toBe('not-found');
  });
});

describe('what blocks it', () => {
  it.each([
    ['2026-07-21', 'decided-before-sent'],
    ['2026-07-22', 'ok'],
    ['2026-07-25', 'decided-in-future'],
  ])('sent on 22 July, decided on %s: %s', async (decidedOn, kind) => {
    expect(await kindOf(decide({ decidedOn: day(decidedOn) }))).toBe(kind);
  });

  it('another text than the one that was read', async () => {
    expect(await decide({ contentHash: '0'.repeat(64) })).toEqual({
      ok: false,
      error: { kind: 'recommendation-changed', round: 1, submittedByName: accounts.practitioner.displayName },
    });
  });

  it('an assessment that was withdrawn, and a case that was closed', async () => {
    await sql(`UPDATE assessment SET state = 'WITHDRAWN', withdrawn_reason = 'Wrong person' WHERE id = $1`, [
      sent.assessmentId,
    ]);
    expect(await kindOf(decide())).toBe('not-waiting');
    await anotherIsSent();
    await sql(`UPDATE phb_case SET state = 'DECLINED' WHERE id = $1`, [sent.caseId]);
    expect(await kindOf(decide())).toBe('not-in-this-state');
    expect(await assessment()).toMatchObject({ state: 'SUBMITTED' });
  });

  it('recording a decision of elsewhere while it waits', async () => {
    const elsewhere = { outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: today } as const;
    expect(await kindOf(decideEligibility(accounts.lead, { caseId: sent.caseId, ...elsewhere }, today))).toBe(
      'assessment-open',
    );
  });
});

describe('several who decide at the same moment', () => {
  it('one decides, the others are shown who was first', async () => {
    const leads = await Promise.all(Array.from({ length: 6 }, () => aStaffMember('PHB_LEAD', accounts.code)));
    const changes = [{}, differ, {}, differ, {}, differ];
    const results = await Promise.all(leads.map((lead, n) => decide(changes[n], lead)));
    const kinds = results.map((result) => (result.ok ? 'ok' : result.error.kind)).toSorted();
    expect(kinds).toEqual([...Array(5).fill('already-decided'), 'ok']);
    expect(await decisionsOf(sent.caseId)).toHaveLength(1);
  });

  it('one sends it back and another decides: the second is refused with the reason', async () => {
    const leads = await Promise.all(Array.from({ length: 4 }, () => aStaffMember('PHB_LEAD', accounts.code)));
    const kinds = await Promise.all(leads.map((lead, n) => kindOf(decide(n % 2 ? sendBack : {}, lead))));
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(1);
    expect(new Set(kinds.filter((kind) => kind !== 'ok')).size).toBe(1);
  });
});
