import { beforeEach, describe, expect, it } from 'vitest';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import { caseView } from '@/lib/case/queries/case-view';
import { day } from '@/lib/core/plain-date';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { aCompletedChecklist, aFastTrackFor, aStartOf } from '../../support/assessment';
import { aRequestFor, type CaseAccounts, clocksOf, someChildAccounts, stateOf } from '../../support/case';
import { acceptRecommendation, anEligibleChildCase, aSentRecommendation } from '../../support/decision';
import { recordOf } from '../../support/eligibility';
import { aHolder } from '../../support/person';
import { aReferral, aReferralFor } from '../../support/referral';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

/** Theo of the story: 16 on 12 January 2025, 18 on 12 January 2027. */
const BORN = '2009-01-12';
const SCREENED = day('2025-03-20');
const DECIDED = day('2026-05-22');
let theo: CaseAccounts;
let childCase: string;

beforeEach(async () => {
  theo = await someChildAccounts(BORN);
  childCase = await anEligibleChildCase(theo, day('2024-04-01'));
});

const stepsOf = async () => (await clocksOf(childCase)).filter((line) => line.startsWith('TRANSITION'));
const referred = (receivedOn = SCREENED) => aReferral(theo, { receivedOn });
const lineOf = async (caseId: string, kind: string) =>
  (await clocksOf(caseId)).filter((line) => line.startsWith(`${kind} `));

/** The assessment from 17, decided in principle. */
async function decidedInPrinciple(): Promise<{ caseId: string; decisionId: string }> {
  const caseId = await referred();
  await aCompletedChecklist(theo, caseId, 'BCCBBCCBBCC', SCREENED);
  const given = { receivedOn: '2026-05-04', submittedOn: '2026-05-20' };
  const sent = await aSentRecommendation(theo, caseId, given);
  return { caseId, decisionId: await acceptRecommendation(theo, sent, { decidedOn: DECIDED }) };
}

describe('ADU-01: adult tools next to the child’s case', () => {
  it('story 2.3: the Checklist at 16 ends the step at 16 and leaves the child’s case as it was', async () => {
    const before = await stateOf(childCase);
    const caseId = await referred();
    await aCompletedChecklist(theo, caseId, 'BCCBBCCBBCC', SCREENED);
    expect([await stateOf(childCase), before, await stateOf(caseId)]).toEqual([
      'ELIGIBLE',
      'ELIGIBLE',
      'REQUESTED',
    ]);
    expect(await stepsOf()).toContain('TRANSITION_16 PRACTITIONER 2025-01-12 2026-01-11 2025-03-20');
    const [step] = await sql(`SELECT ended_note FROM clock WHERE case_id = $1 AND kind = 'TRANSITION_16'`, [
      childCase,
    ]);
    expect(step?.ended_note).toBe(
      'The adult Checklist was completed on 20 March 2025: a full assessment follows.',
    );
  });

  it('a negative one ends the step and the referral, not the child’s case', async () => {
    const caseId = await referred();
    await aCompletedChecklist(theo, caseId, 'CCCCCCCCCCC', SCREENED);
    expect([await stateOf(caseId), await stateOf(childCase)]).toEqual(['REFUSED', 'ELIGIBLE']);
    expect((await stepsOf()).filter((line) => line.endsWith('open'))).toHaveLength(3);
  });

  it('not before 16, no assessment before 17, and no fast track before 18', async () => {
    const early = aReferralFor(theo.personId, { receivedOn: day('2025-01-11') });
    expect(await recordReferral(theo.practitioner, early, SCREENED)).toEqual({
      ok: false,
      error: { kind: 'age-outside-group', age: 15, from: 16, to: null },
    });
    const caseId = await referred();
    const start = (on: string) =>
      startAssessment(theo.practitioner, aStartOf('DST', caseId, { receivedOn: day(on) }), day(on));
    expect(await start('2026-01-11')).toEqual({
      ok: false,
      error: { kind: 'age-outside-tool', age: 16, from: 17, to: null },
    });
    const now = new Date('2025-03-21T10:00:00Z');
    const fast = aFastTrackFor(caseId, { receivedAt: new Date('2025-03-20T10:00:00Z') });
    expect(await kindOf(recordFastTrack(theo.practitioner, fast, now))).toBe('not-adult-yet');
    expect(await kindOf(start('2026-01-12'))).toBe('ok');
  });

  it('the age is that of the day of receipt: asked for at 17 and received at 18, it is no child’s tool', async () => {
    const young = await someChildAccounts(BORN);
    const asked = aRequestFor(young.personId, { group: 'CYPCC', askedOn: day('2026-12-20') });
    const caseId = must(await recordRequest(young.practitioner, asked, day('2026-12-20')));
    const start = (receivedOn: string) =>
      kindOf(
        startAssessment(
          young.practitioner,
          aStartOf('CHILD_DST', caseId, { receivedOn: day(receivedOn) }),
          day('2027-01-20'),
        ),
      );
    expect([await start('2027-01-12'), await start('2027-01-11')]).toEqual(['age-outside-tool', 'ok']);
    const adult = aReferralFor(young.personId, { receivedOn: day('2027-01-12') });
    expect(await kindOf(recordReferral(young.practitioner, adult, day('2027-01-20')))).toBe('ok');
  });
});

