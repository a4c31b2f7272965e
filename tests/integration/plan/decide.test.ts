import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { newId } from '@/lib/core/id';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { removeOutcome } from '@/lib/plan/commands/remove-outcome';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { writeSection } from '@/lib/plan/commands/write-section';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '@/tests/support/audit';
import { aSentRecommendation } from '@/tests/support/decision';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder, asPractitioner } from '@/tests/support/person';
import { aFullPlan, agreeOnPaper, aSentPlan, planOf, send, today } from '@/tests/support/plan';
import { must } from '@/tests/support/result';
import { copyRow } from '@/tests/support/rows';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, so that the two deciders would not run at once.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const notFound = { ok: false, error: { kind: 'not-found' } };
const kindOf = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
type Sent = Awaited<ReturnType<typeof aSentPlan>>;
const draft = ({ caseId, submissionId }: Sent, option: DecisionOption = 'APPROVE', conditions = '') => ({
  caseId,
  submissionId,
  option,
  reasons: 'It meets the needs',
  conditions,
});
const lead = (made: Sent, limit: number | null = 5_000_000) =>
  aStaffMember('PHB_LEAD', made.code, { limitPence: limit });
const status = async (made: Sent) => {
  const [row] = await sql(
    `SELECT r.state AS "case", p.state AS plan, (SELECT string_agg(kind || ' ' || owner_role, ', ' ORDER BY kind::text) FROM clock c WHERE c.case_id = r.id AND ended_on IS NULL) AS open
     FROM phb_case r JOIN care_plan p ON p.case_id = r.id WHERE r.id = $1`,
    [made.caseId],
  );
  return row;
};

