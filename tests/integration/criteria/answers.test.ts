import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type AnswerCriteria, answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { criteriaResult } from '@/lib/criteria/queries/criteria-result';
import { criteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';
import { closeCase } from '@/lib/decision/commands/close-case';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { clocksOf } from '../../support/case';
import {
  aLocalCase,
  answersFor,
  aPublished,
  type CriteriaAccounts,
  type DraftMade,
  someCriteriaAccounts,
} from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { aHolder, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-10');
let accounts: CriteriaAccounts;
let made: DraftMade;
let caseId: string;

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someCriteriaAccounts();
  made = await aPublished(accounts.admin);
  caseId = await aLocalCase(accounts);
});

const answer = (input: AnswerCriteria, actor: Actor = accounts.practitioner, on = today) =>
  answerCriteria(actor, input, on);
const assessments = () =>
  sql(
    `SELECT id, tool, state, indication, rule_set, criteria_id, started_on::text, completed_on::text, completed_by_name FROM assessment
     WHERE case_id = $1 ORDER BY started_at`,
    [caseId],
  );
const saved = () =>
  sql(
    `SELECT c.version, c.points, c.is_met, c.author_id FROM criteria_answer c JOIN assessment a ON a.id = c.assessment_id
     WHERE a.case_id = $1 ORDER BY a.started_at, c.version`,
    [caseId],
  );

