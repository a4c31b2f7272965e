import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import { saveAnswer } from '@/lib/assessment/commands/save-answer';
import {
  type SubmitRecommendation,
  submitRecommendation,
} from '@/lib/assessment/commands/submit-recommendation';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { day } from '@/lib/core/plain-date';
import { client } from '@/lib/platform/db/client';
import {
  aChecklist,
  aChildDst,
  aCompletedChecklist,
  aDst,
  anAnswer,
  aStartedTool,
  assessedOn,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import {
  aCase,
  aChildCase,
  type CaseAccounts,
  clocksOf,
  someAccounts,
  someChildAccounts,
} from '@/tests/support/case';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const TWO_SEVERE = 'N N N N S N N S N N N N';
let accounts: CaseAccounts;
let caseId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});

const inputOf = (assessmentId: string, change: Partial<SubmitRecommendation> = {}): SubmitRecommendation => ({
  assessmentId,
  outcome: 'ELIGIBLE',
  rationale: 'Her needs as a whole',
  nursing: null,
  ...change,
});
const submit = (assessmentId: string, change: Partial<SubmitRecommendation> = {}) =>
  submitRecommendation(accounts.practitioner, inputOf(assessmentId, change), assessedOn);
const roundsOf = (assessmentId: string) =>
  sql(
    `SELECT round, outcome, indication, is_against_indication, content_hash, submitted_by_name FROM recommendation WHERE assessment_id = $1 ORDER BY round`,
    [assessmentId],
  );

