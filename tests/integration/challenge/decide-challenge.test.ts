import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standardsSpec } from '@/components/home/list-specs';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { type DecideChallenge, decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { type RecordMeeting, recordMeeting } from '@/lib/challenge/commands/record-meeting';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { standardFigures } from '@/lib/decision/queries/standard-figures';
import { standardsList } from '@/lib/decision/queries/standards-list';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { client } from '@/lib/platform/db/client';
import { aCompletedChecklist, aDst } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, clocksOf, stateOf } from '../../support/case';
import {
  aChallenge,
  anAsking,
  anEnding,
  aRefusedCase,
  askedOn,
  type ChallengeAccounts,
  recordedBy,
  refusedOn,
  someChallengeAccounts,
} from '../../support/challenge';
import { theCouncil } from '../../support/council';
import { recordOf } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aNotifiedDecision } from '../../support/letter';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { viewOf } from '../../support/walk-list';

const today = day('2026-05-01');
const CHANGED = {
  outcome: 'CHANGED',
  evidence: 'The night charts',
  reasons: 'Nights were left out',
} as const;
let accounts: ChallengeAccounts;
let caseId: string;
let challengeId: string;
const end = (change: Partial<DecideChallenge> = {}, actor: Actor = accounts.secondLead) =>
  kindOf(decideChallenge(actor, anEnding(caseId, challengeId, change), today));
const outcomes = () =>
  sql<{ line: string }>(
    `SELECT concat_ws(' ', o.outcome, o.decided_on, o.decided_by_name) AS line FROM challenge_outcome o JOIN challenge c ON c.id = o.challenge_id WHERE c.case_id = $1`,
    [caseId],
  ).then((found) => found.map(({ line }) => line));
const open = async () => (await clocksOf(caseId)).filter((line) => line.endsWith('open'));

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 4 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  caseId = await aRefusedCase(accounts);
  challengeId = await aChallenge(accounts, caseId);
});