describe('answerCriteria', () => {
  it('starts and completes the assessment with what the criteria indicate, and hands the decision to a PHB lead', async () => {
    await sql(`UPDATE clock SET owner_role = 'PRACTITIONER', owner_id = $2 WHERE case_id = $1`, [
      caseId,
      accounts.practitioner.userId,
    ]);
    const input = await answersFor(caseId, made, [2, 1]);
    const explained = must(await answer(input));
    expect(explained).toMatchObject({ indication: 'CRITERIA_MET', total: 3, threshold: 2 });
    expect(await assessments()).toEqual([
      {
        id: input.assessmentId,
        tool: 'LOCAL_CRITERIA',
        state: 'COMPLETED',
        indication: 'CRITERIA_MET',
        rule_set: 'local',
        criteria_id: made.criteriaId,
        started_on: '2026-03-10',
        completed_on: '2026-03-10',
        completed_by_name: accounts.practitioner.displayName,
      },
    ]);
    expect(await saved()).toEqual([
      { version: 1, points: 3, is_met: true, author_id: accounts.practitioner.userId },
    ]);
    const clocks = await sql(
      `SELECT kind, owner_role, owner_id, ended_on FROM clock WHERE case_id = $1 AND kind <> 'ACKNOWLEDGE_REQUEST'`,
      [caseId],
    );
    expect(clocks).toEqual([
      { kind: 'DECIDE_ELIGIBILITY', owner_role: 'PHB_LEAD', owner_id: null, ended_on: null },
    ]);
    expect(await eventsOf(accounts.personId)).toEqual(['request:record', 'assessment:criteria']);
  });

  it('is answered again until the decision: a new version, the earlier one stays', async () => {
    must(await answer(await answersFor(caseId, made, [2, 1])));
    const again = must(
      await answer(await answersFor(caseId, made, [2, 0], 1), accounts.practitioner, day('2026-03-12')),
    );
    expect(again.indication).toBe('CRITERIA_NOT_MET');
    expect((await saved()).map(({ version, is_met }) => [version, is_met])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await assessments()).toMatchObject([
      { indication: 'CRITERIA_NOT_MET', completed_on: '2026-03-12' },
    ]);
    const change = sql(`UPDATE criteria_answer SET is_met = true`);
    await expect(change).rejects.toThrow(/append-only/);
  });

  it('keeps the version it started under, although a later one came into force', async () => {
    must(await answer(await answersFor(caseId, made, [2, 1])));
    const later = await aPublished(accounts.admin, day('2026-03-11'));
    expect(
      await kindOf(
        answer(await answersFor(caseId, later, [2, 1], 1), accounts.practitioner, day('2026-03-12')),
      ),
    ).toBe('criteria-changed');
    expect(
      await kindOf(
        answer(await answersFor(caseId, made, [1, 1], 1), accounts.practitioner, day('2026-03-12')),
      ),
    ).toBe('ok');
    expect(await assessments()).toMatchObject([{ criteria_id: made.criteriaId }]);
  });

  it('starts again after a decision, under the version of that day', async () => {
    must(await answer(await answersFor(caseId, made, [2, 1])));
    const decision = { outcome: 'ELIGIBLE', evidence: 'E', reasons: 'R', decidedOn: today } as const;
    must(await decideEligibility(accounts.lead, { caseId, ...decision }, today));
    const later = await aPublished(accounts.admin, day('2026-03-11'));
    const on = day('2026-09-01');
    expect(await criteriaToAnswer(accounts.practitioner, caseId, on)).toMatchObject({
      version: 0,
      isDecided: true,
      answers: {},
      criteria: { id: later.criteriaId },
    });
    expect(await kindOf(answer(await answersFor(caseId, made, [2, 1], 1), accounts.practitioner, on))).toBe(
      'criteria-changed',
    );
    expect(await kindOf(answer(await answersFor(caseId, later, [0, 1]), accounts.practitioner, on))).toBe(
      'ok',
    );
    expect(await assessments()).toMatchObject([
      { criteria_id: made.criteriaId, indication: 'CRITERIA_MET' },
      { criteria_id: later.criteriaId, indication: 'CRITERIA_NOT_MET', started_on: '2026-09-01' },
    ]);
    const [first, second] = await assessments();
    expect((await clocksOf(caseId)).filter((line) => /^DECIDE_.*open$/.test(line))).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-09-01 2026-09-29 open',
    ]);
    expect((await eligibilityToDecide(accounts.lead, caseId, on))?.what).toEqual({
      kind: 'local',
      assessmentId: second?.id,
    });
    expect(await criteriaResult(accounts.lead, caseId)).toMatchObject({ indication: 'CRITERIA_NOT_MET' });
    expect(await criteriaResult(accounts.lead, caseId, first?.id)).toMatchObject({
      indication: 'CRITERIA_MET',
      endsOn: '10 March 2026',
      assessmentId: first?.id,
    });
    expect(await criteriaResult(accounts.lead, caseId, randomUUID())).toBeNull();
    expect(await criteriaResult(accounts.lead, caseId, 'no-id')).toBeNull();
  });

  it('refuses what is incomplete, unknown or closed, and keeps nothing of it', async () => {
    const whole = await answersFor(caseId, made, [2, 1]);
    const [key = ''] = made.keys;
    const open = { ...whole, answers: { ...whole.answers, [key]: { option: '', evidence: 'Typed' } } };
    expect(await answer(open)).toEqual({
      ok: false,
      error: { kind: 'not-all-answered', missing: [{ key, question: 'How often?' }] },
    });
    const stranger = { ...whole, answers: { ...whole.answers, q0: { option: 'o1', evidence: '' } } };
    expect(await kindOf(answer(stranger))).toBe('no-such-question');
    const wrong = { ...whole, answers: { ...whole.answers, [key]: { option: 'o0', evidence: '' } } };
    expect(await kindOf(answer(wrong))).toBe('no-such-option');
    expect(await kindOf(answer({ ...whole, version: 1 }))).toBe('changed-meanwhile');
    expect(await kindOf(answer({ ...whole, criteriaId: randomUUID() }))).toBe('criteria-changed');
    must(await closeCase(accounts.practitioner, { caseId, event: 'decline', reason: 'No' }, today));
    expect(await kindOf(answer(whole))).toBe('case-closed');
    expect(await assessments()).toEqual([]);
  });

  it('has nothing to answer before the first version starts, nor in another group', async () => {
    const early = day('2026-02-28');
    expect(await kindOf(answer(await answersFor(caseId, made, [2, 1]), accounts.practitioner, early))).toBe(
      'no-criteria',
    );
    const other = await aLocalCase(accounts, 'WHEELCHAIR');
    expect(await kindOf(answer(await answersFor(other, made, [2, 1])))).toBe('no-criteria');
    expect(await criteriaToAnswer(accounts.practitioner, other, today)).toMatchObject({
      criteria: null,
      version: 0,
    });
  });

  it('saves a form sent twice once, and tells the second of two people', async () => {
    const input = await answersFor(caseId, made, [2, 1]);
    expect(await Promise.all([kindOf(answer(input)), kindOf(answer(input))])).toEqual(['ok', 'ok']);
    expect(await saved()).toHaveLength(1);
    const colleague = await withCaseload(
      await aStaffMember('PRACTITIONER', accounts.code),
      accounts.personId,
    );
    const kinds = await Promise.all([
      kindOf(answer(await answersFor(caseId, made, [1, 1], 1))),
      kindOf(answer(await answersFor(caseId, made, [0, 1], 1), colleague)),
    ]);
    expect(kinds.toSorted()).toEqual(['changed-meanwhile', 'ok']);
    expect(await saved()).toHaveLength(2);
  });

  it('does not take up again an assessment that was decided on', async () => {
    const input = await answersFor(caseId, made, [2, 1]);
    must(await answer(input));
    const decision = { outcome: 'ELIGIBLE', evidence: 'E', reasons: 'R', decidedOn: today } as const;
    must(await decideEligibility(accounts.lead, { caseId, ...decision }, today));
    expect(await kindOf(answer(input))).toBe('changed-meanwhile');
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is not for a %s',
    async (role) => {
      const input = await answersFor(caseId, made, [2, 1]);
      expect(await kindOf(answer(input, await aStaffMember(role, accounts.code)))).toBe('not-found');
      expect(await assessments()).toEqual([]);
    },
  );

  it('is not for a practitioner outside the caseload, another commissioner, or the person', async () => {
    const input = await answersFor(caseId, made, [2, 1]);
    for (const actor of [
      await aStaffMember('PRACTITIONER', accounts.code),
      (await someCriteriaAccounts()).practitioner,
      await aHolder(accounts.code, accounts.personId),
    ]) {
      expect(await kindOf(answer(input, actor))).toBe('not-found');
      expect(await criteriaToAnswer(actor, caseId, today)).toBeNull();
    }
    expect(await assessments()).toEqual([]);
  });
});

