import { beforeEach, describe, expect, it } from 'vitest';
import { type AskForReview, askForReview } from '@/lib/challenge/commands/ask-for-review';
import { type DecideChallenge, decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { eventsOf } from '../../support/audit';
import { clocksOf, stateOf } from '../../support/case';
import { anAsking, anEnding, recordedBy } from '../../support/challenge';
import { aStaffMember } from '../../support/identity';
import { aSentLetter } from '../../support/letter';
import { aHolder } from '../../support/person';
import { agreeOnPaper, approve, aSentPlan, send, today } from '../../support/plan';
import { kindOf, must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

let made: Awaited<ReturnType<typeof aSentPlan>>;
let secondLead: Actor;
let asking: AskForReview;
const REASONS = 'The cost of nights is not shown';

beforeEach(async () => {
  made = await aSentPlan();
  secondLead = await aStaffMember('PHB_LEAD', made.code, { limitPence: 5_000_000 });
  const { caseId, submissionId, lead } = made;
  const refusal = { caseId, submissionId, option: 'REFUSE', reasons: REASONS, conditions: '' } as const;
  must(await decidePlan(lead, refusal, today));
  asking = anAsking(caseId, { stage: 'RECONSIDERATION', recorded: recordedBy({ askedOn: today }) });
});

const ask = (actor: Actor = made.practitioner, change: Partial<AskForReview> = {}) =>
  kindOf(askForReview(actor, { ...asking, ...change }, today));
const end = (actor: Actor, change: Partial<DecideChallenge> = {}) =>
  kindOf(
    decideChallenge(actor, anEnding(made.caseId, asking.challengeId, { decidedOn: today, ...change }), today),
  );
/** What is open because of the refusal: the review of the care goes on all the while. */
const open = async () => {
  const lines = (await clocksOf(made.caseId)).filter((line) => line.endsWith('open'));
  const reviews = lines.filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
  expect(reviews).toHaveLength(1);
  return lines.filter((line) => !reviews.includes(line));
};

describe('PLN-20 a refused plan', () => {
  it('can be asked about by the person online, is timed, and the person reads by when', async () => {
    const holder = await aHolder(made.code, made.personId);
    const before = await myEligibility(holder, made.personId, undefined, today);
    expect(before?.myCase?.review).toMatchObject({ kind: 'open', stage: 'RECONSIDERATION', about: 'PLAN' });
    expect(await ask(holder, { recorded: null })).toBe('ok');
    // Its letter is still to be sent.
    expect((await open()).filter((line) => !line.startsWith('SEND_DECISION_LETTER'))).toEqual([
      `ANSWER_RECONSIDERATION PHB_LEAD ${today} ${addDays(today, 28)} open`,
    ]);
    const mine = await myEligibility(holder, made.personId, undefined, today);
    expect(mine?.myCase?.challenges).toMatchObject([{ about: 'PLAN', ended: null }]);
    expect(await stateOf(made.caseId)).toBe('REFUSED');
  });

  it('PLN-21: has a letter with the reasons and how to ask again, which is a task until it is sent', async () => {
    const { caseId, practitioner } = made;
    expect((await open()).map((line) => line.split(' ')[0])).toEqual(['SEND_DECISION_LETTER']);
    const page = await newLetterView(practitioner, caseId, { about: null, to: null, sentOn: null }, today);
    expect(page?.letter?.kind).toBe('PLAN_REFUSED');
    const words = JSON.stringify(page?.letter?.content);
    expect(words).toContain('We have not agreed your plan for a personal health budget.');
    expect(words).toContain(REASONS);
    expect(words).toContain(made.lead.displayName);
    expect(words).toContain('Someone who took no part in it will do this.');
    expect(words).toContain('We aim to answer within 28 days.');
    const subject = { caseId, subjectId: page?.letter?.subjectId ?? '' };
    await aSentLetter(made, subject, 'PLAN_REFUSED', today);
    expect(await open()).toEqual([]);
    expect(await ask()).toBe('ok');
  });

  it('PLN-21: that is changed before its letter went has one letter, about the change', async () => {
    await ask();
    expect(await end(secondLead, { outcome: 'CHANGED' })).toBe('ok');
    const page = await newLetterView(
      made.practitioner,
      made.caseId,
      { about: null, to: null, sentOn: null },
      today,
    );
    expect(page?.unsent.map(({ kind }) => kind).filter((kind) => kind !== 'ELIGIBLE')).toEqual([
      'CHALLENGE_OUTCOME',
    ]);
  });

  it('is shown to the lead with the reasons of the refusal, and can only be changed or left', async () => {
    await ask();
    const view = await challengesView(secondLead, made.caseId, today);
    expect(view?.challenges).toMatchObject([
      {
        about: { kind: 'plan', reasons: REASONS, by: made.lead.displayName },
        endings: ['STANDS', 'CHANGED', 'WITHDRAWN', 'NOT_ACCEPTED'],
        isOwn: false,
      },
    ]);
  });

  it('is answered by someone who took no part in the refusal', async () => {
    await ask();
    expect(await end(made.lead)).toBe('own-decision');
    expect(await end(made.practitioner)).toBe('not-found');
    expect(await end(secondLead)).toBe('ok');
  });

  it('that is upheld stays refused, with a letter to send, and the complaint is left', async () => {
    await ask();
    expect(await end(secondLead)).toBe('ok');
    expect(await stateOf(made.caseId)).toBe('REFUSED');
    expect((await open()).map((line) => line.split(' ')[0])).toEqual(['SEND_DECISION_LETTER']);
    const noChoice = { about: null, to: null, sentOn: null };
    const page = await newLetterView(made.practitioner, made.caseId, noChoice, today);
    const words = JSON.stringify(page?.letter?.content);
    expect(words).toContain('We have reviewed our decision on the plan. It has not changed.');
    expect(words).toContain('NHS complaints process');
    expect((await challengesView(secondLead, made.caseId, today))?.next).toEqual({ kind: 'complaint' });
  });

  it('that is changed is open again, is sent again and approved by a new decision', async () => {
    await ask();
    expect(await end(secondLead, { outcome: 'CHANGED' })).toBe('ok');
    expect(await stateOf(made.caseId)).toBe('CHANGES_REQUESTED');
    expect((await open()).map((line) => line.split(' ')[0]).sort()).toEqual([
      'CHANGE_PLAN',
      'SEND_DECISION_LETTER',
    ]);
    await agreeOnPaper(made);
    const submissionId = await send(made);
    await approve(secondLead, { caseId: made.caseId, submissionId }, today);
    expect(await stateOf(made.caseId)).toBe('APPROVED');
    const kept = await sql('SELECT outcome FROM plan_decision WHERE person_id = $1 ORDER BY decided_at', [
      made.personId,
    ]);
    expect(kept.map(({ outcome }) => outcome)).toEqual(['REFUSE', 'APPROVE']);
    expect(await eventsOf(made.personId)).toContain('challenge:decide');
  });

  it('is not asked about twice at once, nor by the way of eligibility', async () => {
    expect(await ask(made.practitioner, { stage: 'LOCAL_RESOLUTION' })).toBe('stage-not-open');
    expect(await ask()).toBe('ok');
    expect(await ask(made.practitioner, anAsking(made.caseId, { stage: 'RECONSIDERATION' }))).toBe(
      'stage-not-open',
    );
    const again = copyRow('challenge', asking.challengeId, { id: anAsking(made.caseId).challengeId });
    await expect(again).rejects.toThrow(/challenge_one_first_of_plan/);
  });
});