describe('ADU-02: no statutory time before 18', () => {
  it('runs: the decision is due when three months are left, from the referral to the assessment', async () => {
    const { caseId } = await decidedInPrinciple();
    expect(await lineOf(caseId, 'CHC_DECISION')).toEqual([]);
    expect(await lineOf(caseId, 'DECIDE_ELIGIBILITY')).toEqual([
      `DECIDE_ELIGIBILITY PRACTITIONER 2025-03-20 2026-10-12 ${DECIDED}`,
    ]);
  });

  it('runs from a receipt at 18 as for any adult', async () => {
    const caseId = await referred(day('2027-01-12'));
    expect(await lineOf(caseId, 'DECIDE_ELIGIBILITY')).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2027-01-12 2027-02-09 open',
    ]);
    await aCompletedChecklist(theo, caseId, 'BCCBBCCBBCC', day('2027-01-14'));
    expect(await lineOf(caseId, 'CHC_DECISION')).toEqual([
      'CHC_DECISION PRACTITIONER 2027-01-14 2027-02-11 open',
    ]);
  });
});

describe('ADU-03: a decision in principle', () => {
  it('story 2.7: takes effect on the 18th birthday, ends the step at 17, and is reviewed from that day', async () => {
    const { caseId, decisionId } = await decidedInPrinciple();
    expect(await recordOf(theo.personId)).toContain('CHC CHC 2027-01-12 HERE');
    expect(await stepsOf()).toContain(`TRANSITION_17 PRACTITIONER 2026-01-12 2026-10-12 ${DECIDED}`);
    expect(await lineOf(caseId, 'ELIGIBILITY_REVIEW')).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2027-01-12 2027-04-12 open',
    ]);
    expect(await lineOf(caseId, 'SEND_DECISION_LETTER')).toEqual([
      'SEND_DECISION_LETTER PRACTITIONER 2026-05-22 2026-06-01 open',
    ]);
    const chosen = { about: decisionId, to: null, sentOn: DECIDED };
    const letter = await newLetterView(theo.practitioner, caseId, chosen, DECIDED);
    expect(JSON.stringify(letter)).toContain('from 12 January 2027');
  });

  it('story 2.9: a request rests on it before the birthday, with the right, and with no second review', async () => {
    await decidedInPrinciple();
    const [entry] = await sql<{ id: string }>(
      `SELECT id FROM eligibility WHERE person_id = $1 AND framework = 'CHC'`,
      [theo.personId],
    );
    const asked = { askedOn: day('2026-10-26'), eligibilityId: entry?.id ?? '' };
    const caseId = must(
      await recordRequest(theo.practitioner, aRequestFor(theo.personId, asked), day('2026-10-26')),
    );
    const [row] = await sql(`SELECT state, "right" FROM phb_case WHERE id = $1`, [caseId]);
    expect(row).toEqual({ state: 'ELIGIBLE', right: 'RIGHT_TO_HAVE' });
    const view = await caseView(theo.practitioner, caseId, day('2026-10-26'));
    expect(view?.right).toMatchObject({ answer: 'RIGHT_TO_HAVE', explanation: 'group-has-right' });
    const holder = await aHolder(theo.code, theo.personId);
    const mine = await myEligibility(holder, theo.personId, caseId, day('2026-10-26'));
    expect(mine?.myCase?.right).toBe('RIGHT_TO_HAVE');
    expect(await lineOf(caseId, 'ELIGIBILITY_REVIEW')).toEqual([]);
    const bare = aRequestFor(theo.personId, { askedOn: day('2026-10-26'), isSecondWanted: true });
    expect(await kindOf(recordRequest(theo.practitioner, bare, day('2026-10-26')))).toBe('age-outside-group');
  });
});
