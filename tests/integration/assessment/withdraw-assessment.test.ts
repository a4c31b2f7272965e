import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer } from '@/lib/assessment/commands/save-answer';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import { addDays } from '@/lib/core/plain-date';
import { closeCase } from '@/lib/decision/commands/close-case';
import { client } from '@/lib/platform/db/client';
import {
  aChecklist,
  aCompletedChecklist,
  aDst,
  anAnswer,
  aStartedTool,
  aSubmittedDst,
  assessedOn,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import { aCase, type CaseAccounts, clocksOf, someAccounts } from '@/tests/support/case';
import { anEligibleCase } from '@/tests/support/decision';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const LEVELS = 'N N N N S N N S N N N N';
const later = addDays(assessedOn, 1);
let accounts: CaseAccounts;
let caseId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});
const withdraw = (assessmentId: string) =>
  withdrawAssessment(accounts.practitioner, { assessmentId, reason: 'Started for the wrong person' }, later);
const rowOf = async (id: string) => {
  const [row] = await sql(`SELECT state, withdrawn_reason FROM assessment WHERE id = $1`, [id]);
  return row;
};

describe('withdrawAssessment', () => {
  it('gives the clock of a Checklist back to the PHB lead, with the reason in the trail', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    must(await withdraw(id));
    expect(await rowOf(id)).toEqual({ state: 'WITHDRAWN', withdrawn_reason: 'Started for the wrong person' });
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open']);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:withdraw');
    const answers = await sql(`SELECT 1 FROM assessment_answer WHERE assessment_id = $1`, [id]);
    expect(answers).toHaveLength(11);
  });

  it('never pauses the clock of the law: it is the practitioner’s again', async () => {
    await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    const { assessmentId } = await aSubmittedDst(accounts, caseId, LEVELS);
    must(await withdraw(assessmentId));
    expect((await clocksOf(caseId)).slice(1)).toEqual([
      'CHC_DECISION PRACTITIONER 2026-03-10 2026-04-07 open',
      'SEND_SCREENING_LETTER PRACTITIONER 2026-03-10 2026-03-17 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-10 2026-03-12 2026-03-11',
    ]);
    const [clock] = await sql(`SELECT owner_id FROM clock WHERE case_id = $1 AND ended_on IS NULL`, [caseId]);
    expect(clock).toEqual({ owner_id: accounts.practitioner.userId });
  });

  it('leaves the clock with its owner while another assessment is open', async () => {
    const checklist = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    await aSubmittedDst(accounts, caseId, LEVELS);
    const before = await clocksOf(caseId);
    expect(before.at(-2)).toMatch(/^CHC_DECISION PHB_LEAD/);
    must(await withdraw(checklist));
    expect(await clocksOf(caseId)).toEqual(before);
  });

  it('gives the statutory clock back to the practitioner when what was sent is withdrawn during an open Checklist', async () => {
    await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    const { assessmentId } = await aSubmittedDst(accounts, caseId, LEVELS);
    must(await withdraw(assessmentId));
    expect((await clocksOf(caseId)).at(-2)).toMatch(/^CHC_DECISION PRACTITIONER .* open$/);
  });

  it('ends the clock for answers also where the case was closed meanwhile', async () => {
    const { assessmentId } = await aSubmittedDst(accounts, caseId, LEVELS);
    await sql(`UPDATE assessment SET state = 'RETURNED' WHERE id = $1`, [assessmentId]);
    await sql(
      `UPDATE clock SET kind = 'ANSWER_QUESTIONS' WHERE case_id = $1 AND kind = 'VERIFY_RECOMMENDATION'`,
      [caseId],
    );
    await sql(`UPDATE phb_case SET state = 'REFUSED' WHERE id = $1`, [caseId]);
    must(await withdraw(assessmentId));
    expect((await clocksOf(caseId)).filter((line) => /^ANSWER.* open$/.test(line))).toEqual([]);
  });

  it('leaves no case without a clock that waits for its decision', async () => {
    const id = await aDst(accounts, caseId, LEVELS);
    await sql(
      `UPDATE clock SET ended_on = $2, ended_by = 'unknown' WHERE case_id = $1 AND ended_on IS NULL`,
      [caseId, assessedOn],
    );
    must(await withdraw(id));
    expect((await clocksOf(caseId)).filter((line) => line.endsWith('open'))).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open',
    ]);
  });

  it('starts nothing on a case that was decided', async () => {
    accounts = await someAccounts();
    caseId = await anEligibleCase(accounts);
    const before = await clocksOf(caseId);
    must(await withdraw(await aStartedTool(accounts, caseId, 'DST', assessedOn, { receivedOn: null })));
    expect(await clocksOf(caseId)).toEqual(before);
  });

  it('refuses one that is completed or withdrawn', async () => {
    const completed = await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    expect(await kindOf(withdraw(completed))).toBe('assessment-closed');
    const id = await aStartedTool(accounts, caseId, 'DST');
    must(await withdraw(id));
    expect(await kindOf(withdraw(id))).toBe('assessment-closed');
  });

  it('is done by itself when the case is closed', async () => {
    const { assessmentId } = await aSubmittedDst(accounts, caseId, LEVELS);
    must(await closeCase(accounts.practitioner, { caseId, event: 'end', reason: 'Moved' }, assessedOn));
    expect(await rowOf(assessmentId)).toEqual({
      state: 'WITHDRAWN',
      withdrawn_reason: 'The case was closed: Moved',
    });
    expect(await kindOf(withdraw(assessmentId))).toBe('assessment-closed');
  });

  it('lets the next one start', async () => {
    must(await withdraw(await aChecklist(accounts, caseId, 'CABBBBCCCCC')));
    await expect(aStartedTool(accounts, caseId, 'CHECKLIST')).resolves.toMatch(/-/);
  });

  it('is withdrawn once, while a colleague still writes', async () => {
    const id = await aStartedTool(accounts, caseId, 'DST');
    const answer = { assessmentId: id, ...anAnswer('skin', 'LOW') };
    const answers = await Promise.all([
      kindOf(withdraw(id)),
      kindOf(withdraw(id)),
      kindOf(saveAnswer(accounts.practitioner, answer)),
    ]);
    expect(answers.slice(0, 2).sort()).toEqual(['assessment-closed', 'ok']);
    expect(['ok', 'assessment-closed']).toContain(answers[2]);
  });
});