describe('decidePlan', () => {
  it('approves: both sides have signed, and finance is next', async () => {
    const made = await aSentPlan();
    expect(await decidePlan(await lead(made), draft(made), today)).toEqual({
      ok: true,
      value: { isFinal: true, outcome: 'APPROVE' },
    });
    expect(await status(made)).toEqual({
      case: 'APPROVED',
      plan: 'APPROVED',
      open: 'ELIGIBILITY_REVIEW PRACTITIONER, START_BUDGET FINANCE_OFFICER',
    });
    expect((await planOf(made)).agreements.map(({ side }) => side)).toEqual(['PERSON', 'COMMISSIONER']);
    expect((await eventsOf(made.personId)).at(-1)).toBe('plan:approve');
  });

  it('returns with comments: the plan opens again, and is decided again when it is sent again', async () => {
    const made = await aSentPlan();
    const decider = await lead(made);
    must(await decidePlan(decider, draft(made, 'RETURN'), today));
    expect(await status(made)).toEqual({
      case: 'CHANGES_REQUESTED',
      plan: 'CHANGES_REQUESTED',
      open: 'CHANGE_PLAN PRACTITIONER, ELIGIBILITY_REVIEW PRACTITIONER',
    });
    must(
      await writeSection(made.practitioner, {
        caseId: made.caseId,
        kind: 'HEALTH_NEEDS',
        body: 'More',
        version: 1,
      }),
    );
    await agreeOnPaper(made);
    const again = { ...made, submissionId: await send(made) };
    expect(kindOf(await decidePlan(decider, draft(made), today))).toBe('already-decided');
    expect(kindOf(await decidePlan(decider, draft(again), today))).toBe('ok');
    expect(await status(made)).toMatchObject({ plan: 'APPROVED' });
  });

  it('refuses with reasons: the case ends with its clocks and assessments, but not the review of the care, and a letter is due', async () => {
    const made = await aSentPlan();
    const sent = { receivedOn: today, submittedOn: today };
    const { assessmentId, recommendationId, contentHash } = await aSentRecommendation(
      made,
      made.caseId,
      sent,
    );
    const returned = {
      option: 'RETURN',
      reasons: '',
      questions: 'Who saw the nights?',
      decidedOn: today,
    } as const;
    const blank = { exceptionalReasons: null, forumHeldOn: null, forumMembers: null };
    const about = { caseId: made.caseId, assessmentId, recommendationId, contentHash };
    must(await decideRecommendation(made.lead, { ...about, ...returned, ...blank }, today));
    must(await decidePlan(await lead(made), draft(made, 'REFUSE'), today));
    // The care itself goes on, and so does its review.
    const left = 'ELIGIBILITY_REVIEW PRACTITIONER, SEND_DECISION_LETTER PRACTITIONER';
    expect(await status(made)).toEqual({ case: 'REFUSED', plan: 'REFUSED', open: left });
    const assessments = await sql(`SELECT state FROM assessment WHERE case_id = $1`, [made.caseId]);
    expect(assessments).toEqual([{ state: 'WITHDRAWN' }]);
    const [event] = await sql(
      `SELECT action, reason FROM audit_event WHERE person_id = $1 ORDER BY id DESC LIMIT 1`,
      [made.personId],
    );
    expect(event).toEqual({ action: 'plan:refuse', reason: 'It meets the needs' });
  });

  it('AC-08: keeps every author from deciding, also a practitioner who has become a PHB lead', async () => {
    const made = await aSentPlan();
    const author = { ...(await lead(made)), userId: made.practitioner.userId };
    expect(kindOf(await decidePlan(author, draft(made), today))).toBe('author-may-not-decide');
    must(await decidePlan(await lead(made), draft(made), today));
    const [decision] = await sql<{ id: string }>('SELECT id FROM plan_decision WHERE submission_id = $1', [
      made.submissionId,
    ]);
    const insert = copyRow('plan_decision', decision?.id ?? '', {
      id: newId(),
      decided_by_id: author.userId,
    });
    await expect(insert).rejects.toThrow('plan_decision_not_the_author');
  });

  it('APP-04: keeps who decided on eligibility from deciding, not who recorded a decision of elsewhere', async () => {
    const made = await aSentPlan();
    const [decided] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
      made.caseId,
    ]);
    const decider = await lead(made);
    await copyRow('eligibility_decision', decided?.id ?? '', {
      id: newId(),
      basis: 'CHALLENGE',
      supersedes_id: decided?.id ?? '',
      decider_id: decider.userId,
    });
    const refused = await decidePlan(decider, draft(made), today);
    expect(kindOf(refused)).toBe('eligibility-author-may-not-decide');
    expect(kindOf(await decidePlan(made.lead, draft(made, 'RETURN'), today))).toBe('ok');
  });

  it('AC-08: keeps the author of an item that was removed since from deciding', async () => {
    const full = await aFullPlan();
    const { caseId } = full;
    const decider = await aStaffMember('PHB_LEAD', full.code, { limitPence: 5_000_000 });
    const writer = asPractitioner(decider, full.personId);
    const outcome = { description: 'Swim', howWeWillKnow: 'We ask' };
    const id = must(await saveOutcome(writer, { caseId, id: null, seen: '', outcome }));
    must(await removeOutcome(writer, { caseId, id, seen: seenDigest({ id, ...outcome }) }));
    await agreeOnPaper(full);
    const made = { ...full, submissionId: await send(full) };
    expect(kindOf(await decidePlan(decider, draft(made), today))).toBe('author-may-not-decide');
  });

  it('counts the limit itself as within it; an amount above waits for a second approver', async () => {
    const within = await aSentPlan();
    expect(await decidePlan(await lead(within, 2_704_000), draft(within), today)).toMatchObject({
      value: { isFinal: true },
    });
    const made = await aSentPlan();
    const first = await lead(made, 2_703_999);
    expect(
      await decidePlan(first, draft(made, 'APPROVE_WITH_CONDITIONS', 'Review in May'), today),
    ).toMatchObject({ value: { isFinal: false } });
    expect(await status(made)).toEqual({
      case: 'PLAN_SUBMITTED',
      plan: 'SUBMITTED',
      open: 'DECIDE_PLAN PHB_LEAD, ELIGIBILITY_REVIEW PRACTITIONER',
    });
    expect((await eventsOf(made.personId)).at(-1)).toBe('plan:approve-first');
    expect(kindOf(await decidePlan(first, draft(made), today))).toBe('same-approver');
    expect(kindOf(await decidePlan(first, draft(made, 'RETURN'), today))).toBe('same-approver');
    expect(kindOf(await decidePlan(await lead(made, 100), draft(made), today))).toBe('limit-too-low');
    expect(await decidePlan(await lead(made), draft(made), today)).toEqual({
      ok: true,
      value: { isFinal: true, outcome: 'APPROVE_WITH_CONDITIONS' },
    });
    const rows = await sql(
      `SELECT is_final, conditions FROM plan_decision WHERE submission_id = $1 ORDER BY decided_at`,
      [made.submissionId],
    );
    expect(rows).toEqual([
      { is_final: false, conditions: 'Review in May' },
      { is_final: true, conditions: 'Review in May' },
    ]);
  });

  it('asks for reasons and conditions, and for a delegated limit', async () => {
    const made = await aSentPlan();
    const decider = await lead(made);
    expect(kindOf(await decidePlan(decider, { ...draft(made), reasons: ' ' }, today))).toBe(
      'reasons-missing',
    );
    expect(kindOf(await decidePlan(decider, { ...draft(made, 'RETURN'), reasons: '' }, today))).toBe(
      'comments-missing',
    );
    expect(kindOf(await decidePlan(decider, draft(made, 'APPROVE_WITH_CONDITIONS'), today))).toBe(
      'conditions-missing',
    );
    expect(kindOf(await decidePlan(await lead(made, null), draft(made), today))).toBe('no-delegated-limit');
  });

  it('DP-E13: approves no plan without first review date or risks', async () => {
    for (const spoilt of ['first_review_on = NULL', 'no_risks_identified = false']) {
      const made = await aSentPlan();
      await sql(`UPDATE care_plan SET ${spoilt} WHERE case_id = $1`, [made.caseId]);
      expect(kindOf(await decidePlan(await lead(made), draft(made), today))).toBe('plan-incomplete');
    }
  });

  it('lets one of two deciders win and shows the other who did', async () => {
    const made = await aSentPlan();
    const deciders = await Promise.all([lead(made), lead(made)]);
    const results = await Promise.all(
      deciders.map((decider, index) => decidePlan(decider, draft(made, index ? 'REFUSE' : 'APPROVE'), today)),
    );
    expect(results.map(kindOf).sort()).toEqual(['already-decided', 'ok']);
    expect(
      await sql(`SELECT 1 FROM plan_decision WHERE submission_id = $1`, [made.submissionId]),
    ).toHaveLength(1);
    const winner = deciders[results.findIndex(({ ok }) => ok)];
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { deciderName: winner?.displayName } });
  });

  it('is not there for any other role or commissioner', async () => {
    const made = await aSentPlan();
    const { code, personId } = made;
    const strangers = [
      made.practitioner,
      await aStaffMember('PHB_LEAD', await aCommissioner(), { limitPence: 9_000_000 }),
      ...(await Promise.all(
        (['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'] as const).map((role) => aStaffMember(role, code)),
      )),
      await aHolder(code, personId),
    ];
    for (const stranger of strangers)
      expect(await decidePlan(stranger, draft(made), today)).toEqual(notFound);
    expect(await status(made)).toMatchObject({ plan: 'SUBMITTED' });
  });
});