describe('decideChallenge', () => {
  it('lets the decision stand, with reasons and a letter to be sent', async () => {
    expect(await end()).toBe('ok');
    expect(await outcomes()).toEqual([`STANDS 2026-05-01 ${accounts.secondLead.displayName}`]);
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await open()).toEqual(['SEND_DECISION_LETTER PRACTITIONER 2026-05-01 2026-05-11 open']);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('challenge:decide');
  });

  it('NUR-02: lets a refusal stand only with an outcome on nursing care, which the record and the letter say', async () => {
    expect(await end({ nursingRefused: null })).toBe('nursing-outcome-missing');
    expect(await end({ nursingRefused: ' ' })).toBe('nursing-outcome-missing');
    expect(await outcomes()).toEqual([]);
    const view = async () => (await challengesView(accounts.secondLead, caseId, today))?.challenges[0];
    expect((await view())?.asksNursing).toBe(true);
    expect(await end({ nursingRefused: 'He lives with his son' })).toBe('ok');
    const rows = await sql(
      `SELECT outcome, change, nursing_refused FROM eligibility WHERE person_id = $1 ORDER BY recorded_at, supersedes_id NULLS FIRST`,
      [accounts.personId],
    );
    expect(rows).toEqual([
      { outcome: 'NOT_ELIGIBLE', change: null, nursing_refused: null },
      { outcome: 'NOT_ELIGIBLE', change: 'REVIEWED', nursing_refused: 'He lives with his son' },
    ]);
    expect((await view())?.asksNursing).toBe(false);
    const asked = { about: null, to: null, sentOn: null };
    const page = await newLetterView(accounts.practitioner, caseId, asked, today);
    expect(JSON.stringify(page)).toContain('The NHS will not pay for it now. He lives with his son');
  });

  it('NUR-02: does not ask where the NHS pays for nursing care already: it goes on', async () => {
    accounts = await someChallengeAccounts();
    caseId = await aCase(accounts);
    const instead = { outcome: 'NURSING_CARE', nursingPence: 26_768 } as const;
    const no = { caseId, outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
    must(await decideEligibility(accounts.lead, { ...no, instead, decidedOn: refusedOn }, refusedOn));
    challengeId = await aChallenge(accounts, caseId);
    expect(await end({ nursingRefused: 'He went home' })).toBe('nursing-goes-on');
    const joint = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' } as const;
    expect(await end({ instead: joint, nursingRefused: null })).toBe('nursing-outcome-missing');
    expect(await outcomes()).toEqual([]);
    expect(await end({ nursingRefused: null })).toBe('ok');
    expect(await recordOf(accounts.personId)).toEqual(['CHC NURSING_CARE 2026-03-10 OUTSIDE']);
  });

  it('ELI-96: lets it stand and names what the NHS pays for: on the person’s record, in the letter, once', async () => {
    const instead = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' } as const;
    expect(await end({ ...CHANGED, instead })).toBe('instead-not-open');
    expect(await outcomes()).toEqual([]);
    expect(await end({ instead })).toBe('ok');
    expect(await stateOf(caseId)).toBe('REFUSED');
    const rows = await sql(
      `SELECT outcome, change, nhs_share, decision_id IS NULL AS alone FROM eligibility WHERE person_id = $1 ORDER BY recorded_at, supersedes_id NULLS FIRST`,
      [accounts.personId],
    );
    expect(rows).toEqual([
      { outcome: 'NOT_ELIGIBLE', change: null, nhs_share: null, alone: false },
      { outcome: 'JOINT_PACKAGE', change: 'REVIEWED', nhs_share: 'Two nights a week', alone: true },
    ]);
    const page = await newLetterView(
      accounts.practitioner,
      caseId,
      { about: null, to: null, sentOn: null },
      today,
    );
    expect(page?.letter?.kind).toBe('CHALLENGE_OUTCOME');
    expect(JSON.stringify(page?.letter?.content.blocks)).toContain(
      'This is what the NHS pays for: Two nights a week',
    );
  });

  it('changes it: a new decision supersedes, the case goes on, the clocks follow', async () => {
    expect(await end(CHANGED)).toBe('ok');
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    const decisions = await sql(
      `SELECT outcome, basis, decider_name, supersedes_id IS NOT NULL AS supersedes, evidence FROM eligibility_decision WHERE case_id = $1 ORDER BY recorded_at`,
      [caseId],
    );
    expect(decisions).toEqual([
      expect.objectContaining({ outcome: 'NOT_ELIGIBLE', supersedes: false }),
      {
        outcome: 'ELIGIBLE',
        basis: 'CHALLENGE',
        decider_name: accounts.secondLead.displayName,
        supersedes: true,
        evidence: 'The night charts',
      },
    ]);
    const [linked] = await sql(
      `SELECT d.outcome FROM challenge_outcome o JOIN eligibility_decision d ON d.id = o.new_decision_id WHERE o.challenge_id = $1`,
      [challengeId],
    );
    expect(linked).toEqual({ outcome: 'ELIGIBLE' });
    expect((await open()).map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'ELIGIBILITY_REVIEW',
      'SEND_DECISION_LETTER',
      'SET_INDICATIVE_BUDGET',
    ]);
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual([
      'eligibility:supersede',
      'challenge:decide',
    ]);
    const [closed] = await sql(`SELECT closed_on, closed_reason FROM phb_case WHERE id = $1`, [caseId]);
    expect(closed).toEqual({ closed_on: null, closed_reason: null });
  });

  const councilOf = () =>
    sql<{ council: string | null; why: string | null }>(
      `SELECT e.council, e.council_not_consulted AS why FROM eligibility e JOIN challenge_outcome o ON o.new_decision_id = e.decision_id
       JOIN challenge c ON c.id = o.challenge_id WHERE c.case_id = $1`,
      [caseId],
    );

  it('COU-01: changes it only after the council was consulted, or with why not; the letter names it', async () => {
    expect(await end({ ...CHANGED, consultation: null })).toBe('council-not-consulted');
    const later = { ...theCouncil, consultedOn: day('2026-05-02') };
    expect(await end({ ...CHANGED, consultation: later })).toBe('council-after-decision');
    expect(await outcomes()).toEqual([]);
    expect(await end(CHANGED)).toBe('ok');
    expect(await councilOf()).toEqual([{ council: 'Testshire Council', why: null }]);
    const which = { about: null, to: null, sentOn: null };
    const page = await newLetterView(accounts.practitioner, caseId, which, today);
    expect(JSON.stringify(page?.letter?.content.blocks)).toContain('we asked Testshire Council for its view');
  });

  it('COU-01: asks so of an independent review too, and of no other service', async () => {
    expect(await end()).toBe('ok');
    challengeId = await aChallenge(accounts, caseId, { stage: 'INDEPENDENT_REVIEW' }, today);
    expect(await end({ ...CHANGED, consultation: null })).toBe('council-not-consulted');
    expect(await end({ ...CHANGED, consultation: { notConsulted: 'No answer in time' } })).toBe('ok');
    expect(await councilOf()).toEqual([{ council: null, why: 'No answer in time' }]);
    accounts = await someChallengeAccounts();
    caseId = await aRefusedCase(accounts, refusedOn, 'S117');
    challengeId = await aChallenge(accounts, caseId, { stage: 'RECONSIDERATION' });
    expect(await end({ ...CHANGED, consultation: null })).toBe('ok');
  });

  it('leaves nothing behind when a change cannot follow', async () => {
    await sql(`UPDATE phb_case SET state = 'ENDED' WHERE id = $1`, [caseId]);
    expect(await end(CHANGED)).toBe('not-in-this-state');
    expect(await outcomes()).toEqual([]);
  });

  it.each(['WITHDRAWN', 'NOT_ACCEPTED'] as const)('ends as %s and leaves the decision', async (outcome) => {
    expect(await end({ outcome })).toBe('ok');
    expect(await stateOf(caseId)).toBe('REFUSED');
    const letters = (await open()).filter((line) => line.startsWith('SEND_DECISION_LETTER'));
    expect(letters).toHaveLength(outcome === 'WITHDRAWN' ? 0 : 1);
  });

  it.each<[string, Partial<DecideChallenge>, string]>([
    ['a full assessment of a decision', { outcome: 'FULL_ASSESSMENT' }, 'outcome-not-open'],
    ['a change without evidence', { ...CHANGED, evidence: null }, 'evidence-missing'],
    ['a day before it was asked', { decidedOn: day('2026-03-31') }, 'ended-before-asked'],
    ['a day to come', { decidedOn: day('2026-05-02') }, 'ended-in-future'],
    ['a challenge that is not there', { challengeId: randomUUID() }, 'not-found'],
    ['a case that is not there', { caseId: randomUUID() }, 'not-found'],
  ])('refuses %s', async (_, change, expected) => {
    expect(await end(change)).toBe(expected);
    expect(await outcomes()).toEqual([]);
  });

  it('ELI-31: goes on in its own time when the record of the decision is put right meanwhile', async () => {
    const [row] = await sql<{ id: string }>(`SELECT id FROM eligibility_decision WHERE case_id = $1`, [
      caseId,
    ]);
    const right = {
      outcome: 'NOT_ELIGIBLE',
      evidence: 'Tool',
      reasons: 'No need',
      decidedOn: day('2026-03-09'),
    } as const;
    const correction = { caseId, decisionId: row?.id ?? '', whyCorrected: 'The day was wrong', ...right };
    must(await correctDecision(accounts.lead, correction, today));
    expect(await open()).toEqual(['LOCAL_RESOLUTION PHB_LEAD 2026-04-01 2026-07-01 open']);
    expect(await end(CHANGED)).toBe('superseded');
    expect(await end()).toBe('ok');
    expect((await open()).join()).not.toContain('LOCAL_RESOLUTION');
  });

  it('ELI-65: is not for the lead who made the decision, however it would end', async () => {
    expect(await end({}, accounts.lead)).toBe('own-decision');
    expect(await end(CHANGED, accounts.lead)).toBe('own-decision');
  });

  it('ends a stage once, and says who did', async () => {
    await end();
    const again = await decideChallenge(accounts.secondLead, anEnding(caseId, challengeId, CHANGED), today);
    expect(again).toEqual({
      ok: false,
      error: { kind: 'already-ended', by: accounts.secondLead.displayName, on: '2026-05-01' },
    });
    expect(await stateOf(caseId)).toBe('REFUSED');
  });

  it('lets one of two leads win who end it at once', async () => {
    const third = await aStaffMember('PHB_LEAD', accounts.code, { limitPence: 1 });
    const answers = await Promise.all([end(CHANGED), end({}, third)]);
    expect(answers.toSorted()).toEqual(['already-ended', 'ok']);
    expect(await outcomes()).toHaveLength(1);
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not for a %s',
    async (role) => {
      expect(await end({}, await aStaffMember(role, accounts.code))).toBe('not-found');
    },
  );

  it('is not for the person, the practitioner of the case, or another commissioner', async () => {
    expect(await end({}, await aHolder(accounts.code, accounts.personId))).toBe('not-found');
    expect(await end({}, accounts.practitioner)).toBe('not-found');
    expect(await end({}, (await someChallengeAccounts()).secondLead)).toBe('not-found');
  });

  it('records what an independent review found, and changes the decision with it', async () => {
    await end();
    const asked = day('2026-05-01');
    challengeId = await aChallenge(accounts, caseId, { stage: 'INDEPENDENT_REVIEW' }, asked);
    expect(await end(CHANGED)).toBe('ok');
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
  });

  it('the body that reviews next writes its own letter', async () => {
    await end();
    await sql(
      `UPDATE clock SET ended_on = started_on, ended_by = 'unknown' WHERE case_id = $1 AND ended_on IS NULL`,
      [caseId],
    );
    challengeId = await aChallenge(accounts, caseId, { stage: 'INDEPENDENT_REVIEW' }, today);
    expect(await end()).toBe('ok');
    expect(await open()).toEqual([]);
  });

  it('changes nothing that was superseded meanwhile', async () => {
    const [first] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
      caseId,
    ]);
    const again = { outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need at all' } as const;
    const correction = { decisionId: first?.id ?? '', whyCorrected: 'Half a sentence', decidedOn: refusedOn };
    must(await correctDecision(accounts.lead, { caseId, ...again, ...correction }, today));
    expect(await end(CHANGED)).toBe('superseded');
    expect(await end()).toBe('ok');
  });

  it('leaves a letter that waits already', async () => {
    const march = { askedOn: day('2026-03-03'), receivedOn: '2026-03-05', submittedOn: refusedOn };
    ({ caseId } = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE', march, refusedOn));
    challengeId = await aChallenge(accounts, caseId);
    expect(await end()).toBe('ok');
    expect(await open()).toEqual(['SEND_DECISION_LETTER PRACTITIONER 2026-03-10 2026-03-17 open']);
  });

  it('is written once and for good in the database', async () => {
    await end();
    await expect(
      sql(`UPDATE challenge_outcome SET reasons = 'x' WHERE challenge_id = $1`, [challengeId]),
    ).rejects.toThrow(/append-only/);
  });
});

