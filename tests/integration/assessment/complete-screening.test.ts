import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CompleteScreening, completeScreening } from '@/lib/assessment/commands/complete-screening';
import { saveAnswer } from '@/lib/assessment/commands/save-answer';
import { addDays, day } from '@/lib/core/plain-date';
import { client } from '@/lib/platform/db/client';
import {
  aChecklist,
  aDst,
  anAnswer,
  answerAll,
  aPreAssessment,
  aStartedTool,
  assessedOn,
  recordInvolvement,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import {
  aCase,
  aChildCase,
  type CaseAccounts,
  clocksOf,
  someAccounts,
  someChildAccounts,
  stateOf,
} from '@/tests/support/case';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

let accounts: CaseAccounts;
let caseId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});

const inputOf = (assessmentId: string, change: Partial<CompleteScreening> = {}): CompleteScreening => ({
  assessmentId,
  completedOn: assessedOn,
  receivedOn: assessedOn,
  profession: 'Nurse',
  isReferredAnyway: false,
  referralRationale: null,
  ...change,
});
const complete = (assessmentId: string, change: Partial<CompleteScreening> = {}) =>
  completeScreening(accounts.practitioner, inputOf(assessmentId, change), assessedOn);
const rowOf = async (assessmentId: string) => {
  const [row] = await sql(
    `SELECT state, indication, completed_on::text, received_on::text, started_on::text, completed_by_name, completer_profession,
       is_referred_anyway, referral_rationale FROM assessment WHERE id = $1`,
    [assessmentId],
  );
  return row;
};

