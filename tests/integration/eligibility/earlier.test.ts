import { beforeEach, describe, expect, it } from 'vitest';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { recordRequest } from '@/lib/case/commands/record-request';
import { caseView } from '@/lib/case/queries/case-view';
import { newRequest } from '@/lib/case/queries/new-request';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import { correctEarlier } from '@/lib/decision/commands/correct-earlier';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { correctForm } from '@/lib/eligibility/queries/earlier-forms';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { recordDeath } from '@/lib/event/commands/record-death';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { aStartOf } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, aRequestFor, type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { aDeathOf, died } from '../../support/death';
import {
  acceptRecommendation,
  anEligibleCase,
  aSentRecommendation,
  decisionsOf,
} from '../../support/decision';
import { anEarlierDecision, anEarlierFor, aRestingCase, recordOf } from '../../support/eligibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { actorsWithoutAccess, aHolder } from '../../support/person';
import { anAmountFor } from '../../support/plan';
import { kindOf, must } from '../../support/result';

const today = day('2026-03-03');
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

describe('recording what was decided before', () => {
  it('keeps it on the record with who decided, where and how it is known', async () => {
    await anEarlierDecision(accounts);
    expect(await recordOf(accounts.personId)).toEqual(['CHC CHC 2023-06-12 ELSEWHERE']);
    const view = await personEligibility(accounts.practitioner, accounts.personId, today);
    expect(view?.entries).toMatchObject([
      {
        status: 'NOW',
        from: '12 June 2023',
        decidedBy: 'NHS Gloucestershire',
        isFromCase: false,
        why: { evidence: 'Letter seen at home', document: 'Decision letter of 12 June 2023' },
      },
    ]);
    expect(await eventsOf(accounts.personId)).toContain('eligibility:record');
  });

  it('story 1.1: its next review is due 12 months after the last one there, and a correction moves it', async () => {
    const at = day('2026-01-13');
    const { practitioner, personId } = accounts;
    const earlier = anEarlierFor(personId, { reviewedOn: day('2025-09-09') });
    const refused = (reviewedOn: string) =>
      kindOf(recordEarlier(practitioner, { ...earlier, reviewedOn: day(reviewedOn) }, at));
    expect(await refused('2026-01-14')).toBe('reviewed-later-than-today');
    expect(await refused('2023-06-11')).toBe('reviewed-before-start');
    must(await recordEarlier(practitioner, earlier, at));
    const caseId = await aCase(accounts, at, {
      eligibilityId: earlier.eligibilityId,
      group: 'CHC',
      askedOn: at,
    });
    const review = async () => (await clocksOf(caseId)).find((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    expect(await review()).toMatch(/ 2026-09-09 open$/);
    expect((await personEligibility(practitioner, personId, at))?.entries[0]?.reviewed).toBe(
      '9 September 2025',
    );

    const { eligibilityId: rowId, ...care } = earlier;
    const corrected = { ...care, rowId, reviewedOn: day('2025-10-01'), whyCorrected: 'A slip' };
    must(await correctEarlier(practitioner, corrected, at));
    const reviews = (await clocksOf(caseId)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    expect(reviews.filter((line) => line.endsWith('open'))).toEqual([
      expect.stringMatching(/ 2026-10-01 open$/),
    ]);
  });

  it('once: a form that is sent twice, and the same by another user', async () => {
    const earlier = anEarlierFor(accounts.personId);
    const record = (change = {}) => recordEarlier(accounts.practitioner, { ...earlier, ...change }, today);
    must(await record());
    must(await record());
    expect(await kindOf(record({ reasons: 'Others' }))).toBe('sent-with-other-answers');
    expect(await kindOf(record({ eligibilityId: newId() }))).toBe('on-record-already');
    must(await record({ eligibilityId: newId(), decidedOn: day('2019-01-01'), startsOn: day('2019-01-01') }));
    expect(await recordOf(accounts.personId)).toHaveLength(2);
  });

  it('with NHS-funded nursing care and a joint package, which no request rests on', async () => {
    const nursing = {
      outcome: 'NURSING_CARE',
      nursingPence: 25_406,
      decidedOn: day('2022-04-01'),
      startsOn: day('2022-04-01'),
    } as const;
    const joint = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' } as const;
    await anEarlierDecision(accounts, nursing);
    await anEarlierDecision(accounts, joint);
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    expect(view?.entries).toMatchObject([
      { outcome: 'JOINT_PACKAGE', status: 'NOW', why: { nhsShare: 'Two nights a week' } },
      { outcome: 'NURSING_CARE', status: 'ENDED', to: '11 June 2023', nursing: '£254.06' },
    ]);
    expect((await newRequest(accounts.practitioner, accounts.personId, today))?.bases).toEqual([]);
  });

  it('is refused to everyone else, and after a death', async () => {
    const { code, personId, practitioner, lead } = accounts;
    const others = (await actorsWithoutAccess(code, personId)).filter(({ role }) => role !== 'PHB_LEAD');
    for (const actor of others) {
      expect(await kindOf(recordEarlier(actor, anEarlierFor(personId), today))).toBe('not-found');
    }
    must(await recordEarlier(lead, anEarlierFor(personId), today));
    must(await recordDeath(practitioner, aDeathOf(personId, { diedOn: today }), today));
    const after = anEarlierFor(personId, { decidedOn: day('2020-01-01') });
    expect(await kindOf(recordEarlier(practitioner, after, today))).toBe('person-died');
  });
});

describe('a death', () => {
  it('ends what holds on its day, until it is taken back', async () => {
    await anEarlierDecision(accounts);
    const { lead, personId } = accounts;
    const shown = async () => (await personEligibility(lead, personId, day('2026-06-12')))?.entries ?? [];
    await died(accounts.practitioner, personId, day('2026-06-11'));
    expect(await shown()).toMatchObject([{ status: 'ENDED', to: '10 June 2026' }]);
    must(
      await takeBackDeath(accounts.practitioner, { personId, reason: 'Another person' }, day('2026-06-12')),
    );
    expect(await shown()).toMatchObject([{ status: 'NOW', to: null }]);
  });
});

describe('correcting it', () => {
  const correct = async (entryId: string, change = {}, actor = accounts.practitioner) => {
    const form = await correctForm(actor, accounts.personId, entryId);
    const { eligibilityId: _, ...care } = anEarlierFor(accounts.personId, change);
    return correctEarlier(
      actor,
      { ...care, rowId: form?.row.id ?? newId(), whyCorrected: 'Wrong year' },
      today,
    );
  };

  it('supersedes the wrong row, which stays in the history', async () => {
    const entryId = await anEarlierDecision(accounts);
    must(await correct(entryId, { decidedOn: day('2022-06-12'), startsOn: day('2022-06-12') }));
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2023-06-12 ELSEWHERE',
      'CHC CHC 2022-06-12 ELSEWHERE CORRECTED',
    ]);
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    expect(view?.entries).toMatchObject([
      {
        from: '12 June 2022',
        why: { changeReason: 'Wrong year' },
        earlier: [{ from: '12 June 2023', to: null }],
      },
    ]);
    expect(await eventsOf(accounts.personId)).toContain('eligibility:correct');
  });

  it('once from one form, and never a decision of a case or another person’s', async () => {
    const entryId = await anEarlierDecision(accounts);
    const form = await correctForm(accounts.practitioner, accounts.personId, entryId);
    const { eligibilityId: _, ...care } = anEarlierFor(accounts.personId, { reasons: 'Better' });
    const sent = { ...care, rowId: form?.row.id ?? '', whyCorrected: 'More is known' };
    must(await correctEarlier(accounts.practitioner, sent, today));
    expect(await kindOf(correctEarlier(accounts.lead, sent, today))).toBe('corrected-meanwhile');
    const other = await someAccounts();
    const theirs = { ...sent, personId: other.personId };
    expect(await kindOf(correctEarlier(other.practitioner, theirs, today))).toBe('not-found');
    await anEligibleCase(other);
    const [entry] = (await personEligibility(other.lead, other.personId, today))?.entries ?? [];
    const decided = { ...theirs, rowId: entry?.rowId ?? '' };
    expect(await kindOf(correctEarlier(other.lead, decided, today))).toBe('decided-on-a-case');
    expect(await correctForm(other.lead, other.personId, entry?.entryId ?? '')).toBeNull();
  });
});

describe('REQ-07: a request that rests on an earlier decision', () => {
  it('goes straight to the indicative budget, with no Checklist, decision or letter', async () => {
    const caseId = await aRestingCase(accounts);
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect(await clocksOf(caseId)).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2023-06-12 2026-03-03 open',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-03 2026-03-17 open',
    ]);
    expect(await decisionsOf(caseId)).toEqual([]);
    const checklist = aStartOf('CHECKLIST', caseId);
    expect(await kindOf(startAssessment(accounts.practitioner, checklist, today))).toBe(
      'case-not-open-to-tool',
    );
    must(await setIndicativeBudget(accounts.practitioner, anAmountFor(caseId), today));
    expect(await stateOf(caseId)).toBe('INDICATIVE_SET');
  });

  it('is shown with the decision that it rests on, to staff and to the person', async () => {
    const caseId = await aRestingCase(accounts);
    const restsOn = {
      isEligible: true,
      decidedBy: 'NHS Gloucestershire',
      decidedOn: '12 June 2023',
      to: null,
    };
    const shown = await caseView(accounts.practitioner, caseId, today);
    expect(shown).toMatchObject({ restsOn, decisions: [], next: { step: 'INDICATIVE' } });
    expect(shown?.steps.slice(0, 2)).toMatchObject([
      { step: 'REQUEST', doneOn: '3 March 2026' },
      { step: 'ELIGIBILITY', status: 'DONE', doneOn: '12 June 2023', wasLate: false },
    ]);
    expect(await eligibilityView(accounts.lead, caseId, today)).toMatchObject({
      restsOn,
      next: [{ kind: 'decided', outcome: 'ELIGIBLE' }],
    });
    const finance = await aStaffMember('FINANCE_OFFICER', accounts.code);
    expect((await caseView(finance, caseId, today))?.restsOn).toMatchObject({ ...restsOn, why: null });
    const holder = await aHolder(accounts.code, accounts.personId);
    const mine = await myEligibility(holder, accounts.personId, undefined, today);
    expect(mine).toMatchObject({
      myCase: { answer: 'ELIGIBLE', decision: null, restsOn },
      record: [{ outcome: 'CHC', status: 'NOW', from: '12 June 2023' }],
    });
  });

  it('is offered what makes the person eligible today', async () => {
    const entryId = await anEarlierDecision(accounts);
    await anEarlierDecision(accounts, { framework: 'WHEELCHAIR', outcome: 'NOT_ELIGIBLE' });
    const view = await newRequest(accounts.practitioner, accounts.personId, today);
    expect(view?.bases).toEqual([
      { entryId, framework: 'CHC', decidedBy: 'NHS Gloucestershire', decidedOn: '12 June 2023' },
    ]);
  });

  it('is refused where the decision is of another group, has ended, or is of another person', async () => {
    const ask = async (eligibilityId: string, group: 'CHC' | 'S117' = 'CHC') =>
      kindOf(
        recordRequest(accounts.practitioner, aRequestFor(accounts.personId, { eligibilityId, group }), today),
      );
    const entryId = await anEarlierDecision(accounts);
    expect(await ask(entryId, 'S117')).toBe('basis-of-another-group');
    expect(await ask(newId())).toBe('basis-not-in-force');
    expect(await ask(await anEarlierDecision(await someAccounts()))).toBe('basis-not-in-force');
    const over = { decidedOn: day('2024-01-01'), startsOn: day('2024-01-01'), endsOn: day('2026-03-02') };
    const ended = await anEarlierDecision(accounts, over);
    expect(await ask(ended)).toBe('basis-not-in-force');
    // A later decision under the same framework has taken the place of the first one.
    expect(await ask(entryId)).toBe('basis-not-in-force');
  });

  it('sent twice makes one case', async () => {
    const eligibilityId = await anEarlierDecision(accounts);
    const request = aRequestFor(accounts.personId, { eligibilityId });
    expect(must(await recordRequest(accounts.practitioner, request, today))).toBe(request.caseId);
    expect(must(await recordRequest(accounts.practitioner, request, today))).toBe(request.caseId);
    const other = await anEarlierDecision(accounts, { framework: 'S117', outcome: 'SECTION_117' });
    const changed = { ...request, eligibilityId: other };
    expect(await kindOf(recordRequest(accounts.practitioner, changed, today))).toBe(
      'sent-with-other-answers',
    );
    const plain = aRequestFor((await someAccounts()).personId);
    expect(plain.eligibilityId).toBeNull();
  });

  it('may be assessed again: the new decision supersedes the earlier one on the record', async () => {
    const caseId = await aRestingCase(accounts);
    const sent = await aSentRecommendation(accounts, caseId, { outcome: 'NOT_ELIGIBLE' });
    await acceptRecommendation(accounts, sent, { decidedOn: day('2026-07-24') });
    expect(await stateOf(caseId)).toBe('REFUSED');
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2023-06-12 ELSEWHERE',
      'CHC NOT_ELIGIBLE 2026-07-24 HERE DECIDED_AGAIN',
    ]);
  });

  it('goes on when the decision is corrected, and says what is right', async () => {
    const caseId = await aRestingCase(accounts);
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    const { eligibilityId: _, ...care } = anEarlierFor(accounts.personId, { outcome: 'NOT_ELIGIBLE' });
    const sent = { ...care, rowId: view?.entries[0]?.rowId ?? '', whyCorrected: 'Misread' };
    must(await correctEarlier(accounts.lead, sent, today));
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toMatchObject({ isEligible: false });
  });

  it('starts the steps to adult services for a young person', async () => {
    const child = await someAccounts({ dateOfBirth: '2013-05-01' });
    const caseId = await aRestingCase(child, { framework: 'CYPCC', outcome: 'CHILDRENS_CARE' });
    expect(await clocksOf(caseId)).toContain('TRANSITION_14 PRACTITIONER 2026-03-03 2027-05-01 open');
  });

  it('leaves a request without one as it was: eligibility is decided next', async () => {
    const caseId = await aCase(accounts);
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open']);
  });
});

describe('another commissioner', () => {
  it('finds no such record', async () => {
    await anEarlierDecision(accounts);
    const lead = await aStaffMember('PHB_LEAD', await aCommissioner());
    expect(await personEligibility(lead, accounts.personId, today)).toBeNull();
  });
});