describe('a screening that is reconsidered', () => {
  let screened: ChallengeAccounts;

  beforeEach(async () => {
    screened = await someChallengeAccounts();
    accounts = screened;
    caseId = await aCase(screened);
    await aCompletedChecklist(screened, caseId, 'CCCCCCCCCCC');
    challengeId = await aChallenge(screened, caseId, { stage: 'RECONSIDERATION' });
  });

  it('ELI-27: opens the case again for a full assessment, in 28 days from the first receipt', async () => {
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await end({ outcome: 'FULL_ASSESSMENT' })).toBe('ok');
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect(await open()).toEqual([
      'CHC_DECISION PRACTITIONER 2026-03-10 2026-04-07 open',
      'SEND_DECISION_LETTER PRACTITIONER 2026-05-01 2026-05-11 open',
    ]);
    const [row] = await sql(`SELECT closed_on, closed_reason FROM phb_case WHERE id = $1`, [caseId]);
    expect(row).toEqual({ closed_on: null, closed_reason: null });
    await aDst(screened, caseId, 'NNNNNNNNNNNN', today);
  });

  it('DEA-02: after a death opens nothing again, and can be ended otherwise', async () => {
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [screened.personId, '2026-04-20']);
    expect(await end({ outcome: 'FULL_ASSESSMENT' })).toBe('person-died');
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await end({ outcome: 'NOT_ACCEPTED' })).toBe('ok');
  });

  it('ELI-66: late since its first receipt: the list, the figures and the refund say so', async () => {
    await end({ outcome: 'FULL_ASSESSMENT' });
    const { lead, finance } = screened;
    const noon = new Date('2026-05-01T11:00:00Z');
    const late = await standardsList(lead, viewOf(standardsSpec, { due: 'late' }), noon);
    expect(late?.page.rows).toMatchObject([{ startedOn: '2026-03-10', dueOn: '2026-04-07' }]);
    const decision = { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs' } as const;
    must(await decideEligibility(lead, { ...decision, decidedOn: today }, today));
    const figures = await standardFigures(lead, { from: today, to: today });
    expect(figures?.adultsInTime).toMatchObject({ part: 0, whole: 1 });
    expect(figures?.bands.filter(({ count }) => count > 0)).toEqual([
      { band: 'OVER_2_TO_4_WEEKS', count: 1 },
    ]);
    expect(await refundView(finance, caseId, today)).toMatchObject({
      receivedOn: '10 March 2026',
      reconsideredOn: '1 May 2026',
      due: [{ kind: 'DELAY', firstDays: ['2026-04-07', '2026-04-08'], lastDay: '2026-05-01' }],
    });
  });

  it('or is upheld: then the complaints route is left, never independent review', async () => {
    expect(await end()).toBe('ok');
    for (const stage of ['RECONSIDERATION', 'INDEPENDENT_REVIEW'] as const) {
      const asking = anAsking(caseId, { stage, recorded: recordedBy({ askedOn: today }) });
      expect(await kindOf(askForReview(accounts.practitioner, asking, today))).toBe('stage-not-open');
    }
  });

  it('has no decision that could be changed', async () => {
    expect(await end(CHANGED)).toBe('outcome-not-open');
  });
});