describe('criteriaResult', () => {
  it('tells the result with why, evidence and earlier answers, and records the look', async () => {
    must(await answer(await answersFor(caseId, made, [0, 1])));
    must(await answer(await answersFor(caseId, made, [2, 1], 1)));
    const result = await criteriaResult(accounts.lead, caseId);
    expect(result).toMatchObject({
      title: 'Our criteria',
      source: 'Policy of 1 May 2026',
      startsOn: '1 March 2026',
      endsOn: null,
      indication: 'CRITERIA_MET',
      total: 3,
      latest: { version: 2 },
      earlier: [{ version: 1, isMet: false }],
      lines: [{ answer: 'Answer 3', points: 2, evidence: 'Seen for 1' }, { condition: 'HELD' }],
    });
    expect(result?.flips.map(({ to }) => to)).toEqual(['Answer 1', 'Answer 1']);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:view');
  });

  it('is for users who may see assessments of this person, and no others', async () => {
    must(await answer(await answersFor(caseId, made, [2, 1])));
    const sees = async (actor: Actor) => (await criteriaResult(actor, caseId)) !== null;
    expect(await sees(accounts.practitioner)).toBe(true);
    expect(await sees(await aHolder(accounts.code, accounts.personId))).toBe(true);
    expect(await sees(await aStaffMember('AUDITOR', accounts.code))).toBe(true);
    expect(
      await sees(await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false })),
    ).toBe(false);
    expect(await sees(await aStaffMember('FINANCE_OFFICER', accounts.code))).toBe(false);
    expect(await sees(accounts.admin)).toBe(false);
    expect(await sees(await aStaffMember('PRACTITIONER', accounts.code))).toBe(false);
    expect(await sees((await someCriteriaAccounts()).lead)).toBe(false);
    expect(await criteriaResult(accounts.lead, 'no-id')).toBeNull();
  });
});