describe('submitRecommendation', () => {
  it('freezes what the team recommends and hands the clock of the law to the PHB lead', async () => {
    await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    const id = await aDst(accounts, caseId, TWO_SEVERE); // DS-02, with the team of DS-19
    must(await submit(id));
    expect(await roundsOf(id)).toEqual([
      {
        round: 1,
        outcome: 'ELIGIBLE',
        indication: 'ELIGIBILITY_EXPECTED',
        is_against_indication: false,
        content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        submitted_by_name: accounts.practitioner.displayName,
      },
    ]);
    const [row] = await sql(`SELECT state, indication FROM assessment WHERE id = $1`, [id]);
    expect(row).toEqual({ state: 'SUBMITTED', indication: null });
    expect((await clocksOf(caseId)).slice(1)).toEqual([
      'CHC_DECISION PHB_LEAD 2026-03-10 2026-04-07 open',
      'SEND_SCREENING_LETTER PRACTITIONER 2026-03-10 2026-03-17 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-10 2026-03-12 open',
    ]);
    const owners = await sql(
      `SELECT DISTINCT owner_id FROM clock WHERE case_id = $1 AND ended_on IS NULL AND owner_role = 'PHB_LEAD'`,
      [caseId],
    );
    expect(owners).toEqual([{ owner_id: null }]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:recommend');
  });

  it('DS-17: may go against the indication, and says that it does', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    must(await submit(id, { outcome: 'NOT_ELIGIBLE', nursing: { answer: 'NO_HOME' } }));
    expect(await roundsOf(id)).toMatchObject([{ outcome: 'NOT_ELIGIBLE', is_against_indication: true }]);
  });

  it('CY-11: a child below the threshold may be recommended', async () => {
    accounts = await someChildAccounts();
    caseId = await aChildCase(accounts);
    const id = await aChildDst(accounts, caseId, 'N H H N N N N N N N');
    must(await submit(id));
    expect(await roundsOf(id)).toMatchObject([
      { indication: 'THRESHOLD_NOT_MET', is_against_indication: true },
    ]);
    expect((await clocksOf(caseId)).slice(1)).toEqual([
      'CHILD_DECISION PHB_LEAD 2026-03-05 2026-04-16 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-10 2026-03-12 open',
    ]);
  });

  it('DS-16: is refused without the four characteristics, and says everything that is missing', async () => {
    const id = await aStartedTool(accounts, caseId, 'DST');
    must(await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('breathing', 'PRIORITY') }));
    const refused = await submit(id);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'assessment-incomplete' } });
    const gaps = refused.ok || refused.error.kind !== 'assessment-incomplete' ? [] : refused.error.gaps;
    expect(gaps.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 11 }, () => 'level-missing'),
      ...Array.from({ length: 4 }, () => 'text-missing'),
      ...['team-too-small', 'involvement-missing'],
    ]);
    expect(await roundsOf(id)).toEqual([]);
  });

  it('is refused when the team is no longer one', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    const [nurse] = (await assessmentView(accounts.practitioner, id))?.members ?? [];
    must(await removeMember(accounts.practitioner, { assessmentId: id, memberId: nurse?.id ?? '' }));
    const refused = await submit(id);
    expect(refused).toMatchObject({ ok: false, error: { gaps: [{ kind: 'team-too-small' }] } });
  });

  it('NUR-01: asks what was found about nursing care for an adult who is not to be eligible, wherever they were assessed', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    const no = (nursing: SubmitRecommendation['nursing']) =>
      kindOf(submit(id, { outcome: 'NOT_ELIGIBLE', nursing }));
    expect(await no(null)).toBe('nursing-not-answered');
    expect(await no({ answer: 'NOT_NEEDED', why: ' ' })).toBe('nursing-not-answered');
    expect(await no({ answer: 'NEEDED', from: day('2026-03-12') })).toBe('ok');
    const [shown] = (await assessmentView(accounts.practitioner, id))?.rounds ?? [];
    expect(shown?.nursing).toEqual({ answer: 'NEEDED', from: '2026-03-12' });
  });

  it('is refused when a colleague changed something after the form was shown', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    const seenHash = (await assessmentView(accounts.practitioner, id))?.contentHash;
    must(
      await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('skin', 'LOW'), version: 1 }),
    );
    expect(await kindOf(submit(id, { seenHash }))).toBe('assessment-changed');
    const now = (await assessmentView(accounts.practitioner, id))?.contentHash;
    expect(await kindOf(submit(id, { seenHash: now }))).toBe('ok');
    expect(await roundsOf(id)).toMatchObject([{ content_hash: now }]);
  });

  it('sends another round after questions, with another hash, and ends the clock for the answer', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    must(await submit(id));
    await sql(`UPDATE assessment SET state = 'RETURNED' WHERE id = $1`, [id]);
    await sql(
      `UPDATE clock SET kind = 'ANSWER_QUESTIONS' WHERE kind = 'VERIFY_RECOMMENDATION' AND case_id = $1`,
      [caseId],
    );
    must(
      await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('skin', 'HIGH'), version: 1 }),
    );
    must(await submit(id));
    const [first, second] = await roundsOf(id);
    expect([first?.round, second?.round]).toEqual([1, 2]);
    expect(first?.content_hash).not.toBe(second?.content_hash);
    expect((await clocksOf(caseId)).slice(-2)).toEqual([
      'ANSWER_QUESTIONS PHB_LEAD 2026-03-10 2026-03-12 2026-03-10',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-10 2026-03-12 open',
    ]);
  });

  it('refuses a screening', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    expect(await kindOf(submit(id))).toBe('not-a-full-assessment');
  });

  it('is sent once, by the first user', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    const both = await Promise.all([kindOf(submit(id)), kindOf(submit(id))]);
    expect(both.sort()).toEqual(['assessment-closed', 'ok']);
    expect(await roundsOf(id)).toHaveLength(1);
  });

  it('is frozen with what a colleague saved, or the colleague is refused', async () => {
    const id = await aDst(accounts, caseId, TWO_SEVERE);
    const before = (await assessmentView(accounts.practitioner, id))?.contentHash;
    const lower = { assessmentId: id, ...anAnswer('mobility', 'LOW'), version: 1 };
    const [sent, saved] = await Promise.all([
      kindOf(submit(id)),
      kindOf(saveAnswer(accounts.practitioner, lower)),
    ]);
    expect(sent).toBe('ok');
    const after = (await assessmentView(accounts.practitioner, id))?.contentHash;
    const [round] = await roundsOf(id);
    expect(round?.content_hash).toBe(after);
    expect([saved, round?.indication]).toEqual(
      after === before ? ['assessment-closed', 'ELIGIBILITY_EXPECTED'] : ['ok', 'MDT_JUDGEMENT'],
    );
  });
});