describe('recordMeeting', () => {
  const meeting = (change: Partial<RecordMeeting> = {}): RecordMeeting => ({
    meetingId: randomUUID(),
    caseId,
    challengeId,
    kind: 'INFORMAL_MEETING',
    heldOn: day('2026-04-20'),
    note: 'Talked about the nights',
    ...change,
  });
  const record = (change: Partial<RecordMeeting> = {}, actor: Actor = accounts.practitioner) =>
    kindOf(recordMeeting(actor, meeting(change), today));
  const meetings = () => sql(`SELECT kind FROM challenge_meeting WHERE challenge_id = $1`, [challengeId]);

  it('is for the practitioner and for the PHB lead, also the one who decided', async () => {
    expect(await record()).toBe('ok');
    expect(await record({ kind: 'PANEL' }, accounts.lead)).toBe('ok');
    expect(await meetings()).toHaveLength(2);
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual(['challenge:meeting', 'challenge:meeting']);
  });

  it('records one form once', async () => {
    const form = meeting();
    const sent = () => kindOf(recordMeeting(accounts.practitioner, form, today));
    expect(await Promise.all([sent(), sent()])).toEqual(['ok', 'ok']);
    expect(await meetings()).toHaveLength(1);
  });

  it('does not lose other words under the same form', async () => {
    const form = meeting();
    await recordMeeting(accounts.practitioner, form, today);
    const again = recordMeeting(accounts.practitioner, { ...form, note: 'Another note' }, today);
    expect(await kindOf(again)).toBe('sent-with-other-answers');
  });

  it.each<[string, Partial<RecordMeeting>, string]>([
    ['the future', { heldOn: day('2026-05-02') }, 'held-in-future'],
    ['before it was asked', { heldOn: day('2026-03-31') }, 'held-before-asked'],
    ['a challenge that is not there', { challengeId: randomUUID() }, 'not-found'],
  ])('refuses %s', async (_, change, expected) => {
    expect(await record(change)).toBe(expected);
    expect(await meetings()).toEqual([]);
  });

  it('takes the days of asking and today', async () => {
    expect(await record({ heldOn: askedOn })).toBe('ok');
    expect(await record({ heldOn: today })).toBe('ok');
  });

  it('is over when the stage has ended', async () => {
    await end();
    expect(await record()).toBe('challenge-ended');
  });

  it('is not for the person, other staff, or another commissioner', async () => {
    expect(await record({}, await aHolder(accounts.code, accounts.personId))).toBe('not-for-you');
    for (const role of ['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'] as const) {
      expect(await record({}, await aStaffMember(role, accounts.code))).toBe('not-found');
    }
    expect(await record({}, (await someChallengeAccounts()).lead)).toBe('not-found');
    expect(await meetings()).toEqual([]);
  });
});

it('knows a challenge by its own case alone', async () => {
  const other = await aRefusedCase(await someChallengeAccounts());
  expect(await end({ caseId: other })).toBe('not-found');
  expect(await end()).toBe('ok');
});