describe('completeScreening', () => {
  it('freezes a positive Checklist and starts the 28 days from its receipt', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC'); // CL-10
    const answer = await complete(id, { completedOn: day('2026-03-06'), receivedOn: day('2026-03-09') });
    expect(answer).toEqual({ ok: true, value: { indication: 'POSITIVE', screened: 'FULL_ASSESSMENT' } });
    expect(await rowOf(id)).toEqual({
      state: 'COMPLETED',
      indication: 'POSITIVE',
      completed_on: '2026-03-06',
      received_on: '2026-03-09',
      // Filled in on paper before it was typed in: started no later than it was completed.
      started_on: '2026-03-06',
      completed_by_name: accounts.practitioner.displayName,
      completer_profession: 'Nurse',
      is_referred_anyway: false,
      referral_rationale: null,
    });
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PRACTITIONER 2026-03-03 2026-03-31 2026-03-10',
      'CHC_DECISION PRACTITIONER 2026-03-09 2026-04-06 open',
      'SEND_SCREENING_LETTER PRACTITIONER 2026-03-09 2026-03-16 open',
    ]);
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:complete');
  });

  it('closes the case of a negative one with a plain reason', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBCCCCCC'); // CL-11
    expect(must(await complete(id))).toEqual({ indication: 'NEGATIVE', screened: 'SCREENED_OUT' });
    const [closed] = await sql(`SELECT state, closed_on::text, closed_reason FROM phb_case WHERE id = $1`, [
      caseId,
    ]);
    expect(closed).toEqual({
      state: 'REFUSED',
      closed_on: '2026-03-10',
      closed_reason:
        'The Checklist completed on 10 March 2026 did not show that a full assessment is needed.',
    });
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PRACTITIONER 2026-03-03 2026-03-31 2026-03-10',
      'SEND_SCREENING_LETTER PRACTITIONER 2026-03-10 2026-03-17 open',
    ]);
  });

  it('CL-17: sends on against a negative Checklist, with a rationale and not without', async () => {
    const id = await aChecklist(accounts, caseId, 'CBBBBCCCCCC');
    for (const referralRationale of [null, ' ']) {
      expect(await kindOf(complete(id, { isReferredAnyway: true, referralRationale }))).toBe(
        'rationale-missing',
      );
    }
    expect((await rowOf(id))?.state).toBe('OPEN');
    const anyway = { isReferredAnyway: true, referralRationale: 'Seizures since Friday' };
    expect(must(await complete(id, anyway))).toEqual({ indication: 'NEGATIVE', screened: 'FULL_ASSESSMENT' });
    expect(await rowOf(id)).toMatchObject({
      indication: 'NEGATIVE',
      is_referred_anyway: true,
      referral_rationale: 'Seizures since Friday',
    });
    expect((await clocksOf(caseId)).join()).toMatch(/,CHC_DECISION PRACTITIONER 2026-03-10/);
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:refer');
  });

  it('keeps no rationale that belongs to nothing', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    must(await complete(id, { referralRationale: 'Left in the form' }));
    expect((await rowOf(id))?.referral_rationale).toBeNull();
  });

  it.each([
    [
      'NNNNNNNNNY',
      'FULL_ASSESSMENT',
      'FULL_ASSESSMENT',
      'CHILD_DECISION PRACTITIONER 2026-03-10 2026-04-21 open',
    ],
    [
      'NNNNNNNNNN',
      'NO_FULL_ASSESSMENT',
      'SCREENED_OUT',
      'DECIDE_ELIGIBILITY PRACTITIONER 2026-03-03 2026-03-31 2026-03-10',
    ],
  ])('takes a child’s pre-assessment of %s for %s', async (letters, indication, screened, clock) => {
    accounts = await someChildAccounts();
    caseId = await aChildCase(accounts);
    const id = await aPreAssessment(accounts, caseId, letters);
    expect(must(await complete(id))).toEqual({ indication, screened });
    expect((await clocksOf(caseId)).slice(-2)).toEqual([
      clock,
      'SEND_SCREENING_LETTER PRACTITIONER 2026-03-10 2026-03-17 open',
    ]);
    const [row] = await sql<{ closed_reason: string | null }>(
      `SELECT closed_reason FROM phb_case WHERE id = $1`,
      [caseId],
    );
    expect(row?.closed_reason ?? 'The pre-assessment').toMatch(/^The pre-assessment/);
  });

  it.each([
    [
      'a day to come',
      { completedOn: addDays(assessedOn, 1), receivedOn: addDays(assessedOn, 1) },
      'received-in-future',
    ],
    ['completed after it was received', { receivedOn: addDays(assessedOn, -1) }, 'completed-after-received'],
    ['received long ago', { receivedOn: day('2025-03-02') }, 'received-too-long-ago'],
    ['completed long ago', { completedOn: day('2025-03-02') }, 'completed-too-long-ago'],
    ['no profession of the list', { profession: 'Her son' }, 'no-such-profession'],
    [
      'sent on anyway though positive',
      { isReferredAnyway: true, referralRationale: 'x' },
      'tool-says-so-already',
    ],
  ])('refuses %s', async (_, change, expected) => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    expect(await kindOf(complete(id, change))).toBe(expected);
    expect((await rowOf(id))?.state).toBe('OPEN');
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PRACTITIONER 2026-03-03 2026-03-31 open']);
  });

  it('refuses until every domain is answered, and names those that are not', async () => {
    const id = await aStartedTool(accounts, caseId, 'CHECKLIST');
    must(await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('breathing', 'A') }));
    await recordInvolvement(accounts, id);
    const refused = await complete(id);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-all-answered' } });
    expect(refused).toHaveProperty('error.missing.length', 10);
  });

  it('refuses until it is recorded how the person takes part', async () => {
    const id = await aStartedTool(accounts, caseId, 'CHECKLIST');
    await answerAll(accounts, id, 'CABBBBCCCCC');
    expect(await kindOf(complete(id))).toBe('involvement-missing');
  });

  it('closes no case that is being assessed in full, though the Checklist says no', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBCCCCCC');
    await aStartedTool(accounts, caseId, 'DST');
    expect(await kindOf(complete(id))).toBe('full-assessment-under-way');
    expect([await stateOf(caseId), (await rowOf(id))?.state]).toEqual(['REQUESTED', 'OPEN']);
  });

  it('refuses a full assessment', async () => {
    const id = await aDst(accounts, caseId, 'PNNNNNNNNNNN');
    expect(await kindOf(complete(id))).toBe('not-a-screening');
  });

  it('is completed once, by the first user, and takes no answer afterwards', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    const both = await Promise.all([kindOf(complete(id)), kindOf(complete(id))]);
    expect(both.sort()).toEqual(['assessment-closed', 'ok']);
    expect(
      (await eventsOf(accounts.personId)).filter((action) => action === 'assessment:complete'),
    ).toHaveLength(1);
  });

  // The two meet at another place each time.
  it.each([0, 3, 6, 9, 12, 16])(
    'indicates from the answers it was completed with, while a colleague writes %i ms later',
    async (headStart) => {
      const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
      const lower = { assessmentId: id, ...anAnswer('nutrition', 'C'), version: 1 };
      const late = new Promise((go) => setTimeout(go, headStart));
      const [completed, saved] = await Promise.all([
        complete(id),
        late.then(() => kindOf(saveAnswer(accounts.practitioner, lower))),
      ]);
      const { indication } = must(completed);
      // Either the colleague was first and it counts, or the answer was refused because it is completed.
      expect([indication, saved]).toEqual(
        saved === 'ok' ? ['NEGATIVE', 'ok'] : ['POSITIVE', 'assessment-closed'],
      );
    },
  );

  it('is not there where it is not', async () => {
    expect(await kindOf(complete(randomUUID()))).toBe('not-found');
  });
});
